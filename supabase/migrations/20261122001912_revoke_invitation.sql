-- Takes an invitation back that nobody has accepted yet; a second time changes nothing. The address is not kept.
create function private.revoke_invitation(p_invitation_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations;
	v_organisation_id uuid := (select i.organisation_id from public.invitations i where i.id = p_invitation_id);
begin
	if v_organisation_id is null or v_organisation_id not in (select private.my_organisations()) then
		raise sqlstate 'PT404' using message = 'invitation_unknown';
	end if;
	v_organisation := private.organisation_for_member(v_organisation_id, true);
	delete from public.invitations where id = p_invitation_id and accepted_at is null;
	if found then
		perform private.record_act(v_organisation.id, 'revoke_invitation',
			jsonb_build_object('invitation', p_invitation_id));
	end if;
	return jsonb_build_object('id', p_invitation_id, 'revoked', true);
end;
$$;
revoke all on function private.revoke_invitation(uuid) from public, anon, authenticated, service_role;
grant execute on function private.revoke_invitation(uuid) to authenticated;

create function public.revoke_invitation(p_invitation_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.revoke_invitation(p_invitation_id);
end;
$$;
revoke all on function public.revoke_invitation(uuid) from public, anon, authenticated, service_role;
grant execute on function public.revoke_invitation(uuid) to authenticated;
