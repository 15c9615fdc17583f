-- SEC11: nobody but owners changes roles, and the last owner stays one
select tests.event(), tests.event('ANDERS');
select tests.become_member('stranger', 'owner', 'ANDERS');
select tests.become_member('organiser', 'organiser');
create function pg_temp.set_role(p_member text, p_role text) returns text language sql as $$
	select tests.refusal(format('select public.set_member_role(%L, %L, %L)', tests.id('organisation TESTED'), tests.id(p_member), p_role));
$$;
select is(pg_temp.set_role('organiser', 'owner'), '403 owners_only', 'nobody promotes themselves');
select tests.become_member('stranger');
select is(pg_temp.set_role('organiser', 'owner'), '404 not_a_member', 'nor an owner of another organisation');
select tests.become_attendee();
select is(pg_temp.set_role('organiser', 'owner'), '42501', 'nor anybody without an account');
select tests.become_member('chief');
select is(pg_temp.set_role('stranger', 'owner'), '404 member_unknown', 'who is no member');
select is(pg_temp.set_role('organiser', 'admin'), '400 role_unknown', 'a role that is none');
select is(pg_temp.set_role('chief', 'organiser'), '409 last_owner', 'the last owner');
select is((select role from memberships where user_id = auth.uid()), 'owner', 'who still is one');
