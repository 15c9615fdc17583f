-- An owner gives a member another role. One owner always stays. What invitations an owner has made end with that role.
create function private.set_member_role(p_organisation_id uuid, p_user_id uuid, p_role text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_before text;
begin
	perform private.check_member_role(p_role);
	select m.role into v_before from public.memberships m
	where m.organisation_id = v_organisation.id and m.user_id = p_user_id;
	if v_before is null then
		raise sqlstate 'PT404' using message = 'member_unknown';
	elsif v_before <> p_role then
		update public.memberships set role = p_role where organisation_id = v_organisation.id and user_id = p_user_id;
		perform private.check_an_owner_stays(v_organisation.id);
		perform private.record_act(v_organisation.id, 'set_member_role',
			jsonb_build_object('member', p_user_id, 'role', p_role));
		if v_before = 'owner' then
			perform private.end_invitations_of(v_organisation.id, p_user_id);
		end if;
	end if;
	return jsonb_build_object('id', p_user_id, 'role', p_role);
end;
$$;
revoke all on function private.set_member_role(uuid, uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.set_member_role(uuid, uuid, text) to authenticated;

create function public.set_member_role(
	p_organisation_id uuid default null, p_user_id uuid default null, p_role text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_member_role(p_organisation_id, p_user_id, p_role);
end;
$$;
revoke all on function public.set_member_role(uuid, uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.set_member_role(uuid, uuid, text) to authenticated;
