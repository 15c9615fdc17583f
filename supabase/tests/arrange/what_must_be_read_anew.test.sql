-- M7, M16, M17: a large step is read by the devices and not sent to each; other headings must be confirmed again; in a
-- small group no note is told
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n' || i, case when i % 2 = 0 then 'a' else 'b' end) from generate_series(1, 20) i;
insert into notes (id, board_id, prompt_id, body, revision, phase)
select tests.id('n' || i), tests.id('board'), tests.id('prompt of board'), 'Vom Papier', 20, 'writing' from generate_series(21, 80) i;
select tests.become_member('helper', 'facilitator');
create temp table s as select tests.id('t') as t, array(select tests.id('n' || i) from generate_series(1, 80) i) as notes;
select public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', t, 'title', 'Zeit')), (select jsonb_object_agg(n, t) from unnest(notes) n)) from s;
create function pg_temp.last_told() returns jsonb language sql as $$
	select told from tests.told_on() told order by (told ->> 'revision')::int desc limit 1;
$$;
select is(pg_temp.last_told() ->> 'kind', 'board_changed', 'adopting suggestions for eighty notes');
select is((select count(*) from jsonb_array_elements(tests.read('a', 20) -> 'notes')), 80::bigint, 'all are in what is read then');
select is(public.confirm_headings(tests.id('board')), '{"revision": 22, "headings_confirmed": true}', 'M17: the room agrees to the headings');
select public.arrange(tests.id('board'), p_notes => jsonb_build_object(notes[1], null)) from s;
select is(tests.read('a') #> '{board,headings_confirmed}', 'true', 'a note that moves changes no heading');
select public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', t, 'title', 'Zeit und Raum'))) from s;
select is(pg_temp.last_told() #> '{board,headings_confirmed}', 'false', 'another wording must be agreed to again');
reset role;
update boards set settings = settings || '{"revealed": false}';
select tests.become_member('helper');
select public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', t, 'position', 5)), jsonb_build_object(notes[1], t)) from s;
select is(pg_temp.last_told() - 'themes', '{"kind": "entries", "revision": 25}', 'L6: in a small group themes are told and no notes');
