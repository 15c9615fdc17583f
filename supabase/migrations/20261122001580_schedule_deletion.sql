-- Lets the database itself call private.delete_what_is_due() every hour where it has pg_cron, as on Supabase. Gives whether
-- it does. The embedded server has a timer of its own; both at once do no harm.
create function private.schedule_deletion() returns boolean
	language plpgsql volatile set search_path = ''
as $$
begin
	if to_regprocedure('cron.schedule(text, text, text)') is null then
		return false;
	end if;
	-- A job of the same name is replaced.
	perform cron.schedule('delete what is due', '7 * * * *', 'select private.delete_what_is_due()');
	return true;
end;
$$;
revoke all on function private.schedule_deletion() from public, anon, authenticated, service_role;

do $$
begin
	if exists (select from pg_available_extensions where name = 'pg_cron') then
		begin
			create extension if not exists pg_cron;
		exception
			-- Not preloaded, another database than the one it is set up for, or not this role's to create.
			when others then
				raise warning 'pg_cron is there but cannot be used (%): the database deletes nothing by itself', sqlerrm;
		end;
	end if;
	perform private.schedule_deletion();
end;
$$;
