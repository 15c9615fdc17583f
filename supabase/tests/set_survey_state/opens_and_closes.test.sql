-- E20: members open and close a sheet; the programme is told once
select tests.event(), tests.survey(), tests.event('ANDERS');
update surveys set state = 'draft';
create function pg_temp.try(p_state text, p_survey text default 'survey') returns text language sql as $$
	select tests.refusal(format('select public.set_survey_state(%L, %L)', tests.id(p_survey), p_state));
$$;
select tests.become_attendee();
select is(pg_temp.try('open'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('open'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('open', 'nothing'), '404 not_a_member', 'a survey that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('ajar'), '400 state_unknown', 'a state that is none');
select is(public.set_survey_state(tests.id('survey'), 'open'), jsonb_build_object('survey',
	jsonb_build_object('id', tests.id('survey'), 'state', 'open')), 'a facilitator opens it');
select is(pg_temp.try('open'), null, 'twice is once');
select is(pg_temp.try('draft'), '409 state_forbids', 'what was open is no draft again');
select is(pg_temp.try('closed'), null, 'it can be closed');
select is(pg_temp.try('open'), null, 'and opened again');
reset role;
select is((select array_agg(told #>> '{surveys,0,state}') from tests.told('event:' || tests.id('TESTED')) told),
	array['open', 'closed', 'open'], 'each change is told once');
