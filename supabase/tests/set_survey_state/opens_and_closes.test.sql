-- E20: members open and close a sheet, or ask the room to fill it in now; the programme is told once
select tests.event(), tests.survey(), tests.event('ANDERS');
update surveys set state = 'draft';
create function pg_temp.try(p_state text, p_survey text default 'survey', p_seconds int default null) returns text language sql as $$
	select tests.refusal(format('select public.set_survey_state(%L, %L, %L)', tests.id(p_survey), p_state, p_seconds));
$$;
select tests.become_attendee();
select is(pg_temp.try('open'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('open'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('open', 'nothing'), '404 not_a_member', 'a survey that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('ajar'), '400 state_unknown', 'a state that is none');
select is(pg_temp.try(state, 'survey', seconds), '400 time_invalid', state || ' for ' || seconds)
from (values ('open', 29), ('open', 3601), ('open', -60), ('closed', 180), ('draft', 180)) as t (state, seconds);
select is(public.set_survey_state(tests.id('survey'), 'open'), jsonb_build_object('survey',
	jsonb_build_object('id', tests.id('survey'), 'state', 'open', 'asked_until', null)), 'a facilitator opens it');
select is(pg_temp.try('open'), null, 'twice is once');
select is(pg_temp.try('draft'), '409 state_forbids', 'what was open is no draft again');
select is(pg_temp.try('closed'), null, 'it can be closed');
select is(pg_temp.try('open', 'survey', 180), null, 'and opened again, for three minutes that all fill it in');
select is(pg_temp.try('open'), null, 'opening what is open leaves it at that');
reset role;
select is((select asked_until from surveys), now() + interval '3 minutes', 'until when is kept');
select is((tests.enter('a') #>> '{surveys,0,asked_until}')::timestamptz, now() + interval '3 minutes', 'and given to devices');
select tests.become_member('helper');
select is(pg_temp.try('open', 'survey', 30), null, 'it may be asked again, for another time');
select is(pg_temp.try('closed'), null, 'whoever closes it asks no more');
reset role;
select is((select asked_until from surveys), null, 'nobody is asked');
select is((select opened_at from surveys), now(), 'when it was opened first is kept');
select is((select jsonb_agg(jsonb_build_array(told #> '{surveys,0,state}', (told #>> '{surveys,0,asked_until}')::timestamptz - now())) from tests.told('event:' || tests.id('TESTED')) told),
	'[["open", null], ["closed", null], ["open", "00:03:00"], ["open", "00:00:30"], ["closed", null]]', 'each change is told once');
select tests.become_member('owner');
select is(pg_temp.try('open', 'survey', 3600), null, 'an hour at most');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try('open', 'survey', 60), '409 event_closed', 'not after the event');
reset role;
select is((select state || coalesce(asked_until::text, '') from surveys), 'closed', 'closing the event ends it');
