-- Whether somebody else vouches for who this is: with OpenID Connect there is no page on which the secret of an
-- invitation could be shown, and the address is the provider's word. What is read here only Auth itself writes.
create function private.comes_from_a_provider(p_app_meta_data jsonb) returns boolean
	language sql immutable set search_path = ''
	return coalesce(p_app_meta_data ->> 'provider', 'email') not in ('email', 'phone');
revoke all on function private.comes_from_a_provider(jsonb) from public, anon, authenticated, service_role;

-- Sign-up is open in the API of both backends, so the door is here (SEC1): an account is made only for an address that
-- an open invitation names, and with its secret in the user's metadata.
create function private.refuse_uninvited() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	if not exists (
		select from public.invitations i
		where i.email = lower(new.email) and i.accepted_at is null and i.expires_at > now()
			and (i.token_hash = sha256(convert_to(new.raw_user_meta_data ->> 'invitation', 'UTF8'))
				or private.comes_from_a_provider(new.raw_app_meta_data))
	) then
		raise sqlstate 'PT403' using message = 'not_invited';
	end if;
	return new;
end;
$$;
revoke all on function private.refuse_uninvited() from public, anon, authenticated, service_role;

create trigger refuse_uninvited before insert on auth.users
	for each row execute function private.refuse_uninvited();
