-- M13: everybody begins at one of the boards, groups differ by at most one, and who comes later joins the smallest
select tests.event();
select tests.board('b' || i) from generate_series(1, 3) i;
select tests.enter('seat' || i) from generate_series(1, 32) i;
select is(tests.enter('seat1') -> 'rotation', 'null', 'nobody walks yet');
select tests.become_member('helper', 'facilitator');
select is(public.start_rotation(tests.id('TESTED'), array[tests.id('b1'), tests.id('b2'), tests.id('b3')], 300) -> 'rotation',
	jsonb_build_object('round', 1, 'rounds', 3, 'ends_at', now() + interval '5 minutes', 'board_ids', jsonb_build_array(tests.id('b1'), tests.id('b2'), tests.id('b3'))), 'started');
select tests.become_attendee();
create temp table places (round int, seat int, board uuid);
grant all on places to anon;
create function pg_temp.look(p_round int, p_to int) returns void language sql as $$
	insert into places select p_round, i, (tests.enter('seat' || i) #>> '{rotation,board_id}')::uuid from generate_series(1, p_to) i;
$$;
select pg_temp.look(1, 32);
select results_eq('select count(*)::int from places group by board order by 1', array[10, 11, 11], '32 seats at three boards');
select pg_temp.look(1, 40) from (select from places limit 1) once;
delete from places where ctid in (select ctid from (select ctid, row_number() over (partition by seat) as i from places) p where i > 1);
select results_eq('select count(*)::int from places group by board order by 1', array[13, 13, 14], 'eight more come and fill up the smallest');
select tests.become_member('helper');
select public.turn_rotation(tests.id('TESTED'), 1, 300), public.turn_rotation(tests.id('TESTED'), 2);
select tests.become_attendee();
select pg_temp.look(3, 40);
select is_empty('select from places a join places b using (seat) where a.round = 1 and b.round = 3 and a.board = b.board', 'in each round one is at another board');
select results_eq('select count(*)::int from places where round = 3 group by board order by 1', array[13, 13, 14], 'groups stay together');
select is(tests.enter('seat1') #> '{rotation,ends_at}', 'null', 'a round may have no end');
reset role;
select results_eq($$select (told -> 'rotation') - 'board_ids' - 'ends_at' from tests.told('event:' || tests.id('TESTED')) told$$,
	$$values ('{"round": 1, "rounds": 3}'::jsonb), ('{"round": 2, "rounds": 3}'), ('{"round": 3, "rounds": 3}')$$, 'each turn is told to the event');
select is_empty('select from private.rotation_seats r where not exists (select from private.seats s where s.key_hash = r.key_hash)', 'seats are known by their hash alone');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
reset role;
select is_empty('select from private.rotation_seats', 'L3: closing the event forgets who walked with whom');
