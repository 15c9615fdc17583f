-- E1, L7, SEC11: those who run the organisation take an event forward, and only if attendees can be told what they must be
select tests.event('TESTED', 'draft'), tests.event('ANDERS');
update events set what_next = ' ' where code = 'TESTED';
create function pg_temp.try(p_state text, p_code text default 'TESTED') returns text language sql as $$
	select tests.refusal(format('select public.set_event_state(%L, %L)', tests.id(p_code), p_state));
$$;
select tests.become_attendee();
select is(pg_temp.try('open'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('open'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('open', 'NOTHNG'), '404 not_a_member', 'an event that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('open'), '403 role_forbids', 'a facilitator');
select tests.become_member('organiser', 'organiser');
select is(pg_temp.try('open'), '409 event_incomplete', 'E1: not without saying what happens next');
select public.describe_event(tests.id('TESTED'), '{"what_next": "Wir melden uns."}', '{"what_next": " "}');
select is(pg_temp.try('ajar'), '400 state_unknown', 'a state that is none');
select is(pg_temp.try('closed'), '409 state_forbids', 'no step is left out');
select is(pg_temp.try('open'), null, 'open');
select is(pg_temp.try('open'), null, 'twice is once');
select is(pg_temp.try('draft'), '409 state_forbids', 'never back to a draft');
reset role;
select is((select octet_length(salt) from private.event_salts where event_id = tests.id('TESTED')), 32, 'an open event has a salt');
select tests.become_member('organiser');
select is(pg_temp.try('closed'), null, 'closed');
select is(pg_temp.try('open'), '409 state_forbids', 'L3: never open again');
select is(pg_temp.try('archived'), null, 'archived');
reset role;
select is((select array_agg(detail ->> 'state' order by detail ->> 'state') from tests.acts where act = 'set_event_state'),
	array['archived', 'closed', 'open'], 'what members did is recorded');
