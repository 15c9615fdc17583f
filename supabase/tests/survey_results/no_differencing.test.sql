-- E9: a total is the union of what its parts show, so that no difference gives a small group away
select tests.event(), tests.session('W1'), tests.session('W2', 2), tests.survey('survey', 'session');
select tests.submit_many(1, 26, '{"how": 5}', 'W1'), tests.submit_many(1, 4, '{"how": 1}', 'W2');
select tests.become_member('owner');
select is(tests.figure('how', 'W1') -> 'n', '26', 'the large group');
select is(tests.figure('how', 'W2') -> 'suppressed', '"too_few"', 'the small one is not shown');
select is(tests.figure('how') -> 'n', '26', 'the total is what the large one shows');
select is(tests.figure('how') #> '{counts,1}', '0', 'the difference is nothing');
reset role;
select tests.submit('fifth', '{"how": 2}', 'W2');
select tests.become_member('owner');
select is(tests.figure('how') -> 'n', '31', 'with the fifth both are shown');
select is(public.survey_results(tests.id('survey'), tests.id('W2')) -> 'responses', '5', 'responses are counted per session');
select is(tests.refusal($$select tests.figure('how', 'W3')$$), '404 session_unknown', 'a session that is not there');
