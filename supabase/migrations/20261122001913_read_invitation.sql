-- What the page behind an invitation's link says. Used up, over, revoked and never made are the same; whether the
-- address has an account is not told.
create function private.read_invitation(p_token text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off
as $$
declare
	v_answer jsonb;
begin
	select jsonb_build_object('organisation', o.name, 'email', i.email, 'role', i.role, 'expires_at', i.expires_at)
	into v_answer
	from public.invitations i join public.organisations o on o.id = i.organisation_id
	where i.token_hash = sha256(convert_to(p_token, 'UTF8')) and i.accepted_at is null and i.expires_at > now();
	if v_answer is null then
		raise sqlstate 'PT404' using message = 'invitation_unknown';
	end if;
	return v_answer;
end;
$$;
revoke all on function private.read_invitation(text) from public, anon, authenticated, service_role;
grant execute on function private.read_invitation(text) to anon, authenticated;

create function public.read_invitation(p_token text default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_invitation(p_token);
end;
$$;
revoke all on function public.read_invitation(text) from public, anon, authenticated, service_role;
grant execute on function public.read_invitation(text) to anon, authenticated;
