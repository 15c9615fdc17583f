-- A sheet that is asked per session names one of its event; a sheet for the event names none
select tests.event(), tests.session('W1'), tests.session('W2', 2), tests.survey('each', 'session'), tests.survey('whole');
select tests.event('ANDERS'), tests.session('W9', 1, 'ANDERS'), tests.enter('a');
create function pg_temp.send(p_survey text, p_session text) returns text language sql as $$
	select tests.refusal(format('select public.submit_response(%L, %L, %L, ''{"how": 4}'', tests.key(''a''))',
		tests.id(p_survey || coalesce(p_session, '')), tests.id(p_survey), tests.id(p_session)));
$$;
select is(pg_temp.send('each', null), '404 session_unknown', 'per session: one must be named');
select is(pg_temp.send('each', 'W9'), '404 session_unknown', 'not of another event');
select is(pg_temp.send('each', 'W0'), '404 session_unknown', 'nor one that is not there');
select is(pg_temp.send('whole', 'W1'), '404 session_unknown', 'for the event: none');
select is(pg_temp.send('each', 'W1'), null, 'one sheet for the first workshop');
select is(pg_temp.send('each', 'W2'), null, 'one for the second');
select is((select count(distinct tag) from responses), 2::bigint, 'L3: and no tag tells that they are of one seat');
select set_eq($$select jsonb_array_elements_text(tests.enter('a') #> '{surveys,0,submitted}')
	union select jsonb_array_elements_text(tests.enter('a') #> '{surveys,1,submitted}')$$,
	array[tests.id('W1')::text, tests.id('W2')::text], 'the device is told for which');
