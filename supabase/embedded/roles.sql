-- The roles of a Supabase project, before anything refers to them. Runs at every start and may run again.

do $$
declare
	missing text;
begin
	foreach missing in array array['anon', 'authenticated', 'service_role', 'schema_owner'] loop
		if not exists (select from pg_catalog.pg_roles where rolname = missing) then
			execute format('create role %I nologin noinherit', missing);
		end if;
	end loop;
	-- The migrations' role is no superuser, as `postgres` is none on Supabase; like there it passes over policies.
	-- Only a superuser may say so: elsewhere it owns the tables, and owners pass over policies as well.
	if (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
		alter role service_role bypassrls;
		alter role schema_owner inherit bypassrls createrole;
	end if;
	execute format('grant anon, authenticated, service_role, schema_owner to %I', current_user);
	execute format('grant connect, create on database %I to schema_owner', current_database());
end
$$;
