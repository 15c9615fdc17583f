-- Somebody who has an account joins one more organisation; new accounts join by private.accept_invitations(). The link
-- alone is not enough: it holds for the address that was invited, so for an account whose holder has shown that it is theirs.
-- Whoever belongs to the organisation keeps the role.
create function private.accept_invitation(p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_invitation public.invitations;
begin
	select * into v_invitation from public.invitations i
	where i.token_hash = sha256(convert_to(p_token, 'UTF8')) and i.accepted_at is null and i.expires_at > now()
	for update;
	if not found then
		raise sqlstate 'PT404' using message = 'invitation_unknown';
	elsif not exists (
		select from auth.users u where u.id = (select auth.uid()) and lower(u.email) = v_invitation.email
	) then
		raise sqlstate 'PT403' using message = 'invitation_not_yours';
	elsif exists (select from private.unproven_accounts a where a.user_id = (select auth.uid())) then
		raise sqlstate 'PT403' using message = 'address_unproven';
	end if;
	perform private.join_by(v_invitation, (select auth.uid()));
	return jsonb_build_object('organisation_id', v_invitation.organisation_id);
end;
$$;
revoke all on function private.accept_invitation(text) from public, anon, authenticated, service_role;
grant execute on function private.accept_invitation(text) to authenticated;

create function public.accept_invitation(p_token text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.accept_invitation(p_token);
end;
$$;
revoke all on function public.accept_invitation(text) from public, anon, authenticated, service_role;
grant execute on function public.accept_invitation(text) to authenticated;
