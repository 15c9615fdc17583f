-- L8, L16, M22: a note that was taken over says what its source says: changed, hidden or withdrawn there it is so here
select tests.event(), tests.board('w1'), tests.board('plenary'), tests.enter('a'), tests.enter('b');
select tests.post('n' || i, 'a', 'Beitrag ' || i, p_title => 'w1') from generate_series(1, 3) i;
select tests.become_member('helper', 'facilitator');
select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'), array[tests.id('n1'), tests.id('n2'), tests.id('n3')]);
select tests.become_attendee();
create function pg_temp.bodies() returns text language sql as $$
	select string_agg(n ->> 'body', ', ' order by n ->> 'body') from jsonb_array_elements(tests.read('b', p_title => 'plenary') -> 'notes') n;
$$;
select public.edit_note(tests.id('n1'), 'Beitrag 1 ohne Namen', tests.key('a'));
select is(pg_temp.bodies(), 'Beitrag 1 ohne Namen, Beitrag 2, Beitrag 3', 'changed');
select public.withdraw_note(tests.id('n2'), tests.key('a'));
select is(pg_temp.bodies(), 'Beitrag 1 ohne Namen, Beitrag 3', 'withdrawn');
select tests.become_member('helper');
select public.hide_notes(tests.id('w1'), array[tests.id('n3')], 'personal_data');
select is(pg_temp.bodies(), 'Beitrag 1 ohne Namen', 'hidden');
select public.redact_note(tests.id('n1'), array['ohne Namen']);
select is(pg_temp.bodies(), 'Beitrag 1 [entfernt]', 'redacted');
select is(tests.read('b', p_title => 'plenary') #> '{board,note_count}', '1', 'the number follows');
select is((select count(*) from jsonb_array_elements(tests.read('b', 1, 'plenary') -> 'notes') n where n -> 'gone' = 'true'), 2::bigint, 'devices forget what is gone');
reset role;
select is((select count(*) from notes where body ~ 'Beitrag 2'), 0::bigint, 'L8: of what was withdrawn no text is left anywhere');
select is((select hidden_reason::text from notes where origin = 'board' and visibility = 'hidden'), 'personal_data', 'the reason is the same');
select results_eq('select (told ->> ''revision'')::int from tests.told_on(''plenary'') told', 'select generate_series(1, 5)', 'each is told here too');
