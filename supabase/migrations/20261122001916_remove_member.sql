-- An owner removes a member, or somebody leaves. One owner always stays. The invitations that whoever is gone has made end, and
-- their links are shut, but for those to published results, which others hold; and the pages of the organisation's events read
-- again, upon which those of whoever is gone learn that they are out.
create function private.remove_member(p_organisation_id uuid, p_user_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_leaves boolean := p_user_id is not distinct from (select auth.uid());
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, not v_leaves);
	v_event public.events;
begin
	delete from public.memberships where organisation_id = v_organisation.id and user_id = p_user_id;
	if not found then
		raise sqlstate 'PT404' using message = 'member_unknown';
	end if;
	perform private.check_an_owner_stays(v_organisation.id);
	perform private.record_act(v_organisation.id, case when v_leaves then 'leave' else 'remove_member' end,
		jsonb_build_object('member', p_user_id));
	perform private.end_invitations_of(v_organisation.id, p_user_id);
	for v_event in
		select e.* from public.events e where e.organisation_id = v_organisation.id order by e.id for no key update
	loop
		perform private.shut_link(v_event, l.id) from public.access_links l
		where l.event_id = v_event.id and l.made_by = p_user_id and l.role <> 'results';
		if v_event.state in ('open', 'closed') then
			perform private.change_event(v_event.id);
		end if;
	end loop;
	return jsonb_build_object('id', p_user_id, 'removed', true);
end;
$$;
revoke all on function private.remove_member(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function private.remove_member(uuid, uuid) to authenticated;

create function public.remove_member(p_organisation_id uuid default null, p_user_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.remove_member(p_organisation_id, p_user_id);
end;
$$;
revoke all on function public.remove_member(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.remove_member(uuid, uuid) to authenticated;
