-- SEC11: an owner changes roles; the new one counts from the next act
select tests.event();
select tests.become_member('helper', 'facilitator');
select tests.become_member('second');
create temp table made as select public.make_invitation(tests.id('organisation TESTED'), 'mine@kreis.example', 'owner') ->> 'token' as token;
grant select on made to public;
select tests.become_member('chief');
create function pg_temp.set_role(p_member text, p_role text) returns text language sql as $$
	select tests.refusal(format('select public.set_member_role(%L, %L, %L)', tests.id('organisation TESTED'), tests.id(p_member), p_role));
$$;
select is(pg_temp.set_role('helper', 'organiser'), null, 'up');
select is(pg_temp.set_role('helper', 'organiser'), null, 'again: nothing new');
select is(tests.refusal(format('select public.read_invitation(%L)', token)), null, 'an owner has invited') from made;
select is(pg_temp.set_role('second', 'facilitator'), null, 'down');
select is(tests.refusal(format('select public.read_invitation(%L)', token)), '404 invitation_unknown', 'which ends with the role') from made;
select tests.become_member('second');
select is(tests.refusal(format('select public.set_event_state(%L, ''closed'')', tests.id('TESTED'))), '403 role_forbids', 'who was demoted is refused at the next act');
select is(pg_temp.set_role('chief', 'facilitator'), '403 owners_only', 'also in changing roles');
reset role;
select is((select array_agg(detail ->> 'role' order by detail ->> 'role') from tests.acts where act = 'set_member_role'), array['facilitator', 'organiser'], 'recorded once each');
select is((select count(*) from tests.acts where act = 'revoke_invitation'), 1::bigint, 'so does the end of the invitation');
