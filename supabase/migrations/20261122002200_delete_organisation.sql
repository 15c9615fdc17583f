-- An owner deletes an organisation at once, with its events, members, invitations, links and what was recorded; accounts of
-- people go when they have belonged nowhere for 30 days. Whose owners may make organisations goes last: without it nobody could make another.
create function private.delete_organisation(p_organisation_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
	v_event public.events;
begin
	if v_organisation.runs_installation and (select count(*) from public.organisations) > 1 then
		raise sqlstate 'PT409' using message = 'runs_installation';
	end if;
	for v_event in
		select e.* from public.events e where e.organisation_id = v_organisation.id order by e.id for no key update
	loop
		if v_event.state = 'open' then
			-- Devices hear that it is over, and no seat is let in any more.
			perform private.close_event(v_event, private.day_of(now()));
		end if;
		perform private.change_event(v_event.id);
		perform private.delete_notes(v_event.id);
	end loop;
	insert into private.residues default values;
	delete from public.organisations o where o.id = v_organisation.id;
	return jsonb_build_object('id', v_organisation.id, 'deleted', true);
end;
$$;
revoke all on function private.delete_organisation(uuid) from public, anon, authenticated, service_role;
grant execute on function private.delete_organisation(uuid) to authenticated;

create function public.delete_organisation(p_organisation_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.delete_organisation(p_organisation_id);
end;
$$;
revoke all on function public.delete_organisation(uuid) from public, anon, authenticated, service_role;
grant execute on function public.delete_organisation(uuid) to authenticated;
