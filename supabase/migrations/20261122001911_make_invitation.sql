-- Puts an invitation of an address down, which the token opens that is told this once: the database keeps its hash. Without
-- p_expires it holds for a week, and never longer than 90 days. Who is invited again gets a new one, of whoever invites
-- now: the old link ends.
create function private.invite(p_organisation_id uuid, p_email text, p_role text, p_expires timestamptz) returns jsonb
	language plpgsql volatile set search_path = ''
as $$
declare
	v_email text := lower(btrim(p_email));
	v_expires timestamptz := coalesce(p_expires, now() + interval '7 days');
	v_token text := rtrim(translate(encode(private.random_secret(), 'base64'), '+/', '-_'), '=');
	v_invitation public.invitations;
begin
	perform private.check_member_role(p_role);
	-- 254 characters are the longest address that mail can be sent to.
	if v_email is null or length(v_email) > 254 or v_email !~ '^[^\s@]+@[^\s@]+$' then
		raise sqlstate 'PT400' using message = 'address_invalid';
	elsif v_expires <= now() or v_expires > now() + interval '90 days' then
		raise sqlstate 'PT400' using message = 'expiry_invalid';
	elsif exists (
		select from public.memberships m join auth.users u on u.id = m.user_id
		where m.organisation_id = p_organisation_id and lower(u.email) = v_email
	) then
		raise sqlstate 'PT409' using message = 'already_member';
	end if;
	insert into public.invitations (organisation_id, email, role, token_hash, expires_at, made_by)
	values (p_organisation_id, v_email, p_role, sha256(convert_to(v_token, 'UTF8')), v_expires, (select auth.uid()))
	on conflict (organisation_id, email) where accepted_at is null
	do update set role = excluded.role, token_hash = excluded.token_hash, expires_at = excluded.expires_at,
		made_by = excluded.made_by
	returning * into v_invitation;
	return jsonb_build_object('id', v_invitation.id, 'token', v_token, 'email', v_email, 'role', p_role,
		'expires_at', v_expires);
end;
$$;
revoke all on function private.invite(uuid, text, text, timestamptz) from public, anon, authenticated, service_role;

-- An owner invites an address into the organisation.
create function private.make_invitation(p_organisation_id uuid, p_email text, p_role text, p_expires timestamptz)
	returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_invitation jsonb := private.invite(v_organisation.id, p_email, p_role, p_expires);
begin
	perform private.record_act(v_organisation.id, 'invite_member',
		jsonb_build_object('invitation', v_invitation -> 'id', 'role', p_role));
	return v_invitation;
end;
$$;
revoke all on function private.make_invitation(uuid, text, text, timestamptz)
	from public, anon, authenticated, service_role;
grant execute on function private.make_invitation(uuid, text, text, timestamptz) to authenticated;

create function public.make_invitation(
	p_organisation_id uuid default null, p_email text default null, p_role text default null,
	p_expires timestamptz default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.make_invitation(p_organisation_id, p_email, p_role, p_expires);
end;
$$;
revoke all on function public.make_invitation(uuid, text, text, timestamptz)
	from public, anon, authenticated, service_role;
grant execute on function public.make_invitation(uuid, text, text, timestamptz) to authenticated;
