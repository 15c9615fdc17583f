-- SEC1: an owner takes an invitation back, and its link opens nothing any more
select tests.event(), tests.event('ANDERS');
select tests.become_member('stranger', 'owner', 'ANDERS');
select tests.become_member('organiser', 'organiser');
select tests.become_member('chief');
create temp table made as select public.make_invitation(tests.id('organisation TESTED'), 'new@kreis.example', 'organiser') as i;
grant select on made to anon, authenticated;
create function pg_temp.revoke() returns text language sql as $$
	select tests.refusal(format('select public.revoke_invitation(%L)', i ->> 'id')) from made;
$$;
select tests.become_member('stranger');
select is(pg_temp.revoke(), '404 invitation_unknown', 'the owner of another organisation');
select tests.become_member('organiser');
select is(pg_temp.revoke(), '403 owners_only', 'an organiser');
select tests.become_attendee();
select is(pg_temp.revoke(), '42501', 'nobody without an account');
select tests.become_member('chief');
select is(pg_temp.revoke(), null, 'an owner');
select is(tests.refusal(format('select public.read_invitation(%L)', i ->> 'token')), '404 invitation_unknown', 'it is over') from made;
select is(pg_temp.revoke(), '404 invitation_unknown', 'and not there any more');
reset role;
select is(tests.refusal(format($$insert into auth.users (email, email_confirmed_at, raw_user_meta_data) values ('new@kreis.example', now(), '{"invitation": "%s"}')$$, i ->> 'token')),
	'403 not_invited', 'nobody signs up with it') from made;
select is((select count(*) from tests.acts where act = 'revoke_invitation'), 1::bigint, 'recorded');
