-- Everybody may leave, but for the last owner
select tests.event();
create function pg_temp.remove(p_member text) returns text language sql as $$
	select tests.refusal(format('select public.remove_member(%L, %L)', tests.id('organisation TESTED'), tests.id(p_member)));
$$;
select tests.become_member('chief');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.remove('helper'), null, 'a facilitator leaves');
select is(pg_temp.remove('helper'), '404 not_a_member', 'once');
select tests.become_member('chief');
select is(pg_temp.remove('chief'), '409 last_owner', 'the last owner stays');
select tests.become_member('second');
select is(pg_temp.remove('second'), null, 'one of two owners leaves');
select tests.become_member('chief');
select is(pg_temp.remove('chief'), '409 last_owner', 'and then the other stays');
reset role;
select is((select count(*) from tests.acts where act = 'leave'), 2::bigint, 'recorded');
