-- F8, L3: a follow-up is answered without a seat, once per device's key; nothing else is handed in after the close
select tests.event(), tests.survey(), tests.follow_up('later'), tests.enter('a');
create function pg_temp.send(
	p_sheet text, p_device text, p_token text default 'later', p_answers jsonb default '{"how": 4, "free": {"no_answer": true}}',
	p_fingerprint text default null) returns text language sql as $$
	select tests.refusal(format('select public.submit_follow_up(%L, %L, %L, tests.key(%L), %L)',
		tests.follow_up_token(p_token), tests.id(p_sheet), p_answers, p_device, p_fingerprint));
$$;
select tests.become_attendee();
select is(pg_temp.send('one', 'a'), '409 survey_closed', 'not before the event is over');
select tests.close();
select tests.become_attendee();
select is(tests.refusal(format('select public.submit_response(%L, %L, null, ''{"how": 4}'', tests.key(''a''))', tests.id('one'), tests.id('survey'))),
	'409 event_closed', 'the sheets of the day take nothing more');
select is(tests.refusal(format('select public.submit_response(%L, %L, null, ''{"how": 4}'', tests.key(''a''))', tests.id('one'), tests.id('later'))),
	'409 event_closed', 'nor does a seat answer this one');
select is(public.submit_follow_up(tests.follow_up_token('later'), tests.id('one'), '{"how": 4}', tests.key('a')),
	jsonb_build_object('id', tests.id('one'), 'survey_id', tests.id('later'), 'session_id', null, 'received', true, 'released', false), 'the receipt');
select is(pg_temp.send('one', 'a'), null, 'sent again it is confirmed');
select is(pg_temp.send('two', 'a'), '409 already_submitted', 'a second one of the device is not taken');
select is(pg_temp.send('one', 'b'), '409 id_taken', 'nor another''s with the id');
select is(pg_temp.send('two', 'b'), null, 'another device has its own');
select is(pg_temp.send('three', 'c', 'wrong'), '404 link_unknown', 'a wrong token');
select is(pg_temp.send('three', 'c', p_answers => '{"how": 6}'), '400 answer_invalid', 'an answer that is none');
select is(pg_temp.send('three', 'c', p_fingerprint => 'other'), '409 survey_changed', 'E2: other questions');
select is(tests.refusal(format('select public.submit_follow_up(%L, %L, ''{}'', ''abc'')', tests.follow_up_token('later'), tests.id('three'))),
	'400 seat_key_malformed', 'a key that is none');
select is(public.enter_follow_up(tests.follow_up_token('later'), tests.key('a')) #> '{surveys,0,submitted}', '[null]', 'the device is told that it did');
select is(public.enter_follow_up(tests.follow_up_token('later'), tests.key('c')) #> '{surveys,0,submitted}', '[]', 'another one that it did not');
reset role;
select results_eq('select id, origin::text, session_id from responses order by 1',
	$$select id, 'link'::text, null::uuid from (values (tests.id('one')), (tests.id('two'))) t (id) order by 1$$, 'two are stored');
select is((select count(*) from private.seats) + (select count(*) from private.event_salts), 0::bigint, 'without seat or the event''s salt');
select is((select count(*) from answers where no_answer), 1::bigint, 'E3: „keine Angabe“ is an answer');
insert into responses (id, survey_id, origin) select gen_random_uuid(), tests.id('later'), 'link' from generate_series(1, 4998);
select is(pg_temp.send('three', 'c'), '409 event_full', 'it takes 5,000');
select is(pg_temp.send('one', 'a'), null, 'and confirms those it has');
