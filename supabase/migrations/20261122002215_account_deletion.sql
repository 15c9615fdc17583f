-- When the caller's account goes (L9), as 'YYYY-MM-DD'; null as long as it belongs to an organisation.
create function private.account_deletion() returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
begin
	return jsonb_build_object('deleted_on', (
		select private.account_goes_on(coalesce(l.left_on, private.day_of(now())))
		from auth.users u left join private.leavers l on l.user_id = u.id
		where u.id = (select auth.uid()) and not exists (select from public.memberships m where m.user_id = u.id)));
end;
$$;
revoke all on function private.account_deletion() from public, anon, authenticated, service_role;
grant execute on function private.account_deletion() to authenticated;

create function public.account_deletion() returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.account_deletion();
end;
$$;
revoke all on function public.account_deletion() from public, anon, authenticated, service_role;
grant execute on function public.account_deletion() to authenticated;
