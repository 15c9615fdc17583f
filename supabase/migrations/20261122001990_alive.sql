-- Says that the database answers (GET /healthz).
create function public.alive() returns boolean
	language sql stable security invoker set search_path = ''
as $$
	select true;
$$;
revoke all on function public.alive() from public, anon, authenticated, service_role;
grant execute on function public.alive() to anon, authenticated;
