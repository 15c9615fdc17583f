-- Whoever owns the organisation that runs the installation makes a further one, and the link with which its first owner comes
-- in, told this once. They do not belong to it, and see nothing of it.
create function private.make_organisation(p_name text, p_email text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_name text := private.fitting_text(to_jsonb(p_name), 1, 200);
	v_host uuid := (
		select o.id from public.organisations o join public.memberships m on m.organisation_id = o.id
		where o.runs_installation and m.user_id = (select auth.uid()) and m.role = 'owner');
	v_organisation uuid;
	v_invitation jsonb;
begin
	if v_host is null then
		raise sqlstate 'PT403' using message = 'hosts_only';
	elsif v_name is null then
		raise sqlstate 'PT400' using message = 'organisation_invalid', hint = 'name';
	elsif exists (select from public.organisations o where lower(o.name) = lower(v_name)) then
		raise sqlstate 'PT409' using message = 'name_taken', hint = 'name';
	end if;
	insert into public.organisations (name) values (v_name) returning id into v_organisation;
	v_invitation := private.invite(v_organisation, p_email, 'owner', null);
	perform private.record_act(v_organisation, 'invite_member',
		jsonb_build_object('invitation', v_invitation -> 'id', 'role', 'owner'));
	perform private.record_act(v_host, 'make_organisation', '{}');
	return jsonb_build_object('id', v_organisation, 'name', v_name, 'invitation', v_invitation);
end;
$$;
revoke all on function private.make_organisation(text, text) from public, anon, authenticated, service_role;
grant execute on function private.make_organisation(text, text) to authenticated;

create function public.make_organisation(p_name text default null, p_email text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.make_organisation(p_name, p_email);
end;
$$;
revoke all on function public.make_organisation(text, text) from public, anon, authenticated, service_role;
grant execute on function public.make_organisation(text, text) to authenticated;
