-- L16: members hide, show and redact until the event is archived; links end with it
select tests.event(), tests.board(), tests.enter('a'), tests.post('n', 'a', 'Herr Muster war da'), tests.link('phone');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
create function pg_temp.act(p_act text, p_token text default null) returns text language sql as $$
	select tests.refusal(format(case p_act
		when 'hide' then 'select public.hide_notes(%1$L, array[%2$L::uuid], ''personal_data'', %3$L)'
		when 'show' then 'select public.show_notes(%1$L, array[%2$L::uuid], %3$L)'
		when 'redact' then 'select public.redact_note(%2$L, ''{Herr Muster}'', %3$L)'
		else 'select public.lead_note(null, %1$L, null, null, null, ''x'', ''paper'', %3$L)' end,
		tests.id('board'), (select id from notes), p_token));
$$;
select is(pg_temp.act(act), null, act) from unnest(array['hide', 'show', 'redact']) act;
select is((select body::text from notes), '[entfernt] war da', 'redacted');
select is(pg_temp.act(act, 'phone'), '409 event_closed', 'by link: ' || act) from unnest(array['hide', 'show', 'redact']) act;
select is(pg_temp.act('write'), '409 event_closed', 'nothing new is written');
select public.set_event_state(tests.id('TESTED'), 'archived');
select is(pg_temp.act(act), '409 event_closed', 'archived: ' || act) from unnest(array['hide', 'show', 'redact']) act;
