-- An answer that the question cannot have is refused as a whole, the hint names the question
select tests.event(), tests.survey(), tests.enter('a');
create function pg_temp.try(p_answers jsonb) returns text language sql as $$
	select tests.refusal(c.call) || ' ' || tests.hint(c.call)
	from (select format('select public.submit_response(%L, %L, null, %L, tests.key(''a''))', tests.id('sheet'), tests.id('survey'), p_answers)) as c (call);
$$;
select is(pg_temp.try(t.answers::jsonb), '400 answer_invalid ' || t.hint, coalesce(left(t.answers, 60), 'null'))
from (values
	(null, ''), ('[]', ''), ('"x"', ''), ('{"strange": 1}', 'strange'),
	('{"how": 0}', 'how'), ('{"how": 6}', 'how'), ('{"how": 2.5}', 'how'), ('{"how": "2"}', 'how'), ('{"how": [2]}', 'how'), ('{"how": true}', 'how'),
	('{"plan": "perhaps"}', 'plan'), ('{"plan": 1}', 'plan'), ('{"ways": "talk"}', 'ways'), ('{"ways": ["talk", "x"]}', 'ways'),
	('{"ways": [1]}', 'ways'), ('{"ways": [["talk"]]}', 'ways'), ('{"free": 1}', 'free'), ('{"free": {"a": 1}}', 'free'), ('{"how": {"no_answer": false}}', 'how'),
	('{"free": "' || repeat('ü', 501) || '"}', 'free')) as t (answers, hint);
select is((select count(*) from responses), 0::bigint, 'nothing of it is stored');
