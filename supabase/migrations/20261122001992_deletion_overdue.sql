-- Whether something of an event should have ended a day ago or longer: then nothing is deleted by itself, or it fails. For
-- whoever watches over the installation (GET /healthz), hence not of which event, nor how much.
create function private.deletion_overdue() returns boolean
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off
as $$
begin
	return exists (select from private.what_is_due(now() - interval '1 day'));
end;
$$;
revoke all on function private.deletion_overdue() from public, anon, authenticated, service_role;
grant execute on function private.deletion_overdue() to anon, authenticated;

create function public.deletion_overdue() returns boolean
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.deletion_overdue();
end;
$$;
revoke all on function public.deletion_overdue() from public, anon, authenticated, service_role;
grant execute on function public.deletion_overdue() to anon, authenticated;
