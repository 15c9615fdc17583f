-- M16: one act makes, names, moves, merges, splits and takes away themes; each is told and is one step
select tests.event(), tests.board(), tests.enter('a');
select tests.post('n' || i, 'a', 'Beitrag ' || i) from generate_series(1, 4) i;
create function pg_temp.arrange(p_themes jsonb, p_notes jsonb default '{}') returns jsonb language sql as $$
	select public.arrange(tests.id('board'),
		(select coalesce(jsonb_agg(t || jsonb_build_object('id', tests.id(t ->> 'id'))), '[]') from jsonb_array_elements(p_themes) t),
		(select coalesce(jsonb_object_agg(tests.id(n.key), tests.id(n.value)), '{}') from jsonb_each_text(p_notes) n));
$$;
-- "Zeit: 1 2, Raum: 3" and what is in no theme after it.
create function pg_temp.sorted() returns text language sql as $$
	with s as (select tests.read('a') as s), n as (select n ->> 'theme_id' as theme_id, right(n ->> 'body', 1) as i from s, jsonb_array_elements(s -> 'notes') n)
	select concat_ws(', ', (
		select string_agg((t ->> 'title') || ': ' || coalesce((select string_agg(i, ' ' order by i) from n where theme_id = t ->> 'id'), '–'), ', ' order by (t ->> 'position')::int)
		from s, jsonb_array_elements(s -> 'themes') t), 'ohne: ' || (select string_agg(i, ' ' order by i) from n where theme_id is null));
$$;
select tests.become_member('helper', 'facilitator');
select is(pg_temp.arrange('[{"id": "t1", "title": " Zeit "}, {"id": "t2"}]', '{"n1": "t1", "n2": "t1", "n3": "t2"}'), '{"revision": 5, "undo": 1}', 'two themes with notes');
select is(pg_temp.sorted(), 'Zeit: 1 2, : 3, ohne: 4', 'one of them has no heading yet');
select is(pg_temp.arrange('[{"id": "t1", "title": "Zeit"}]', '{"n1": "t1"}'), '{"revision": 5, "undo": 1}', 'what is so already is no step');
select pg_temp.arrange('[{"id": "t2", "title": "Raum", "position": 1}, {"id": "t1", "position": 2}]');
select is(pg_temp.sorted(), 'Raum: 3, Zeit: 1 2, ohne: 4', 'named and moved');
select pg_temp.arrange('[{"id": "t3", "title": "Ruhe"}]', '{"n2": "t3", "n4": "t3"}');
select is(pg_temp.sorted(), 'Raum: 3, Zeit: 1, Ruhe: 2 4', 'split');
select pg_temp.arrange('[{"id": "t3", "gone": true}]', '{"n2": "t1", "n4": "t1"}');
select is(pg_temp.sorted(), 'Raum: 3, Zeit: 1 2 4', 'merged');
select pg_temp.arrange('[]', '{"n4": null}');
select is(pg_temp.sorted(), 'Raum: 3, Zeit: 1 2, ohne: 4', 'taken out');
select is(pg_temp.arrange('[{"id": "t1", "gone": true}]'), '{"revision": 10, "undo": 6}', 'taken away');
select is(pg_temp.sorted(), 'Raum: 3, ohne: 1 2 4', 'its notes are in none then');
select is(tests.read('a', 9) #> '{themes}', jsonb_build_array(jsonb_build_object('id', tests.id('t1'), 'revision', 10, 'gone', true)), 'a device is told to forget it');
reset role;
select is((select told - 'themes' - 'notes' from tests.told_on() told where told -> 'revision' = '5'), '{"kind": "entries", "revision": 5}', 'told as entries');
select is(told -> 'themes', jsonb_build_array(
	jsonb_build_object('id', tests.id('t1'), 'title', 'Zeit', 'position', 1, 'revision', 5, 'dots', null),
	jsonb_build_object('id', tests.id('t2'), 'title', '', 'position', 2, 'revision', 5, 'dots', null)), 'with the themes')
from tests.told_on() told where told -> 'revision' = '5';
select set_eq(format('select n ->> ''id'' from tests.told_on() told, jsonb_array_elements(told -> ''notes'') n where told -> ''revision'' = %L', revision), notes, 'and the notes that moved')
from (values ('5', array[tests.id('n1')::text, tests.id('n2')::text, tests.id('n3')::text]), ('10', array[tests.id('n1')::text, tests.id('n2')::text])) as t (revision, notes);
