-- Notes that a link was used today; members see the day, and nothing keeps the hour (L4). Walls and remotes say it when
-- they begin: what they read must not write.
create function private.use_link(p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
begin
	update public.access_links l set last_used_on = private.day_of(now())
	where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.revoked_at is null and l.expires_at > now()
		and l.last_used_on is distinct from private.day_of(now());
	return '{}';
end;
$$;
revoke all on function private.use_link(text) from public, anon, authenticated, service_role;
grant execute on function private.use_link(text) to anon, authenticated;

create function public.use_link(p_token text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.use_link(p_token);
end;
$$;
revoke all on function public.use_link(text) from public, anon, authenticated, service_role;
grant execute on function public.use_link(text) to anon, authenticated;
