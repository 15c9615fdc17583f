-- E9, E11: whoever answers what is only asked after "ja" has said "ja": such an answer is shown after the one it hangs on
select tests.event();
select tests.sheet('survey', 'event', tests.question('plan', 'yes_partly_no'),
	tests.question('what', 'choice', array['x', 'y'], p_condition => '{"question": "plan", "any": ["yes"]}'),
	tests.question('why', 'text', p_condition => '{"question": "what", "any": ["x"]}'));
select tests.become_member('owner');
reset role;
create function pg_temp.shown() returns text language sql as $$
	select concat_ws(', ', tests.figure('plan') ->> 'n', coalesce(tests.figure('what') ->> 'n', '-'), coalesce(tests.figure('why') ->> 'n', '-'));
$$;
select tests.submit_many(1, 5, '{"plan": "yes", "what": "x"}');
select is(pg_temp.shown(), '5, 5, -', 'five of each');
select tests.submit_many(6, 6, '{"plan": "yes", "what": "x", "why": "A"}'), tests.submit_many(7, 7, '{"plan": "yes", "what": "y"}');
select is(pg_temp.shown(), '5, 5, -', 'two more wait');
select tests.submit_many(8, 8, '{"plan": "no"}');
select is(pg_temp.shown(), '8, 5, -', 'a third says no: of the three nobody knows who went on');
select tests.submit_many(9, 9, '{"plan": "yes", "what": {"no_answer": true}}'), tests.submit_many(10, 10, '{"plan": "yes", "what": "x", "why": "B"}');
select is(pg_temp.shown(), '8, 5, -', 'three have answered the second question, one of them nothing of the first that is shown');
select is(tests.figure('what') -> 'no_answer', '0', 'nor is "keine Angabe" to it shown before its "ja"');
select tests.submit_many(11, 11, '{"plan": "no"}');
select is(pg_temp.shown() || ' ' || (tests.figure('what') ->> 'no_answer'), '11, 8, - 1', 'with the first goes what hangs on it');
select tests.submit_many(12, 16, '{"plan": "yes", "what": "x", "why": "C"}');
select is(pg_temp.shown(), '14, 11, 5', 'three deep: of the two that answered the third question first, and of the three that are shown');
