-- L9: notes and answers go when their days have passed, agreements after a year, by the clock alone; what is left finds no
-- marker in any column of any table, and the documentation still answers
select tests.event(), tests.board(), tests.board('questions', p_kind => 'questions'), tests.session('talk'), tests.survey(), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS'), tests.survey('foreign survey', p_code => 'ANDERS');
update events set opened_on = '2026-11-01', retention_days = 30 where code = 'TESTED';
update events set opened_on = '2026-11-01' where code = 'ANDERS';
select tests.enter(s), tests.enter(s, 'ANDERS') from unnest(array['a', 'b', 'c', 'd', 'e']) s;
create function pg_temp.marker(i int) returns text language sql as $$ select 'Merkzeichen' || chr(64 + i) || 'xq' $$;
select tests.post('n1', 'a', pg_temp.marker(1)), tests.post('n2', 'b', pg_temp.marker(2)), tests.post('r1', 'b', pg_temp.marker(3), 'n1', 'add'),
	tests.post('q1', 'c', pg_temp.marker(4), p_title => 'questions'), tests.post('n3', 'c', pg_temp.marker(5)), tests.post('f1', 'a', 'Fremd', p_title => 'foreign');
select tests.mark('n1', 'agree', 'b'), public.link_notes(tests.id('n1'), tests.id('n2'), true, tests.key('a')), public.report_note(tests.id('n1'), tests.key('b'));
select tests.submit('a', jsonb_build_object('free', pg_temp.marker(6))), tests.submit_many(1, 5, jsonb_build_object('how', 4, 'free', pg_temp.marker(7)));
insert into responses (id, survey_id) values (tests.id('foreign sheet'), tests.id('foreign survey'));
select tests.link('phone');
select public.merge_notes(tests.id('n2'), tests.id('n3'), 'phone');
update notes set handling = jsonb_build_object('state', 'answered', 'answer', pg_temp.marker(8), 'due', null) where id = tests.id('q1');
select tests.theme('t1'), tests.theme('t2', 2);
update themes set title = pg_temp.marker(9) where id = tests.id('t1');
update boards set phase = 'weighting', settings = jsonb_set(settings, '{dots,question}', '"Was zuerst?"')
	|| jsonb_build_object('vocabulary', jsonb_build_object('same', jsonb_build_array(jsonb_build_array(pg_temp.marker(10), 'Wort')), 'silent', '[]'::jsonb)) where id = tests.id('board');
select public.place_dots(tests.id('board'), jsonb_build_object(tests.id('t1'), 1), tests.key('a'));
select public.set_agreement(tests.id('x'), tests.id('board'), tests.id('t1'), 'Raum suchen', 'Leitung', p_token => 'phone');
delete from realtime.messages where true;

-- Every column of every table that holds this text.
create function pg_temp.found(p_text text) returns setof text language plpgsql as $$
declare
	v_table regclass;
	v_hits bigint;
begin
	for v_table in select c.oid from pg_class c where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text in ('public', 'private', 'realtime', 'auth') loop
		execute format('select count(*) from %s t where t::text like %L', v_table, '%' || p_text || '%') into v_hits;
		if v_hits > 0 then
			return next v_table::text;
		end if;
	end loop;
end;
$$;
select is_empty($$select i from generate_series(1, 10) i where not exists (select from pg_temp.found(pg_temp.marker(i)))$$, 'all ten markers are there to be deleted');

create function pg_temp.run(p_day date) returns setof text language sql as $$
	select r.event_day || ' ' || r.deleted || ' ' || (r.counts ->> case r.deleted when 'agreements' then 'agreements' else 'notes' end)
	from private.delete_what_is_due(p_day + interval '1 minute') r;
$$;
select is_empty($$select pg_temp.run('2026-11-23')$$, 'the day after nothing is due');
select is((select state from events where code = 'TESTED'), 'open', 'late sheets still come in');
select is_empty($$select pg_temp.run('2026-11-24')$$, 'two days after nothing is deleted yet');
select is((select array_agg(state || ' ' || held_on) from events), array['closed 2026-11-22', 'closed 2026-11-22'], 'L3: but what was left open is closed');
select is_empty('select from private.event_salts', 'and its seats forgotten');
select is((select array_agg(act || coalesce(user_id::text, '')) from tests.acts where act = 'close_by_itself'), array['close_by_itself', 'close_by_itself'], 'by nobody');
update events set day = '2027-03-01' where code = 'TESTED';
select is_empty($$select pg_temp.run('2026-12-21')$$, 'on the 29th day everything is there');
select is((select count(*) from notes), 6::bigint, 'every note');
select results_eq($$select pg_temp.run('2026-12-22')$$, array['2027-03-01 content 5'], 'on the 30th it goes, though the day was moved since');
select is_empty($$select pg_temp.run('2026-12-22')$$, 'once');
select results_eq($$select i, f from generate_series(1, 10) i, pg_temp.found(pg_temp.marker(i)) f$$, $$select 1, ''::text where false$$, 'not one of ten markers is found in the database');
select is((select counts from deletion_reports), '{"notes": 5, "note_links": 1, "marks": 1, "themes": 2, "dots": 1, "responses": 6, "answers": 11, "access_links": 1, "imported_documents": 0}', 'the report has numbers alone');
select is((select state || ' ' || emptied_on from events where code = 'TESTED'), 'archived 2026-12-22', 'the event is archived');
select is((select count(*) from notes) || ' ' || (select count(*) from responses), '1 1', 'another event keeps its own until its own day');
select is((select what || coalesce(theme_id::text, '') from agreements), 'Raum suchen', 'agreements have a term of their own');
select is((select note_count || ' ' || writers from boards where id = tests.id('board')), '0 0', 'boards count nothing');
select tests.become_attendee();
select is(tests.refusal($$select tests.enter('a')$$), '404 event_unknown', 'nobody enters it');
select is(tests.refusal($$select tests.read('a')$$), '404 board_unknown', 'nobody reads it');
select tests.become_member('owner');
create temp table d as select public.documentation_source(tests.id('TESTED')) as source;
select is((select source #> '{boards,0,prompts,0,notes}' from d), '[]', 'M20: the documentation has the frame without notes');
select is((select source #>> '{boards,0,agreements,0,what}' from d), 'Raum suchen', 'and the agreements');
select is((select source #> '{surveys,0,results,questions,0,n}' from d), 'null', 'and no figure');
select is((select count(*) from deletion_reports), 1::bigint, 'members read the report');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is((select count(*) from deletion_reports), 0::bigint, 'SEC9: of their own organisation');
reset role;
select results_eq($$select pg_temp.run('2027-11-21')$$, array['2026-11-22 content 1'], 'L9: a year less a day after, agreements are there');
select results_eq($$select pg_temp.run('2027-11-22')$$, array['2027-03-01 agreements 1'], 'and then they go');
select is_empty('select from agreements', 'for good');
select isnt_empty('select from tests.acts', 'what members did is kept for a year');
select is_empty($$select pg_temp.run(current_date + 366)$$, 'nothing more is due');
select is_empty('select from tests.acts', 'and no longer');
