-- SEC1: an owner invites an address for a role and a time; the link is told once and the one before it ends
select tests.event();
select tests.become_member('chief');
create function pg_temp.invite(p_email text, p_role text default 'facilitator', p_expires timestamptz default null) returns jsonb language sql as $$
	select public.make_invitation(tests.id('organisation TESTED'), p_email, p_role, p_expires);
$$;
create temp table made as select pg_temp.invite(' New@Kreis.example ') as i;
select is(i ->> 'email', 'new@kreis.example', 'the address as accounts have it') from made;
select is(length(i ->> 'token'), 43, 'a secret of 32 bytes') from made;
select is(i ->> 'expires_at', to_jsonb(now() + interval '7 days') #>> '{}', 'for a week') from made;
select is(public.read_invitation(i ->> 'token') ->> 'role', 'facilitator', 'which opens it') from made;
create temp table again as select pg_temp.invite('new@kreis.example', 'organiser', now() + interval '1 day') as i;
select is(tests.refusal(format('select public.read_invitation(%L)', i ->> 'token')), '404 invitation_unknown', 'the first link has ended') from made;
select is(public.read_invitation(i ->> 'token') ->> 'role', 'organiser', 'the new one holds') from again;
reset role;
select is((select count(*) from invitations where accepted_at is null), 1::bigint, 'still one invitation');
select is((select array_agg(act || ' ' || (detail ->> 'role') order by detail ->> 'role') from tests.acts),
	array['invite_member facilitator', 'invite_member organiser'], 'recorded');
select is((select count(*) from tests.acts where detail::text like '%@%'), 0::bigint, 'without the address');
