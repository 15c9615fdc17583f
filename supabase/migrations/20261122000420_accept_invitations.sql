-- Somebody joins the organisation that the invitation is of, and its owners see it in the log; who belongs to it keeps the role.
create function private.join_by(p_invitation public.invitations, p_user_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.invitations set accepted_at = now() where id = p_invitation.id;
	insert into public.memberships (organisation_id, user_id, role)
	values (p_invitation.organisation_id, p_user_id, p_invitation.role)
	on conflict do nothing;
	if found then
		insert into public.audit_entries (organisation_id, user_id, act, detail)
		values (p_invitation.organisation_id, p_user_id, 'join', jsonb_build_object('role', p_invitation.role));
	end if;
end;
$$;
revoke all on function private.join_by(public.invitations, uuid) from public, anon, authenticated, service_role;

-- The membership follows the confirmed address, never the mere claim of one: on a server that sends confirmation
-- mails this is the later update, elsewhere the insert itself.
create function private.accept_invitations() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	perform private.join_by(i, new.id)
	from (
		select * from public.invitations i
		where i.email = lower(new.email) and i.accepted_at is null and i.expires_at > now()
			and (i.token_hash = sha256(convert_to(new.raw_user_meta_data ->> 'invitation', 'UTF8'))
				or private.comes_from_a_provider(new.raw_app_meta_data))
		for update) i;
	return null;
end;
$$;
revoke all on function private.accept_invitations() from public, anon, authenticated, service_role;

create trigger accept_invitations_on_sign_up after insert on auth.users
	for each row when (new.email_confirmed_at is not null)
	execute function private.accept_invitations();
create trigger accept_invitations_on_confirmation after update of email_confirmed_at on auth.users
	for each row when (old.email_confirmed_at is null and new.email_confirmed_at is not null)
	execute function private.accept_invitations();
