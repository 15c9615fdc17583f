-- Issue 3.8: the best notes of all workshop boards come to the plenary in one step, with their origin, once
select tests.event(), tests.board('w1'), tests.board('w2'), tests.board('plenary'), tests.enter('a'), tests.enter('b'), tests.enter('c');
select tests.post('n' || i, 'a', 'Beitrag ' || i, p_title => 'w1') from generate_series(1, 4) i;
select tests.post('m1', 'b', 'Anderer', p_title => 'w2');
select tests.mark('n3', 'agree', 'b'), tests.mark('n3', 'important', 'b'), tests.mark('n2', 'important', 'c'), tests.mark('n1', 'differ', 'b'), tests.mark('n1', 'differ', 'c');
select tests.become_member('helper', 'facilitator');
create temp table best as select public.best_notes(tests.id('plenary'), 2) as b;
select is((select jsonb_agg(x ->> 'title') from best, jsonb_array_elements(b -> 'boards') x), '["w1", "w2"]', 'of every other board');
select is((select jsonb_agg(x ->> 'body') from best, jsonb_array_elements(b #> '{boards,0,notes}') x), '["Beitrag 3", "Beitrag 2"]', 'what most agreed with or found important');
select is(b #> '{boards,0,notes,0}', jsonb_build_object('id', tests.id('n3'), 'body', 'Beitrag 3', 'gathered', false,
	'marks', '{"agree": 1, "important": 1, "question": 0, "differ": 0}'::jsonb), 'with its counts, which those who lead may see') from best;
create function pg_temp.gather(variadic p_notes text[]) returns jsonb language sql as $$
	select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'), array(select tests.id(n) from unnest(p_notes) n));
$$;
select is(pg_temp.gather('n3', 'n2', 'm1'), '{"revision": 1, "gathered": 3}', 'taken over');
select is(pg_temp.gather('n3', 'n2'), '{"revision": 1, "gathered": 0}', 'a second time changes nothing');
select is(pg_temp.gather('n3', 'n4'), '{"revision": 2, "gathered": 1}', 'one more, beside one that is there');
select is((select jsonb_agg(x -> 'gathered') from jsonb_array_elements(public.best_notes(tests.id('plenary'), 4) #> '{boards,0,notes}') x), '[true, true, false, true]', 'those who choose see what is there');
select is((select jsonb_agg((x ->> 'source') || ': ' || (x ->> 'body') order by x ->> 'body') from jsonb_array_elements(tests.read('c', p_title => 'plenary') -> 'notes') x),
	'["w2: Anderer", "w1: Beitrag 2", "w1: Beitrag 3", "w1: Beitrag 4"]', 'devices are told where each comes from');
select is((tests.read('a', p_title => 'plenary') #> '{notes,0}') - 'id' - 'body' - 'source' - 'revision', jsonb_build_object('prompt_id', tests.id('prompt of plenary'),
	'parent_id', null, 'reply_kind', null, 'origin', 'board', 'theme_id', null, 'marks', null), 'they are nobody''s here, and begin without marks');
select is(tests.read('a', p_title => 'plenary') #> '{board,note_count}', '4', 'and counted');
reset role;
select is((select jsonb_array_length(told -> 'notes') || ' ' || (told ->> 'note_count') from tests.told_on('plenary') told limit 1), '3 3', 'one step is told once');
select is((select count(*) from notes where board_id <> tests.id('plenary')), 5::bigint, 'the workshops keep theirs');
