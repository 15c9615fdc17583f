-- Members see each other with their roles, those who run the organisation also who is invited, and strangers nothing
select tests.event(), tests.event('ANDERS');
select tests.become_member('stranger', 'owner', 'ANDERS');
select tests.become_member('helper', 'facilitator');
select tests.become_member('chief');
select public.make_invitation(tests.id('organisation TESTED'), 'new@kreis.example', 'organiser');
create function pg_temp.seen() returns jsonb language sql as $$
	select public.organisation_members(tests.id('organisation TESTED'));
$$;
select is((select array_agg(concat_ws(' ', m ->> 'email', m ->> 'role', m ->> 'me')) from jsonb_array_elements(pg_temp.seen() -> 'members') m),
	array['chief@kreis.example owner true', 'helper@kreis.example facilitator false'], 'owners first');
select is((select array_agg(concat_ws(' ', i ->> 'email', i ->> 'role')) from jsonb_array_elements(pg_temp.seen() -> 'invitations') i),
	array['new@kreis.example organiser'], 'who is invited');
select is((pg_temp.seen() -> 'invitations' -> 0) - array['id', 'email', 'role', 'expires_at'], '{}', 'and no secret');
select tests.become_member('helper');
select is(jsonb_array_length(pg_temp.seen() -> 'members'), 2, 'a facilitator sees the members');
select is(pg_temp.seen() -> 'invitations', '[]', 'not who is invited');
select tests.become_member('stranger');
select is(tests.refusal('select pg_temp.seen()'), '404 not_a_member', 'a member of another organisation');
select is(tests.refusal('select public.organisation_members()'), '404 not_a_member', 'nothing');
select tests.become_attendee();
select is(tests.refusal('select pg_temp.seen()'), '42501', 'nobody without an account');
