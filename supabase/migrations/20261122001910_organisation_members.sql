-- Who belongs to an organisation, owners first, and, for those who run it, who is invited and has not come yet.
create function private.organisation_members(p_organisation_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
begin
	if p_organisation_id is null or p_organisation_id not in (select private.my_organisations()) then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	return jsonb_build_object(
		'members', (
			select jsonb_agg(jsonb_build_object(
				'id', m.user_id, 'email', u.email, 'role', m.role, 'me', m.user_id = (select auth.uid()))
				order by array_position(array['owner', 'organiser', 'facilitator'], m.role), u.email)
			from public.memberships m join auth.users u on u.id = m.user_id
			where m.organisation_id = p_organisation_id),
		'invitations', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', i.id, 'email', i.email, 'role', i.role, 'expires_at', i.expires_at) order by i.email), '[]')
			from public.invitations i
			where i.organisation_id = p_organisation_id and i.accepted_at is null and i.expires_at > now()
				and p_organisation_id in (select private.organisations_i_run())));
end;
$$;
revoke all on function private.organisation_members(uuid) from public, anon, authenticated, service_role;
grant execute on function private.organisation_members(uuid) to authenticated;

create function public.organisation_members(p_organisation_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.organisation_members(p_organisation_id);
end;
$$;
revoke all on function public.organisation_members(uuid) from public, anon, authenticated, service_role;
grant execute on function public.organisation_members(uuid) to authenticated;
