-- E7: fewer than five valid answers are not shown, not even how many there are or said nothing
select tests.event(), tests.survey();
select tests.submit_many(1, 4, '{"how": 4, "free": "Gut"}'), tests.submit('x', '{"how": {"no_answer": true}}');
select tests.become_member('owner');
select is(tests.figure('how') - '{key,kind,texts,options,config,condition,position}'::text[], '{"n": null, "no_answer": null, "counts": null, "uniform": [],
	"detail": null, "texts_given": null, "texts_hidden": 0, "suppressed": "too_few", "withheld": false}', 'four answers and one "keine Angabe"');
select is(tests.figure('free') -> 'texts_given', 'null', 'four texts');
select is(tests.figure('plan') -> 'suppressed', '"too_few"', 'no answers at all');
select is(public.survey_results(tests.id('survey')) -> 'responses', '5', 'how many sheets came in is no secret');
reset role;
select is((select count(*) from tests.told('results:' || tests.id('TESTED'))), 0::bigint, 'nothing is told');
select tests.submit('fifth', '{"how": 2, "free": "Neu"}');
select tests.become_member('owner');
select is(tests.figure('how') - '{key,kind,texts,options,config,condition,position}'::text[], '{"n": 5, "no_answer": 1, "uniform": [], "detail": null, "texts_given": null, "texts_hidden": 0,
	"counts": {"1": 0, "2": 1, "3": 0, "4": 4, "5": 0}, "suppressed": null, "withheld": false}', 'the fifth valid answer shows them');
select is(jsonb_array_length(tests.figure('free') -> 'texts_given'), 5, 'texts too');
reset role;
select is(told, jsonb_build_object('kind', 'results_changed', 'revision', 1, 'survey_id', tests.id('survey'), 'session_id', null), 'and is told once')
from tests.told('results:' || tests.id('TESTED')) told;
