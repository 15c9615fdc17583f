-- The membership follows the confirmed address, never the mere claim of one: on a server that sends confirmation
-- mails this is the later update, elsewhere the insert itself.
create function private.accept_invitations() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	with accepted as (
		update public.invitations i set accepted_at = now()
		where i.email = lower(new.email) and i.accepted_at is null and i.expires_at > now()
			and (i.token_hash is null
				or i.token_hash = sha256(convert_to(new.raw_user_meta_data ->> 'invitation', 'UTF8'))
				or private.comes_from_a_provider(new.raw_app_meta_data))
		returning i.organisation_id, i.role
	)
	insert into public.memberships (organisation_id, user_id, role)
	select a.organisation_id, new.id, a.role from accepted a
	on conflict do nothing;
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
