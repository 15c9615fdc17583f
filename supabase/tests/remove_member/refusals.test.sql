-- SEC1: nobody but owners removes somebody else
select tests.event(), tests.event('ANDERS');
select tests.become_member('stranger', 'owner', 'ANDERS');
select tests.become_member('organiser', 'organiser');
select tests.become_member('chief');
create function pg_temp.remove(p_member text) returns text language sql as $$
	select tests.refusal(format('select public.remove_member(%L, %L)', tests.id('organisation TESTED'), tests.id(p_member)));
$$;
select is(pg_temp.remove('stranger'), '404 member_unknown', 'who is no member');
select is(tests.refusal('select public.remove_member()'), '404 not_a_member', 'nothing');
select tests.become_member('organiser');
select is(pg_temp.remove('chief'), '403 owners_only', 'an organiser');
select tests.become_member('stranger');
select is(pg_temp.remove('chief'), '404 not_a_member', 'the owner of another organisation');
select is(pg_temp.remove('stranger'), '404 not_a_member', 'who cannot leave what they do not belong to');
select tests.become_attendee();
select is(pg_temp.remove('chief'), '42501', 'nobody without an account');
