-- The first owner (start-up or operator). An organisation that nobody owns and nobody else is invited to own is taken over
-- instead of making a second one beside it. While nobody owns any, it becomes the one that runs the installation. Gives the
-- organisation's id and the token of the invitation's link, /organise/invitation/<token>, which holds for a week and once; called
-- again, it gives a new one and the old one ends. Whoever has an account owns the organisation at once: no token.
create function private.invite_owner(p_email text, p_organisation_name text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_email text := lower(btrim(p_email));
	v_organisation uuid;
	v_user uuid;
	v_token text;
begin
	select o.id into v_organisation from public.organisations o
	where o.name = btrim(p_organisation_name)
		or not exists (select from public.memberships m where m.organisation_id = o.id and m.role = 'owner')
			and not exists (
				select from public.invitations i
				where i.organisation_id = o.id and i.role = 'owner' and i.accepted_at is null and i.email <> v_email)
	order by (o.name = btrim(p_organisation_name)) desc, o.created_at, o.id
	limit 1;
	if v_organisation is null then
		insert into public.organisations (name) values (btrim(p_organisation_name)) returning id into v_organisation;
	end if;
	update public.organisations o set runs_installation = true
	where o.id = v_organisation
		and not exists (select from public.organisations other where other.runs_installation)
		and not exists (select from public.memberships m where m.role = 'owner');

	select u.id into v_user from auth.users u where lower(u.email) = v_email limit 1;
	if exists (select from private.unproven_accounts a where a.user_id = v_user)
		and not exists (select from public.memberships m where m.organisation_id = v_organisation and m.user_id = v_user)
	then
		raise sqlstate 'PT403' using message = 'address_unproven',
			hint = 'First they sign in once with a link that is mailed to the address.';
	elsif v_user is not null then
		insert into public.memberships (organisation_id, user_id, role) values (v_organisation, v_user, 'owner')
		on conflict (organisation_id, user_id) do update set role = 'owner';
	else
		v_token := private.invite(v_organisation, v_email, 'owner', null) ->> 'token';
	end if;
	return jsonb_build_object('id', v_organisation, 'token', v_token);
end;
$$;
revoke all on function private.invite_owner(text, text) from public, anon, authenticated, service_role;
