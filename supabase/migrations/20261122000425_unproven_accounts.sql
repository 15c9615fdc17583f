-- Accounts whose password may not be that of the address's holder: made with the link of an invitation, which whoever
-- invited has as well. Who confirms the address afterwards confirms the account with the password that it was made with.
-- Whoever signs in with a link that was mailed to the address is its holder: the password and the sessions until then may
-- be somebody else's, and end in the same transaction.
create table private.unproven_accounts (
	user_id uuid primary key references auth.users (id) on delete cascade
);
alter table private.unproven_accounts enable row level security;
create policy "only functions know whose address is unproven" on private.unproven_accounts for all to public using (false);
revoke all on private.unproven_accounts from public, anon, authenticated, service_role;

create function private.mark_unproven() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	-- A provider vouches for the address that the account was made with.
	if lower(old.email) <> lower(new.email) or not private.comes_from_a_provider(new.raw_app_meta_data) then
		insert into private.unproven_accounts (user_id) values (new.id) on conflict do nothing;
	end if;
	return null;
end;
$$;
revoke all on function private.mark_unproven() from public, anon, authenticated, service_role;

create trigger mark_unproven_on_sign_up after insert on auth.users
	for each row when (new.email_confirmed_at is not null)
	execute function private.mark_unproven();
create trigger mark_unproven_on_confirmation after update of email_confirmed_at on auth.users
	for each row when (old.email_confirmed_at is null and new.email_confirmed_at is not null)
	execute function private.mark_unproven();
-- Supabase's Auth changes an address once a mail to the new one was opened: password and sessions are those from before.
create trigger mark_unproven_with_another_address after update of email on auth.users
	for each row when (lower(old.email) <> lower(new.email))
	execute function private.mark_unproven();

create function private.prove_account() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	delete from private.unproven_accounts where user_id = new.id;
	if found then
		new.encrypted_password := null;
		-- Their refresh tokens go with them.
		delete from auth.sessions where user_id = new.id;
	end if;
	return new;
end;
$$;
revoke all on function private.prove_account() from public, anon, authenticated, service_role;

-- A mail's link is used up by its use, and by a new password, which proves nothing.
create trigger prove_account before update of recovery_token on auth.users
	for each row when (old.recovery_token <> '' and coalesce(new.recovery_token, '') = ''
		and new.encrypted_password is not distinct from old.encrypted_password)
	execute function private.prove_account();
