-- M8, M18: dots can be moved until weighting ends; until then nobody sees a sum and nothing is told
select tests.event(), tests.board('board', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}');
insert into themes (id, board_id, title, position, revision)
select tests.id('t' || i), tests.id('board'), 'Thema ' || i, i, 1 from generate_series(1, 4) i;
select tests.enter('a'), tests.enter('b');
create function pg_temp.place(p_seat text, p_dots jsonb) returns jsonb language sql as $$
	select public.place_dots(tests.id('board'), (select coalesce(jsonb_object_agg(tests.id(d.key), d.value), '{}') from jsonb_each(p_dots) d), tests.key(p_seat));
$$;
create function pg_temp.sums(p_since bigint default 0) returns jsonb language sql as $$
	select jsonb_agg(t -> 'dots') from jsonb_array_elements(tests.read('b', p_since) -> 'themes') t;
$$;
update boards set revision = 1;
select tests.become_attendee();
select is(pg_temp.place('a', '{"t1": 1}'), jsonb_build_object('dots', jsonb_build_object(tests.id('t1'), 1), 'budget', 2, 'left', 1), 'one placed');
select is(pg_temp.place('a', '{"t2": 2, "t1": 0}'), jsonb_build_object('dots', jsonb_build_object(tests.id('t2'), 2), 'budget', 2, 'left', 0), 'moved');
select is(pg_temp.place('b', '{"t2": 1, "t3": 1}') -> 'left', '0', 'another seat places its own');
select is(tests.read('a') -> 'my_dots', jsonb_build_object(tests.id('t2'), 2), 'a device gets its own back');
select is(pg_temp.sums(), '[null, null, null, null]', 'M8: and no sums');
reset role;
select is_empty('select from tests.told_on()', 'nothing was told');
select is(tests.revision(), 1::bigint, 'no revision was taken: nobody sees that somebody placed dots');
select tests.become_member('helper', 'facilitator');
select public.set_phase(tests.id('board'), 'agreeing');
select tests.become_attendee();
select is(pg_temp.sums(1), '[0, 3, 1, 0]', 'when weighting ends the sums are delivered');
select is(tests.refusal($$select pg_temp.place('a', '{}')$$), '409 phase_forbids', 'and cannot be moved any more, not even a moment later');
select tests.become_member('helper');
select public.set_phase(tests.id('board'), 'weighting');
select tests.become_attendee();
select is(pg_temp.sums(2), '[null, null, null, null]', 'back in the weighting they are taken away again');
select is(pg_temp.place('a', '{}'), '{"dots": {}, "budget": 2, "left": 2}', 'and can be taken back');
