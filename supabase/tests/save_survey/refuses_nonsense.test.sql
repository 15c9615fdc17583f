-- A sheet that makes no sense is refused whole, and the hint names the place
select tests.event();
select tests.become_member('owner');
create function pg_temp.try(p_definition jsonb) returns text language sql as $$
	select coalesce(tests.refusal(c.call) || ' ' || tests.hint(c.call), 'taken')
	from (select format('select public.save_survey(%L, null, %L)', tests.id('TESTED'), p_definition)) c (call);
$$;
create function pg_temp.of(variadic p_questions jsonb[]) returns text language sql as $$
	select pg_temp.try(tests.definition(variadic p_questions));
$$;
create function pg_temp.one() returns jsonb language sql as $$ select tests.definition(tests.question('how', 'ordinal')) $$;
select is(pg_temp.try(pg_temp.one() || part), '400 survey_invalid ' || (select k from jsonb_object_keys(part) k), left(part::text, 80))
from jsonb_array_elements(jsonb_build_array('{"template": "F 1"}'::jsonb, '{"template": null}'::jsonb, '{"template": 1}'::jsonb, '{"version": 0}'::jsonb, '{"version": 1.5}'::jsonb, '{"version": "1"}'::jsonb,
	'{"title": {}}'::jsonb, '{"title": {"en": "Only"}}'::jsonb, '{"title": {"de": " "}}'::jsonb, '{"title": "Bogen"}'::jsonb, '{"title": {"de": 1}}'::jsonb, '{"title": {"de": "x", "<b>": "y"}}'::jsonb,
	jsonb_build_object('title', jsonb_build_object('de', repeat('x', 201))), '{"scope": "day"}'::jsonb, '{"scope": null}'::jsonb, '{"questions": []}'::jsonb, '{"questions": null}'::jsonb, '{"questions": {"a": 1}}'::jsonb)) part;
select is(pg_temp.try(p::jsonb), '400 survey_invalid template', p) from unnest(array['null', '[]', '7', '"x"']) p;
select is(pg_temp.try(null), '400 survey_invalid template', 'nothing');
select is(pg_temp.try(tests.definition(variadic array(select tests.question('q' || i, 'text') from generate_series(1, 30) i))), 'taken', 'thirty questions');
select is(pg_temp.try(tests.definition(variadic array(select tests.question('q' || i, 'text') from generate_series(1, 31) i))), '400 survey_invalid questions', 'no more');
select is(pg_temp.try(jsonb_set(pg_temp.one(), '{questions,0}', p::jsonb)), '400 survey_invalid questions.0.key', p) from unnest(array['null', '[]', '7', '{}']) p;

select is(pg_temp.of(tests.question('first', 'text'), question || coalesce(changed, '{}')), '400 survey_invalid questions.1.' || place, left(question::text, 40) || coalesce(' ' || left(changed::text, 60), ''))
from (values
	(tests.question('first', 'text'), null, 'key'), (tests.question('q:1', 'text'), null, 'key'), (tests.question('No', 'text'), null, 'key'), (tests.question('no_answer', 'text'), null, 'key'),
	(tests.question(repeat('k', 41), 'text'), null, 'key'), (tests.question('q', 'text'), '{"key": 1}'::jsonb, 'key'),
	(tests.question('q', 'grade'), null, 'kind'), (tests.question('q', 'text'), '{"kind": null}', 'kind'), (tests.question('q', 'text'), '{"texts": {"de": ""}}', 'texts'),
	(tests.question('q', 'text'), jsonb_build_object('texts', jsonb_build_object('de', repeat('x', 301))), 'texts'), (tests.question('q', 'text', array['x', 'y']), null, 'options'),
	(tests.question('q', 'number', array['x', 'y'], '{"min": 0, "max": 1}'), null, 'options'), (tests.question('q', 'choice', array['x']), null, 'options'),
	(tests.question('q', 'choice', array['x', 'x']), null, 'options'), (tests.question('q', 'choice', array['x', 'Y']), null, 'options'), (tests.question('q', 'choice', array['x', 'a:b']), null, 'options'),
	(tests.question('q', 'ranking', array(select 'o' || i from generate_series(1, 13) i)), null, 'options'), (tests.question('q', 'target', array['x']), null, 'options'),
	(tests.question('q', 'target', array(select 'o' || i from generate_series(1, 9) i)), null, 'options'), (tests.question('q', 'points', array['x'], '{"total": 5}'), null, 'options'),
	(tests.question('q', 'ordinal'), '{"options": []}', 'options'), (tests.question('q', 'mood'), jsonb_build_object('options', tests.question('q', 'choice', array['1', '2', '3', '4', '6']) -> 'options'), 'options'),
	(tests.question('q', 'yes_partly_no'), jsonb_build_object('options', tests.question('q', 'choice', array['yes', 'no']) -> 'options'), 'options'), (tests.question('q', 'text'), '{"options": {}}', 'options'),
	(tests.question('q', 'choice'), '{"options": [1, 2]}', 'options'), (tests.question('q', 'choice'), '{"options": [{"key": "x", "texts": {"de": "x"}}, {"key": "y", "texts": {}}]}', 'options'),
	(tests.question('q', 'text', p_config => '{"total": 3}'), null, 'config'), (tests.question('q', 'text'), '{"config": null}', 'config'), (tests.question('q', 'points', array['x', 'y']), null, 'config'),
	(tests.question('q', 'points', array['x', 'y'], '{"total": 2}'), null, 'config'), (tests.question('q', 'points', array['x', 'y'], '{"total": 21}'), null, 'config'),
	(tests.question('q', 'points', array['x', 'y'], '{"total": 5, "min": 1}'), null, 'config'), (tests.question('q', 'points', array['x', 'y'], '{"total": "5"}'), null, 'config'),
	(tests.question('q', 'number'), null, 'config'), (tests.question('q', 'number', p_config => '{"min": 5, "max": 5}'), null, 'config'), (tests.question('q', 'number', p_config => '{"min": 0, "max": 1.5}'), null, 'config'),
	(tests.question('q', 'number', p_config => '{"min": 0, "max": 1000001}'), null, 'config'), (tests.question('q', 'number', p_config => '{"min": 0, "max": 5, "unit": "Tage"}'), null, 'config'),
	(tests.question('q', 'number', p_config => '{"min": 1e300, "max": 1e300}'), null, 'config'), (tests.question('q', 'number', p_config => '{"min": 0, "max": 5, "step": 2}'), null, 'config')) as t (question, changed, place);

select is(pg_temp.of(tests.question('how', 'ordinal'), tests.question('ways', 'choices', array['x', 'y']), tests.question('free', 'text'), tests.question('rank', 'ranking', array['x', 'y']),
	tests.question('q', 'text', p_condition => condition::jsonb), tests.question('later', 'ordinal')), '400 survey_invalid questions.4.condition', condition)
from unnest(array['{"question": "later", "any": ["1"]}', '{"question": "q", "any": ["1"]}', '{"question": "nothing", "any": ["1"]}', '{"question": "free", "any": ["1"]}', '{"question": "rank", "any": ["x"]}',
	'{"question": "how", "any": []}', '{"question": "how", "any": ["6"]}', '{"question": "how", "any": [1]}', '{"question": "how", "any": ["1", "1"]}', '{"question": "how", "any": "1"}', '{"question": "how"}',
	'{"question": "ways", "any": ["x", "z"]}', '{"question": "how", "any": ["1"], "not": ["2"]}', '"how"', '7', '[]']) condition;
reset role;
select is((select count(distinct fingerprint) from surveys), 1::bigint, 'nothing is stored but the thirty');
