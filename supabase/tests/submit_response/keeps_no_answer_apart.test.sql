-- E3: every question may be skipped; "keine Angabe" is stored and is not the same as no answer
select tests.event(), tests.survey();
select tests.submit('a', '{"how": {"no_answer": true}, "ways": [], "plan": null, "free": " \n "}');
select tests.submit('b', '{"how": 3, "ways": ["film", "talk", "film"], "plan": "partly", "free": "  Mehr\u0007 Zeit "}');
select tests.submit('c', '{}');
select is((select count(*) from responses), 3::bigint, 'a sheet without an answer is a sheet');
select results_eq($$select q.key, a.value, a.no_answer from answers a join questions q on q.id = a.question_id
	order by a.no_answer desc, q.position$$, $$values
	('how', '{"no_answer": true}'::jsonb, true), ('how', '3', false), ('ways', '["talk", "film"]', false),
	('plan', '"partly"', false), ('free', '"Mehr Zeit"', false)$$, 'what was skipped has no row; choices are stored once, texts clean');
