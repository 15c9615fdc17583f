-- F8, E11: whoever answered takes it back with the same device, until it went into a figure
select tests.event(), tests.follow_up('later');
select tests.close();
create function pg_temp.send(p_device text) returns void language sql as $$
	select public.submit_follow_up(tests.follow_up_token('later'), tests.id('sheet of ' || p_device), '{"how": 4}', tests.key(p_device));
$$;
create function pg_temp.back(p_sheet text, p_device text, p_token text default 'later') returns text language sql as $$
	select tests.refusal(format('select public.withdraw_follow_up(%L, %L, tests.key(%L))',
		tests.follow_up_token(p_token), tests.id('sheet of ' || p_sheet), p_device));
$$;
select tests.become_attendee();
select pg_temp.send('a'), pg_temp.send('b');
select is(pg_temp.back('a', 'b'), '404 response_unknown', 'another''s');
select is(pg_temp.back('a', 'a', 'wrong'), '404 link_unknown', 'a wrong token');
select is(pg_temp.back('a', 'a'), null, 'one''s own');
select is(pg_temp.back('a', 'a'), '404 response_unknown', 'it is gone');
select pg_temp.send('a');
select is(public.enter_follow_up(tests.follow_up_token('later'), tests.key('a')) #> '{surveys,0,submitted}', '[null]', 'and can be sent anew');
select pg_temp.send(i::text) from generate_series(1, 3) i;
select is(pg_temp.back('a', 'a'), '409 response_released', 'not once it is in a figure');
reset role;
select private.end_follow_up(tests.id('later'));
select is(pg_temp.back('a', 'a'), '409 survey_closed', 'nor when it has ended');
select is((select count(*) from responses where tag is not null or id = tests.id('sheet of a')), 0::bigint, 'L3: nothing tells any more which device sent what');
select is((select salt from public.follow_ups), null, 'the salt is gone');
