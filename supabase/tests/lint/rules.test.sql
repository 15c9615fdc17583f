-- Architecture 4: the rules of the database, the ones that Supabase's linter checks among them
create function pg_temp.ours() returns setof regnamespace language sql as $$
	values ('public'::regnamespace), ('private'::regnamespace);
$$;
select is_empty($$select oid::regclass from pg_class
	where relnamespace in (select pg_temp.ours()) and relkind in ('r', 'p') and not relrowsecurity$$, 'row level security on every table');
select is_empty($$select oid::regclass from pg_class c
	where relnamespace in (select pg_temp.ours()) and relkind in ('r', 'p') and not exists (select from pg_policy where polrelid = c.oid)$$,
	'and a policy that says what it means');
select is_empty($$select oid::regclass from pg_class c
	where relnamespace in (select pg_temp.ours()) and relkind in ('r', 'p') and not exists (select from pg_index where indrelid = c.oid and indisprimary)$$,
	'a primary key for every table');
select is_empty($$select oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace and prosecdef$$,
	'no function of the API runs with more rights than its caller');
select is_empty($$select oid::regprocedure from pg_proc
	where pronamespace in (select pg_temp.ours()) and not coalesce(proconfig @> array['search_path=""'], false)$$, 'every function sets an empty search path');
select is_empty($$select p.oid::regprocedure from pg_proc p where pronamespace = 'public'::regnamespace
	and not exists (select from pg_proc q where q.pronamespace = 'private'::regnamespace and q.proname = p.proname
		and q.proargtypes = p.proargtypes and q.provolatile = p.provolatile and q.prosecdef)
	and p.proname <> 'alive'$$, 'each wraps one of the same name, arguments and volatility');
select is_empty($$select con.conrelid::regclass, con.conname from pg_constraint con
	where con.contype = 'f' and con.connamespace in (select pg_temp.ours()) and not exists (
		select from pg_index i where i.indrelid = con.conrelid
			and (i.indkey::int2[])[0:cardinality(con.conkey) - 1] @> con.conkey)$$, 'every foreign key is indexed');
select is_empty($$select p.oid::regprocedure from pg_proc p where pronamespace = 'private'::regnamespace
	and has_function_privilege('anon', p.oid, 'execute') and proname <> 'may_listen'
	and not proconfig @> array['enable_seqscan=off']$$, 'what attendees call never keeps a plan that reads whole tables');
select is_empty($$select tablename, policyname from pg_policies where schemaname in ('public', 'private', 'realtime')
	and regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), 'SELECT (auth|private|realtime)\.\w+', '', 'g') ~ '(auth|private)\.\w+\('$$,
	'policies ask functions once per statement, not once per row');
select is_empty($$select schemaname, tablename, cmd, role from pg_policies, unnest(roles) role
	where schemaname in ('public', 'private', 'realtime') and permissive = 'PERMISSIVE'
	group by schemaname, tablename, cmd, role having count(*) > 1$$, 'no two permissive policies for one role and act');
select is_empty($$select oid::regclass from pg_class where relnamespace in (select pg_temp.ours()) and relkind = 'v'
	and not coalesce(reloptions @> array['security_invoker=true'], false)$$, 'views have the rights of who asks');
select is_empty($$select conname from pg_constraint where contype = 'c' and connamespace in (select pg_temp.ours())
	and conname !~ '^[a-z0-9]+(_[a-z0-9]+){2,}$'$$, 'CHECKs are named as sentences');
select is_empty($$select c.oid::regclass from pg_class c where c.relowner = 'schema_owner'::regrole
	and c.relnamespace not in (select pg_temp.ours()) and c.relnamespace::regnamespace::text not in ('realtime', 'pg_toast')
	union all select p.oid::regproc::oid::regclass from pg_proc p where p.proowner = 'schema_owner'::regrole and p.pronamespace not in (select pg_temp.ours())$$,
	'nothing of ours in the schemas of others');
select is_empty($$select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
	where c.relnamespace in ('auth'::regnamespace, 'realtime'::regnamespace) and not t.tgisinternal
	and tgname not in ('refuse_uninvited', 'accept_invitations_on_sign_up', 'accept_invitations_on_confirmation', 'mark_unproven_on_sign_up', 'mark_unproven_on_confirmation', 'mark_unproven_with_another_address', 'prove_account', 'announce', 'keep_no_log')$$, 'but the triggers on accounts');
