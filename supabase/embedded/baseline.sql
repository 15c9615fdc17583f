-- What a Supabase project has before its first migration, as far as our migrations and the Data API rely on it.
-- Runs at every start, after the library made the schema auth, and may run again.

create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role, schema_owner;

revoke create on schema public from public;
grant usage on schema public to anon, authenticated, service_role;
grant usage, create on schema public to schema_owner;

grant usage on schema auth to anon, authenticated, service_role, schema_owner;
grant all on all tables in schema auth to schema_owner;

-- The library's own read one setting per claim. PostgREST and Supabase have all claims in one.
create or replace function auth.jwt() returns jsonb language sql stable set search_path = ''
as $$
	select coalesce(nullif(pg_catalog.current_setting('request.jwt.claims', true), ''), '{}')::pg_catalog.jsonb
$$;

-- Nobody once the session has ended: the token by itself would hold for the rest of its hour.
create or replace function auth.uid() returns uuid language sql stable security definer set search_path = ''
as $$
	select (auth.jwt() ->> 'sub')::pg_catalog.uuid
	where auth.jwt() ->> 'session_id' is null
		or exists (select from auth.sessions s where s.id = (auth.jwt() ->> 'session_id')::pg_catalog.uuid)
$$;

create or replace function auth.role() returns text language sql stable set search_path = ''
as $$ select auth.jwt() ->> 'role' $$;

create or replace function auth.email() returns text language sql stable set search_path = ''
as $$ select auth.jwt() ->> 'email' $$;

-- The library writes down who signed in when, with the address, and never deletes it. Nobody is to read that: none is kept.
create or replace function auth.keep_no_log() returns trigger language plpgsql set search_path = ''
as $$
begin
	return null;
end;
$$;
create or replace trigger keep_no_log before insert on auth.audit_log_entries
	for each row execute function auth.keep_no_log();
truncate auth.audit_log_entries;
