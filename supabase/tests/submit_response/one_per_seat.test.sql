-- One sheet per seat, survey and session; sent twice with one id it is stored once
select tests.event(), tests.survey(), tests.enter('a'), tests.enter('b');
create function pg_temp.send(p_sheet text, p_seat text, p_survey text default 'survey', p_answers jsonb default '{"how": 4}') returns text
	language sql as $$
	select tests.refusal(format('select public.submit_response(%L, %L, null, %L, tests.key(%L))',
		tests.id(p_sheet), tests.id(p_survey), p_answers, p_seat));
$$;
select tests.become_attendee();
select is(public.submit_response(tests.id('one'), tests.id('survey'), null, '{"how": 4}', tests.key('a')),
	jsonb_build_object('id', tests.id('one'), 'survey_id', tests.id('survey'), 'session_id', null, 'received', true, 'released', false), 'the receipt');
select is(pg_temp.send('one', 'a'), null, 'the same again is fine');
select is(pg_temp.send('two', 'a'), '409 already_submitted', 'a second sheet is not');
select is(pg_temp.send('one', 'b'), '409 id_taken', 'nor another seat''s with the id');
select is(pg_temp.send('three', 'b'), null, 'another seat has its own');
select is(pg_temp.send('four', 'nobody'), '403 seat_unknown', 'a stranger has none');
select is(pg_temp.send('five', 'b', 'nothing'), '404 survey_unknown', 'no such survey');
reset role;
select is((select count(*) from responses), 2::bigint, 'two are stored');
update surveys set state = 'closed';
select tests.enter('c');
select is(pg_temp.send('six', 'c'), '409 survey_closed', 'a closed survey takes none');
select is(pg_temp.send('one', 'a'), null, 'but confirms what it has');
update surveys set state = 'draft';
select is(pg_temp.send('six', 'c'), '404 survey_unknown', 'a draft is not known');
