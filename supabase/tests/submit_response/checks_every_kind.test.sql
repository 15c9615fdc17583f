-- E3, E13: of each kind of question what is an answer is stored in one form, and what is none is refused with the question's key
select tests.event(), tests.enter('a');
select tests.sheet('survey', 'event', tests.question('mood', 'mood'), tests.question('middle', 'ordinal_middle'),
	tests.question('aim', 'target', array['content', 'time', 'room']), tests.question('one', 'choice', array['x', 'y']),
	tests.question('share', 'points', array['x', 'y', 'z'], '{"total": 5}'), tests.question('rank', 'ranking', array['x', 'y', 'z']),
	tests.question('pair', 'before_now'), tests.question('years', 'number', p_config => '{"min": -2, "max": 40}'), tests.question('would', 'recommend'));
create function pg_temp.try(p_answers jsonb) returns text language sql as $$
	select tests.refusal(c.call) || ' ' || tests.hint(c.call)
	from (select format('select public.submit_response(%L, %L, null, %L, tests.key(''a''))', tests.id('sheet'), tests.id('survey'), p_answers)) as c (call);
$$;
select is(pg_temp.try(t.answers), '400 answer_invalid ' || (select k from jsonb_object_keys(t.answers) k), t.answers::text)
from (select jsonb_build_object(key, answer) from (values
	('mood', '[0, 6, 2.5, "2", [2], {"a": 1}, true]'::jsonb), ('middle', '[0, 6, "3"]'), ('one', '["z", ["x"], ["x", "y"], 1, {"x": 1}]'),
	('aim', '[{}, {"content": 0}, {"content": 6}, {"content": 1.5}, {"content": "3"}, {"other": 3}, {"content": 3, "other": 3}, {"content": null}, 3, "content", ["content"]]'),
	('share', '[{"x": 4}, {"x": 6}, {"x": 5, "y": 0}, {"x": 7, "y": -2}, {"x": 2.5, "y": 2.5}, {"w": 5}, {}, 5, ["x"]]'),
	('rank', '[["x", "x"], ["x", "w"], ["x", 1], "x", {"x": 1}]'),
	('pair', '[{"before": 2}, {"now": 2}, {"before": 0, "now": 2}, {"before": 2, "now": 6}, {"before": 2, "now": 3, "later": 4}, {"before": 2, "now": null}, [2, 3], 2]'),
	('years', '[-3, 41, 1.5, "7", 1e300, [7]]'), ('would', '[-1, 11, "9", 7.5]')) as v (key, answers), jsonb_array_elements(v.answers) answer
	union all select jsonb_build_object(k, '{"no_answer": false}'::jsonb) from unnest(array['mood', 'aim', 'share', 'rank', 'pair', 'years', 'would']) k) as t (answers);
select is((select count(*) from responses), 0::bigint, 'nothing of it is stored');

select is(pg_temp.try('{"mood": 1, "middle": 3.0, "aim": {"time": 5, "content": 1e0}, "one": "y", "share": {"z": 2, "x": 3}, "rank": ["z", "x"], "pair": {"now": 4, "before": 2}, "years": -2, "would": 0}'),
	null, 'what is an answer');
select results_eq($$select q.key, a.value, a.no_answer from answers a join questions q on q.id = a.question_id order by q.position$$, $$values
	('mood', '1'::jsonb, false), ('middle', '3', false), ('aim', '{"content": 1, "time": 5}', false), ('one', '"y"', false), ('share', '{"x": 3, "z": 2}', false),
	('rank', '["z", "x"]', false), ('pair', '{"before": 2, "now": 4}', false), ('years', '-2', false), ('would', '0', false)$$, 'is stored in one form');
select is((select value::text from answers a join questions q on q.id = a.question_id where q.key = 'middle'), '3', 'a whole number without a fraction');
select tests.submit('b', (select jsonb_object_agg(key, '{"no_answer": true}'::jsonb) from questions));
select is((select count(*) filter (where no_answer) || ' of ' || count(*) from answers a join responses r on r.id = a.response_id where r.id = tests.id('sheet of b')), '9 of 9', 'E3: each may be declined');
