-- A question that hangs on another is answered only by those who are asked it; other answers to it are refused
select tests.event(), tests.enter('a');
select tests.sheet('survey', 'event', tests.question('plan', 'yes_partly_no'), tests.question('mood', 'mood'), tests.question('ways', 'choices', array['x', 'y', 'z']),
	tests.question('what', 'text', p_condition => '{"question": "plan", "any": ["yes", "partly"]}'),
	tests.question('why', 'choice', array['m', 'n'], p_condition => '{"question": "mood", "any": ["1", "2"]}'),
	tests.question('how', 'ordinal', p_condition => '{"question": "ways", "any": ["y", "z"]}'),
	tests.question('more', 'text', p_condition => '{"question": "why", "any": ["n"]}'));
create function pg_temp.try(p_seat text, p_answers jsonb) returns text language sql as $$
	select tests.hint(format('select tests.submit(%L, %L)', p_seat, p_answers));
$$;
select is(pg_temp.try(s, a::jsonb), refused, a) from (values
	('s1', '{"plan": "no", "what": "Etwas"}', 'what'), ('s1', '{"what": "Etwas"}', 'what'), ('s1', '{"plan": {"no_answer": true}, "what": "Etwas"}', 'what'),
	('s1', '{"plan": "no", "what": {"no_answer": true}}', 'what'), ('s1', '{"mood": 3, "why": "m"}', 'why'), ('s1', '{"ways": ["x"], "how": 4}', 'how'),
	('s1', '{"mood": 1, "why": "m", "more": "Mehr"}', 'more'), ('s1', '{"mood": 3, "more": "Mehr"}', 'more'),
	('s1', '{"plan": "partly", "what": "Etwas", "ways": ["x", "z"], "how": 4, "mood": 2, "why": "n", "more": "Mehr"}', null),
	('s2', '{"plan": "no", "what": "  ", "ways": ["x"], "how": null}', null), ('s3', '{"plan": "yes"}', null)) as t (s, a, refused);
select is((select count(*) from answers), 10::bigint, 'what was asked and answered is stored');
