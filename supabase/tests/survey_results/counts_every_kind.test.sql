-- 2.4: what is counted of each kind of question, and never whose, the smallest or the largest
select tests.event(), tests.session('W1'), tests.session('W2', 2);
select tests.sheet('survey', 'event', tests.question('mood', 'mood'), tests.question('aim', 'target', array['content', 'time']),
	tests.question('share', 'points', array['x', 'y', 'z'], '{"total": 5}'), tests.question('rank', 'ranking', array['x', 'y', 'z']), tests.question('pair', 'before_now'),
	tests.question('years', 'number', p_config => '{"min": 0, "max": 24}'), tests.question('few', 'number', p_config => '{"min": 1, "max": 4, "unit": {"de": "Tage"}}'),
	tests.question('would', 'recommend'), tests.question('one', 'choice', array['x', 'y']));
select tests.submit(chr(96 + i), jsonb_build_object('mood', i, 'aim', jsonb_build_object('content', i), 'share', jsonb_build_object('x', 6 - i) || case when i > 1 then jsonb_build_object('y', i - 1) else '{}' end,
	'rank', case when i < 4 then '["y", "x", "z"]' else '["x"]' end::jsonb, 'pair', jsonb_build_object('before', 2, 'now', case when i = 1 then 1 else 4 end),
	'years', (array[0, 2, 10, 23, 24])[i], 'few', (array[1, 2, 2, 4, 4])[i], 'would', (array[0, 10, 10, 9, 7])[i], 'one', case when i = 1 then 'x' else 'y' end)) from generate_series(1, 5) i;
select tests.become_member('owner');
select is(tests.figure('mood') -> 'counts', '{"1": 1, "2": 1, "3": 1, "4": 1, "5": 1}', 'mood: by step');
select is(tests.figure('aim') -> 'counts', '{"content:1": 1, "content:2": 1, "content:3": 1, "content:4": 1, "content:5": 1}', 'target: by sector and step, without the sector that nobody answered');
select is(tests.figure('share') -> 'counts', '{"x": 15, "y": 10, "z": 0}', 'points: summed by option');
select is(tests.figure('share') -> 'detail', '{"givers": {"y": 4, "z": 0}}', 'and how many people gave any, unless all of a few did (E10)');
select is(tests.figure('rank') -> 'counts', '{"y:1": 3, "x:2": 3, "z:3": 3, "x:1": 2}', 'ranking: by option and place');
select is((select jsonb_object_agg(key, value) from jsonb_each(tests.figure('pair') -> 'counts') where value <> '0'), '{"2:1": 1, "2:4": 4}', 'before and now: pairs of one sheet');
select is((select count(*) from jsonb_each(tests.figure('pair') -> 'counts')), 25::bigint, 'all 25 of them');
select is(tests.figure('years') -> 'counts', '{"0": 2, "1": 0, "2": 0, "3": 0, "4": 1, "5": 0, "6": 0, "7": 0, "8": 0, "9": 2}', 'number: ten classes');
select is(tests.figure('years') -> 'detail', 'null', 'of five no middle, which would be somebody''s exact number');
select is(tests.figure('few') -> 'counts', '{"0": 1, "1": 2, "2": 0, "3": 2}', 'a class for each value where they are few');
select is(tests.figure('few') -> 'config', '{"min": 1, "max": 4, "unit": {"de": "Tage"}}', 'with what is needed to read them');
select is(tests.figure('would') -> 'counts', '{"0": 1, "1": 0, "2": 0, "3": 0, "4": 0, "5": 0, "6": 0, "7": 1, "8": 0, "9": 1, "10": 2}', 'recommendation: from 0 to 10');
select is(tests.figure('one') -> 'counts', '{"x": 1, "y": 4}', 'choice: by option');
select is(jsonb_object_agg(q ->> 'key', q -> 'detail') - '{share,years,few}'::text[], '{"mood": null, "aim": null, "rank": null, "pair": null, "would": null, "one": null}', 'the others need no more')
from jsonb_array_elements(public.survey_results(tests.id('survey')) -> 'questions') q;
reset role;
select tests.submit_many(1, 15, '{"years": 12, "few": 3}');
select tests.become_member('owner');
select is(tests.figure('years') -> 'detail', '{"median": 12, "quartiles": [12, 12]}', 'from twenty on the middle and quartiles, never the smallest or largest');
select is(public.survey_results(tests.id('survey')) - 'questions' - 'fingerprint', jsonb_build_object('survey_id', tests.id('survey'), 'session_id', null, 'version', 1,
	'state', 'open', 'responses', 20, 'paper', 0, 'attendance', null, 'min_group', 5), 'and what the sheet is');
select is(public.survey_results(tests.id('survey')) ->> 'fingerprint', (select fingerprint from surveys), 'E2: with its digest');
