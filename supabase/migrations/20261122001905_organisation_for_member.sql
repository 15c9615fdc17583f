-- The organisation, locked, for a member of it. Roles are read after the lock, so that two who change them at once do it
-- one after the other. Somebody else's organisation and one that does not exist are the same (SEC9).
create function private.organisation_for_member(p_organisation_id uuid, p_only_owners boolean default false)
	returns public.organisations
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations;
	v_role text;
begin
	select * into v_organisation from public.organisations o where o.id = p_organisation_id for no key update;
	select m.role into v_role from public.memberships m
	where m.organisation_id = p_organisation_id and m.user_id = (select auth.uid());
	if v_role is null then
		raise sqlstate 'PT404' using message = 'not_a_member';
	elsif p_only_owners and v_role <> 'owner' then
		raise sqlstate 'PT403' using message = 'owners_only';
	end if;
	return v_organisation;
end;
$$;
revoke all on function private.organisation_for_member(uuid, boolean) from public, anon, authenticated, service_role;

-- To be asked after memberships of a locked organisation were changed.
create function private.check_an_owner_stays(p_organisation_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	if not exists (
		select from public.memberships m where m.organisation_id = p_organisation_id and m.role = 'owner'
	) then
		raise sqlstate 'PT409' using message = 'last_owner';
	end if;
end;
$$;
revoke all on function private.check_an_owner_stays(uuid) from public, anon, authenticated, service_role;

create function private.check_member_role(p_role text) returns void
	language plpgsql immutable set search_path = ''
as $$
begin
	if p_role is null or p_role not in ('owner', 'organiser', 'facilitator') then
		raise sqlstate 'PT400' using message = 'role_unknown';
	end if;
end;
$$;
revoke all on function private.check_member_role(text) from public, anon, authenticated, service_role;
