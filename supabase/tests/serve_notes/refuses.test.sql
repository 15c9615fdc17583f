-- M7, M9, SEC3: only seats are served, only what they may see, and nobody makes counts run away
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n' || i, 'a') from generate_series(1, 3) i;
select tests.post('own', 'b'), tests.post('reply', 'a', p_parent => 'n1', p_reply_kind => 'add');
update notes set visibility = 'hidden' where id = tests.id('n2');
create function pg_temp.serve(p_count int default 5, p_seat text default 'b', p_seen uuid[] default '{}') returns uuid[] language sql as $$
	select array(select n::uuid from jsonb_array_elements_text(
		public.serve_notes(tests.id('board'), p_count, p_seen, tests.key(p_seat)) -> 'notes') n);
$$;
select tests.become_attendee();
select is(tests.refusal($$select public.serve_notes(tests.id('board'), 5, '{}', 'key')$$), '400 seat_key_malformed', 'no key');
select is(tests.refusal($$select pg_temp.serve(5, 'nobody')$$), '403 seat_unknown', 'a stranger');
select is(tests.refusal($$select public.serve_notes(tests.id('nowhere'), 5, '{}', tests.key('b'))$$), '404 board_unknown', 'no board');
select set_eq('select unnest(pg_temp.serve())', array[tests.id('n1'), tests.id('n3')], 'neither replies nor hidden notes nor one''s own');
select is(pg_temp.serve(1, p_seen => array[tests.id('n1')]), array[tests.id('n3')], 'nor what the device has seen');
select is(pg_temp.serve(1), array[tests.id('n1')], 'then what was shown least');
select is(cardinality(pg_temp.serve(count)), n, coalesce(count::text, 'null') || ' is ' || n) from (values (0, 1), (-3, 1), (null, 1), (1000, 2)) as t (count, n);
reset role;
update boards set settings = settings || '{"revealed": false}';
select tests.become_attendee();
select is(pg_temp.serve(), '{}', 'L6: nothing in a small group');
reset role;
update boards set settings = settings || '{"revealed": true}';
select tests.become_attendee();
select is(tests.refusal('select pg_temp.serve() from generate_series(1, 40)'), '429 too_fast', 'a script is slowed down');
reset role;
update events set state = 'closed';
select tests.become_attendee();
select is(tests.refusal('select pg_temp.serve()'), '409 event_closed', 'a closed event');
