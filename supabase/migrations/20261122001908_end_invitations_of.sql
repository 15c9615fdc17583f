-- Ends what invitations somebody has made and nobody has accepted: whoever is about to lose an organisation could have invited
-- an address of their own. The organisation must be locked.
create function private.end_invitations_of(p_organisation_id uuid, p_user_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_invitation uuid;
begin
	for v_invitation in
		delete from public.invitations i
		where i.organisation_id = p_organisation_id and i.made_by = p_user_id and i.accepted_at is null
		returning i.id
	loop
		perform private.record_act(p_organisation_id, 'revoke_invitation', jsonb_build_object('invitation', v_invitation));
	end loop;
end;
$$;
revoke all on function private.end_invitations_of(uuid, uuid) from public, anon, authenticated, service_role;
