-- V13, SEC9: a kiosk opens by its own token alone, while the link holds and the event is open
select tests.event(), tests.board(), tests.kiosk('tablet'), tests.link('phone');
select tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
create function pg_temp.try(p_token text, p_key text default tests.key('a')) returns text language sql as $$
	select tests.refusal(format('select public.enter_kiosk(%L, %L)', p_token, p_key));
$$;
select tests.become_attendee();
select is(pg_temp.try('phone'), '404 link_unknown', 'a facilitator''s link');
select is(pg_temp.try('TESTED'), '404 link_unknown', 'the code of the event');
select is(pg_temp.try(null), '404 link_unknown', 'nothing');
select is(pg_temp.try('tablet', 'abc'), '400 seat_key_malformed', 'a key that is none');
select is(pg_temp.try('tablet'), null, 'the kiosk''s own');
select is(tests.refusal(format('select public.read_board(%L, tests.key(''a''))', tests.id('foreign'))), '403 seat_unknown', 'its seats are seats of this event alone');
select is(tests.refusal('select public.read_wall(''tablet'')'), '404 link_unknown', 'it is no wall');
select is(tests.refusal(format('select public.set_phase(%L, ''closed'', p_token => ''tablet'')', tests.id('board'))), '404 link_unknown', 'and leads nothing');
reset role;
update access_links set expires_at = now() - interval '1 second' where role = 'kiosk';
select is(pg_temp.try('tablet'), '404 link_unknown', 'an expired link');
update access_links set expires_at = now() + interval '1 day';
update events set state = 'draft' where id = tests.id('TESTED');
select is(pg_temp.try('tablet'), '409 event_not_open', 'before the event opens');
update events set state = 'open' where id = tests.id('TESTED');
select tests.become_member('owner'), public.set_event_state(tests.id('TESTED'), 'closed');
reset role;
select is(pg_temp.try('tablet'), '409 event_closed', 'and after it');
select is((select count(*) from private.kiosk_paces), 0::bigint, 'L3: nothing tells any more when somebody stood there');
select is(public.leave_kiosk('tablet', 'wrong'), '{"left": true, "wait": 0}', 'nobody is kept there');
