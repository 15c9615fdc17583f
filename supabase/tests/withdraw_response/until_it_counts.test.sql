-- E11: a sheet can be taken back as long as none of its answers is part of a figure
select tests.event(), tests.survey();
select tests.submit('a', '{"how": 4}'), tests.enter('b');
create function pg_temp.withdraw(p_seat text, p_sheet text) returns text language sql as $$
	select tests.refusal(format('select public.withdraw_response(%L, tests.key(%L))', tests.id('sheet of ' || p_sheet), p_seat));
$$;
select tests.become_attendee();
select is(pg_temp.withdraw('b', 'a'), '404 response_unknown', 'not another''s');
select is(pg_temp.withdraw('b', 'nobody'), '404 response_unknown', 'nor one that is not there');
select is(pg_temp.withdraw('a', 'a'), null, 'one''s own');
select is(pg_temp.withdraw('a', 'a'), '404 response_unknown', 'once');
select tests.submit_many(1, 4, '{"how": 4}');
select is(tests.submit('a', '{"how": 5}') - array['id', 'survey_id', 'session_id'], '{"received": true, "released": true}',
	'and may be handed in again; its receipt says that it counts');
select is(pg_temp.withdraw('a', 'a'), '409 response_released', 'with the fifth the answers are part of a figure');
reset role;
select is((select count(*) from responses), 5::bigint, 'and stay');
