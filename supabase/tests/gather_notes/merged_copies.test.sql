-- T4, L8, L16, M22: a copy that was merged with another follows its source too, and what was merged into a copy stays
select tests.event(), tests.board('w1'), tests.board('w2'), tests.board('plenary'), tests.enter('a'), tests.enter('b');
select tests.post('n' || i, 'a', 'Beitrag ' || i, p_title => 'w1') from generate_series(1, 4) i;
select tests.post('other', 'b', 'Fremdes', p_title => 'w2');
select tests.become_member('helper', 'facilitator');
select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'),
	array[tests.id('n1'), tests.id('n2'), tests.id('n3'), tests.id('n4'), tests.id('other')]);
create function pg_temp.copy(p_note text) returns uuid language sql security definer as $$
	select id from public.notes where source_note_id = tests.id(p_note) and board_id = tests.id('plenary');
$$;
create function pg_temp.plenary() returns text language sql as $$
	select string_agg(concat_ws('+', n ->> 'body', n -> 'also'), ', ' order by n ->> 'body')
	from jsonb_array_elements(tests.read('b', p_title => 'plenary') -> 'notes') n;
$$;
select public.merge_notes(pg_temp.copy('other'), pg_temp.copy(note)) from unnest(array['n1', 'n2', 'n3']) note;
select public.merge_notes(pg_temp.copy('other'), pg_temp.copy('n4'));
select tests.become_attendee();
select public.edit_note(tests.id('n1'), 'Geändert', tests.key('a'));
select matches(pg_temp.plenary(), 'Geändert', 'changed');
select doesnt_match(pg_temp.plenary(), 'Beitrag 1', 'and no longer as it was');
select public.withdraw_note(tests.id('n2'), tests.key('a'));
select doesnt_match(pg_temp.plenary(), 'Beitrag 2', 'L8: withdrawn');
select tests.become_member('helper');
select public.hide_notes(tests.id('w1'), array[tests.id('n3')], 'personal_data');
select doesnt_match(pg_temp.plenary(), 'Beitrag 3', 'M22: hidden');
select public.redact_note(pg_temp.copy('other'), '{4}');
select matches(pg_temp.plenary(), 'Beitrag \[entfernt\]', 'L16: redacted with the other');
select is(tests.note_in(tests.read('b', p_title => 'w1'), 'n4') ->> 'body', 'Beitrag [entfernt]', 'and where it comes from');
select is(tests.read('b', p_title => 'plenary') #> '{board,note_count}', '1', 'it counts as one');
select tests.become_attendee();
select public.edit_note(tests.id('other'), 'Eigenes', tests.key('b'));
select matches(pg_temp.plenary(), '^Eigenes.*Geändert', 'what was merged into a copy stays when its source is changed');
select public.withdraw_note(tests.id('other'), tests.key('b'));
select matches(pg_temp.plenary(), 'Geändert', 'and when it is withdrawn');
select doesnt_match(pg_temp.plenary(), 'Eigenes', 'which is withdrawn here too');
select is(tests.read('b', p_title => 'plenary') #> '{board,note_count}', '1', 'another note takes its place');
reset role;
select is_empty($$select id from notes where concat(body, also) ~ 'Beitrag 1|Beitrag 2|Beitrag 4|Eigenes'$$, 'nothing is left of the texts');
select is((select note_count::int from boards where title = 'plenary'),
	(select count(*)::int from notes where board_id = tests.id('plenary') and visibility = 'visible'), 'the number is right');
-- What was merged where it was written.
select tests.board('w3'), tests.board('hall'), tests.post('k', 'a', 'Behalten', p_title => 'w3'), tests.post('m', 'b', 'Frau Muster', p_title => 'w3');
select tests.become_member('helper');
select public.gather_notes(tests.id('hall'), tests.id('prompt of hall'), array[tests.id('m')]);
select public.merge_notes(tests.id('k'), tests.id('m'));
select public.redact_note(tests.id('k'), '{Frau Muster}');
reset role;
select is_empty($$select id from notes where concat(body, also) ~ 'Muster'$$, 'L16: a copy of what was merged is redacted with it');
update notes set body = 'Herr Beispiel' where source_note_id = tests.id('m');
update notes set body = 'Herr Beispiel' where id = tests.id('m');
update notes set also = '{Herr Beispiel}' where id = tests.id('k');
select tests.become_member('helper');
select public.redact_note((select id from notes where board_id = tests.id('hall')), '{Herr Beispiel}');
reset role;
select is_empty($$select id from notes where concat(body, also) ~ 'Beispiel'$$, 'L16: and the other way round');
