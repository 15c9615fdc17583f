-- E10: of fewer than ten who all say the same it is told what, and no counts; nor can they be had from the total
select tests.event(), tests.session('W1'), tests.session('W2', 2), tests.session('W3', 3);
select tests.sheet('survey', 'session', tests.question('how', 'ordinal'), tests.question('mood', 'mood'), tests.question('fit', 'ordinal_middle'),
	tests.question('plan', 'yes_partly_no'), tests.question('one', 'choice', array['x', 'y']), tests.question('ways', 'choices', array['x', 'y']),
	tests.question('share', 'points', array['x', 'y'], '{"total": 5}'), tests.question('rank', 'ranking', array['x', 'y']), tests.question('pair', 'before_now'),
	tests.question('years', 'number', p_config => '{"min": 0, "max": 24, "unit": {"de": "Jahre"}}'), tests.question('would', 'recommend'),
	tests.question('aim', 'target', array['content', 'time']), tests.question('free', 'text'));
select tests.become_member('owner');
reset role;
create function pg_temp.alike(p_session text default null) returns jsonb language sql as $$
	select jsonb_object_agg(q ->> 'key', q #>> '{uniform,0}' || case when q -> 'counts' = 'null' and q -> 'detail' = 'null' then '' else ' counted' end)
	from jsonb_array_elements(public.survey_results(tests.id('survey'), tests.id(p_session)) -> 'questions') q where q -> 'uniform' <> '[]';
$$;
create function pg_temp.counted(p_key text, p_session text default null) returns text language sql as $$
	select concat_ws(' ', f ->> 'n', (select string_agg(key || '=' || value, ' ' order by key) from jsonb_each(nullif(f -> 'counts', 'null')) where value <> '0'), f ->> 'uniform')
	from tests.figure(p_key, p_session) f;
$$;
select tests.submit_many(1, 5, '{"how": 5, "mood": 1, "fit": 5, "plan": "partly", "one": "y", "ways": ["x"], "share": {"y": 5}, "rank": ["y", "x"], "pair": {"before": 2, "now": 5},
	"years": 3, "would": 9, "aim": {"content": 5, "time": 3}, "free": "Gut"}', 'W1');
select is(pg_temp.alike('W1') - 'aim', '{"how": "5", "mood": "1", "fit": "5", "plan": "partly", "one": "y", "ways": "x", "share": "y", "rank": "y:1", "pair": "2:5", "years": "1", "would": "10"}', 'each kind, without counts and what is known beside them');
select is(pg_temp.alike() - 'aim', pg_temp.alike('W1') - 'aim', 'the total of it alone tells no more');
select is(pg_temp.counted('aim', 'W1'), '5 time:3=5 ["content:5"]', 'of a target the sector is not counted; the middle of a scale exposes nobody');
select is(tests.figure('how', 'W1') -> 'n', '5', 'how many they are is told');
select is(tests.figure('free', 'W1') -> 'uniform', '[]', 'words are');
-- Somebody else's view turns up in another workshop.
select tests.submit_many(1, 5, '{"how": 2, "plan": "no", "would": 7, "aim": {"content": 4, "time": 4}, "pair": {"before": 3, "now": 3}}', 'W2'),
	tests.submit_many(6, 8, '{"how": 3, "plan": "yes", "would": 1, "aim": {"content": 3, "time": 5}, "pair": {"before": 3, "now": 4}}', 'W2');
select is(pg_temp.counted('how'), '8 2=5 3=3 []', 'beside others the total is without it: nothing to subtract');
select is(pg_temp.counted('how', 'W1'), '5 ["5"]', 'as if they were not there');
select is(pg_temp.counted('aim'), '13 content:3=3 content:4=5 time:3=5 time:4=5 time:5=3 []', 'of a target the sector');
select is(pg_temp.counted('pair'), '8 3:3=5 3:4=3 []', 'before and now');
select is(pg_temp.counted('would'), '8 1=3 7=5 []', 'those who would recommend are all of one third');
select is((public.survey_results(tests.id('survey')) -> 'responses')::text || (tests.figure('how') ->> 'withheld'), '13true', 'how many answered is told, and that some are not in the figure');
select tests.submit_many(1, 5, '{"how": 1, "plan": "yes", "aim": {"content": 1}}', 'W3');
select is(pg_temp.counted('how', 'W3'), '5 ["1"]', 'two of one mind, each of its own');
select is(pg_temp.counted('how'), '18 1=5 2=5 3=3 5=5 []', 'are in the total together, ten and more');
select is(pg_temp.counted('aim'), '18 content:1=5 content:3=3 content:4=5 content:5=5 time:3=5 time:4=5 time:5=3 []', 'and of a target');
select tests.submit_many(6, 8, '{"how": 5}', 'W1');
select is(pg_temp.counted('how', 'W1'), '8 ["5"]', 'eight are still few');
select tests.submit_many(9, 11, '{"how": 5, "mood": 2}', 'W1');
select is(pg_temp.counted('how', 'W1'), '11 5=11 []', 'ten and more are counted');
select is(pg_temp.counted('how'), '19 2=5 3=3 5=11 []', 'and the other is left alone, and out of the total');
-- Of several choices each option, whatever was chosen beside it; and of points who gave any.
select tests.submit_many(21, 23, '{"ways": ["x"], "share": {"x": 4, "y": 1}}', 'W2'), tests.submit_many(24, 25, '{"ways": ["x", "y"], "share": {"x": 5}}', 'W2'),
	tests.submit_many(21, 23, '{"ways": ["y"], "share": {"x": 2, "y": 3}}', 'W3'), tests.submit_many(24, 28, '{"ways": ["x", "y"], "share": {"y": 5}}', 'W3');
select is(pg_temp.counted('ways', 'W2'), '5 y=2 ["x"]', 'all five ticked one option: of it no count, of the other what some ticked');
select is(pg_temp.counted('ways', 'W3'), '8 x=5 ["y"]', 'eight another');
select is(pg_temp.counted('ways'), '[]', 'W1 and W2 of one mind on x, W3 alone on y: none is in the total, or it could be had from it');
select is(tests.figure('share', 'W2') -> 'detail', '{"givers": {"y": 3}}', 'points: how many gave to what all gave to is not told');
select is(tests.figure('share', 'W3') -> 'detail', '{"givers": {"x": 3}}', 'nor here');
select is(pg_temp.counted('share', 'W2'), '5 x=22 y=3 []', 'the sums are');
select tests.submit_many(29, 31, '{"ways": ["x"], "share": {"x": 1, "y": 4}}', 'W3');
select is(pg_temp.counted('ways', 'W3'), '11 x=8 y=8 []', 'ten and more are counted');
select is(pg_temp.counted('ways'), '21 x=18 y=10 []', 'W1 and W2 are of one mind on x, both together, and in the total');
select is(tests.figure('share') -> 'detail', '{"givers": {"y": 14}}', 'who gave to x is not: of W2 it would be known');
select tests.become_member('owner');
select is((select jsonb_agg(jsonb_build_array(s -> 'session_position', s #> '{results,questions,0,uniform}') order by s -> 'session_position') from jsonb_array_elements(d -> 'surveys') s),
	'[[null, []], [1, []], [2, []], [3, ["1"]]]', 'M20: the documentation is made of the same')
from public.documentation_source(tests.id('TESTED')) d;
