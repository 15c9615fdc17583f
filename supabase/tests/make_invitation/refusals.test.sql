-- SEC1: only owners invite, and only for what makes sense
select tests.event(), tests.event('ANDERS');
create function pg_temp.invite(p_email text default 'new@kreis.example', p_role text default 'organiser', p_expires timestamptz default null) returns text language sql as $$
	select tests.refusal(format('select public.make_invitation(%L, %L, %L, %L)', tests.id('organisation TESTED'), p_email, p_role, p_expires));
$$;
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.invite(), '404 not_a_member', 'the owner of another organisation');
select tests.become_member('organiser', 'organiser');
select is(pg_temp.invite(), '403 owners_only', 'an organiser');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.invite(), '403 owners_only', 'a facilitator');
select tests.become_attendee();
select is(pg_temp.invite(), '42501', 'nobody without an account');
select tests.become_member('chief');
select is(pg_temp.invite('nonsense'), '400 address_invalid', 'no address');
select is(pg_temp.invite('two words@kreis.example'), '400 address_invalid', 'two words');
select is(pg_temp.invite(null), '400 address_invalid', 'nothing');
select is(pg_temp.invite(repeat('x', 250) || '@k.de'), '400 address_invalid', 'too long');
select is(pg_temp.invite(p_role => 'admin'), '400 role_unknown', 'a role that is none');
select is(pg_temp.invite(p_role => null), '400 role_unknown', 'no role');
select is(pg_temp.invite(p_expires => now()), '400 expiry_invalid', 'over already');
select is(pg_temp.invite(p_expires => now() + interval '91 days'), '400 expiry_invalid', 'for too long');
select is(pg_temp.invite('HELPER@kreis.example'), '409 already_member', 'who belongs to it');
select is(pg_temp.invite('stranger@kreis.example'), null, 'a member of another organisation may be invited');
