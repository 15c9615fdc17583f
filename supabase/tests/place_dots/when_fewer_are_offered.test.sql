-- M18: when the facilitator offers fewer dots in the middle of the weighting, seats with more get theirs back; the others keep theirs
select tests.event(), tests.board('board', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}');
insert into themes (id, board_id, title, position, revision) select tests.id('t' || i), tests.id('board'), 'Thema ' || i, i, 1 from generate_series(1, 6) i;
select tests.enter(s) from unnest(array['a', 'b', 'c']) s;
create function pg_temp.place(p_seat text, p_dots jsonb) returns jsonb language sql as $$
	select public.place_dots(tests.id('board'), (select jsonb_object_agg(tests.id(d.key), d.value) from jsonb_each(p_dots) d), tests.key(p_seat));
$$;
create function pg_temp.mine() returns jsonb language sql as $$
	select jsonb_agg((select coalesce(sum(v::int), 0) from jsonb_each_text(tests.read(s) -> 'my_dots') d (k, v)) order by s) from unnest(array['a', 'b', 'c']) s;
$$;
create function pg_temp.offer(p_dots jsonb) returns jsonb language sql as $$
	select public.set_board(tests.id('board'), jsonb_build_object('dots', p_dots));
$$;
select pg_temp.place('a', '{"t1": 1, "t2": 1, "t3": 1}'), pg_temp.place('b', '{"t1": 2}'), pg_temp.place('c', '{"t6": 1}');
select tests.become_member('helper', 'facilitator');
select pg_temp.offer('{"question": "Woran zuerst?"}');
select is(pg_temp.mine(), '[3, 2, 1]', 'another wording changes nothing');
select pg_temp.offer('{"per_theme": 1}');
select is(pg_temp.mine(), '[3, 0, 1]', 'fewer on a theme');
select pg_temp.offer('{"rule": "gauss", "people": 100}');
select is(pg_temp.mine(), '[0, 0, 1]', 'fewer in all');
select public.set_phase(tests.id('board'), 'agreeing'), pg_temp.offer('{"per_theme": 3}');
select is((select jsonb_agg(t -> 'dots' order by t -> 'position') from jsonb_array_elements(tests.read('a') -> 'themes') t), '[0, 0, 0, 0, 0, 1]', 'sums that were told stay');
