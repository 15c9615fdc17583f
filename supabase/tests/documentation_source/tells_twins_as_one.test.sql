-- M12: the same board at several tables is told as one, with the table each note, theme and agreement comes from
select tests.event(), tests.board(), tests.board('alone'), tests.enter('a');
update boards set position = 2 where id = tests.id('alone');
select tests.become_member('helper', 'facilitator');
create temp table twin as select (public.make_twin(tests.id('board')) #>> '{board,id}')::uuid as id;
reset role;
update boards set phase = 'exchange', settings = settings || '{"revealed": true}' where id = (select id from twin);
select tests.post('n1', 'a', 'Am ersten Tisch'), tests.post('o', 'a', 'Allein', p_title => 'alone');
select public.post_note(tests.id('n2'), t.id, p.id, null, null, 'Am zweiten Tisch', tests.key('a')) from twin t join prompts p on p.board_id = t.id;
select tests.become_member('helper');
select public.arrange(b, jsonb_build_array(jsonb_build_object('id', tests.id(name), 'title', name)), jsonb_build_object(note, tests.id(name)))
from (select tests.id('board'), 'Zeit', tests.id('n1') union all select id, 'Raum', tests.id('n2') from twin) as t (b, name, note);
select public.set_agreement(tests.id('x'), id, null, 'Einladen', 'Leitung') from twin;
create temp table d as select public.documentation_source(tests.id('TESTED')) -> 'boards' as boards;
select is((select jsonb_agg(b ->> 'title') from d, jsonb_array_elements(boards) b), '["board", "alone"]', 'two boards, not three');
select is(boards #> '{0,tables}', '["board", "board (2)"]', 'one of them at two tables') from d;
select is(boards #> '{1,tables}', '[]', 'the other at one') from d;
select set_eq($$select n ->> 'body' as body, n ->> 'table' as place from d, jsonb_array_elements(boards #> '{0,prompts,0,notes}') n$$, $$values ('Am ersten Tisch', 'board'), ('Am zweiten Tisch', 'board (2)')$$,
	'under one prompt, with the table of each');
select set_eq($$select n ->> 'number' from d, jsonb_array_elements(boards #> '{0,prompts,0,notes}') n$$, array['1', '2'], 'numbered through');
select is((select jsonb_agg(jsonb_build_array(t ->> 'title', t ->> 'table')) from d, jsonb_array_elements(boards #> '{0,themes}') t), '[["Zeit", "board"], ["Raum", "board (2)"]]', 'themes with their table');
select is(boards #>> '{0,agreements,0,table}', 'board (2)', 'agreements too') from d;
select is(boards #> '{1,prompts,0,notes,0,table}', 'null', 'where there is one table it is not named') from d;
