-- L9, L15: what Supabase's Auth wrote down about an account goes with it; the embedded one writes nothing down
select tests.event();
select tests.become_member('stays');
select tests.become_member('goes', 'organiser');
reset role;
create function pg_temp.write_down() returns bigint language sql as $$
	insert into auth.audit_log_entries (id, payload)
	select gen_random_uuid(), jsonb_build_object('action', 'login', 'actor_id', tests.id(who), 'actor_username', who || '@kreis.example')
	from unnest(array['goes', 'goes', 'stays']) who
	union all
	select gen_random_uuid(), jsonb_build_object('action', 'user_modified', 'actor_id', tests.id('operator'), 'traits',
		jsonb_build_object('user_id', tests.id('goes'), 'user_email', 'goes@kreis.example'));
	select count(*) from auth.audit_log_entries;
$$;
select is(pg_temp.write_down(), 0::bigint, 'nothing is kept (embedded)');
alter table auth.audit_log_entries disable trigger keep_no_log;
select is(pg_temp.write_down(), 4::bigint, 'as on Supabase');
delete from memberships where user_id = tests.id('goes');
set role schema_owner;
select is_empty($$select from private.delete_what_is_due(now() + interval '29 days') r where r.deleted = 'accounts'$$, 'as long as there is the account');
reset role;
select is((select count(*) from auth.audit_log_entries), 4::bigint, 'it stays');
set role schema_owner;
select lives_ok($$select private.delete_what_is_due(now() + interval '30 days')$$, 'then the account goes');
reset role;
select is_empty($$select from auth.users where id = tests.id('goes')$$, 'indeed');
select is((select string_agg(payload ->> 'actor_username', ' ') from auth.audit_log_entries), 'stays@kreis.example', 'with all that was written down about it, and nothing else');
