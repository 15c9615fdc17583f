-- SEC1: whoever is gone comes back by none of the invitations they have made; those of others hold
select tests.event(), tests.event('ANDERS');
update organisations set runs_installation = true where name = 'TESTED';
select tests.become_member('chief'), tests.become_member('second');
create temp table made (name text, token text, id uuid);
grant select, insert on made to public;
create function pg_temp.invite(p_name text, p_role text default 'owner') returns void language sql as $$
	insert into made select p_name, i ->> 'token', (i ->> 'id')::uuid
	from public.make_invitation(tests.id('organisation TESTED'), p_name || '@kreis.example', p_role) i;
$$;
create function pg_temp.open() returns text[] language sql as $$
	select array_agg(name order by name) from made where tests.refusal(format('select public.read_invitation(%L)', token)) is null;
$$;
select pg_temp.invite(name) from unnest(array['again', 'came', 'mine', 'renewed']) name;
select pg_temp.invite('helper', 'facilitator');
insert into made select 'elsewhere', o #>> '{invitation,token}' from public.make_organisation('FREMD2', 'elsewhere@kreis.example') o;
select throws_ok('select made_by from invitations', '42501', null, 'who made an invitation is told to nobody');
select tests.become_member('chief');
select pg_temp.invite('chiefs');
delete from made where name = 'renewed';
select pg_temp.invite('renewed');
reset role;
update invitations set accepted_at = now() where email = 'came@kreis.example';
delete from made where name = 'came';
delete from audit_entries;
select is(pg_temp.open(), array['again', 'chiefs', 'elsewhere', 'helper', 'mine', 'renewed'], 'all are open');
select tests.become_member('chief');
select is(tests.refusal(format('select public.remove_member(%L, %L)', tests.id('organisation TESTED'), tests.id('second'))), null, 'removed');
select tests.become_attendee();
select is(pg_temp.open(), array['chiefs', 'elsewhere', 'renewed'], 'their own have ended, not one that somebody has made anew, nor that of another organisation');
reset role;
select throws_ok($$insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
	select gen_random_uuid(), 'mine@kreis.example', now(), jsonb_build_object('invitation', token) from made where name = 'mine'$$,
	'PT403', 'not_invited', 'no account is made with one');
select is((select jsonb_object_agg(act, n) from (select act, count(*) as n from tests.acts group by act) a), '{"remove_member": 1, "revoke_invitation": 3}', 'recorded');
select isnt_empty($$select from invitations where email = 'came@kreis.example'$$, 'what was accepted is kept as long as others are');
select tests.become_member('third');
select pg_temp.invite('thirds');
select public.remove_member(tests.id('organisation TESTED'), tests.id('third'));
select tests.become_attendee();
select is(pg_temp.open(), array['chiefs', 'elsewhere', 'renewed'], 'nor does whoever leaves come back unasked');
reset role;
delete from auth.users where id = tests.id('chief');
select is(pg_temp.open(), array['elsewhere'], 'with an account go its invitations');
