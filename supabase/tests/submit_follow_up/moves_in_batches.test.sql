-- E7, E11: the figures of a follow-up appear from five answers on and move by three, without a response rate
select tests.event(), tests.follow_up('later');
update events set attendance = 40;
select tests.close();
create function pg_temp.send(p_from int, p_to int) returns void language sql as $$
	select public.submit_follow_up(tests.follow_up_token('later'), tests.id('sheet ' || i), '{"how": 4}', tests.key('device ' || i))
	from generate_series(p_from, p_to) i;
$$;
select pg_temp.send(1, 4);
select tests.become_member('owner');
select is(tests.figure('how', p_survey => 'later') ->> 'suppressed', 'too_few', 'four are too few');
reset role;
select pg_temp.send(5, 7);
select tests.become_member('owner');
select is((tests.figure('how', p_survey => 'later') ->> 'n')::int, 5, 'two more change nothing');
select is(public.survey_results(tests.id('later')) -> 'attendance', 'null', 'E12: who answers need not have been there');
select is(public.documentation_source(tests.id('TESTED')) #> '{surveys,0,follow_up}', 'true', 'F8: the documentation says what it is');
reset role;
select pg_temp.send(8, 8);
select tests.become_member('owner');
select is((tests.figure('how', p_survey => 'later') ->> 'n')::int, 8, 'three do');
select tests.become_attendee();
select is(tests.refusal(format('select public.survey_results(%L)', tests.id('later'))), '42501', 'for members');
