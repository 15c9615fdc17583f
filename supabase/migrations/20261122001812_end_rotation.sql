-- Ends the walk and forgets who walked with whom. A second time changes nothing.
create function private.end_rotation(p_event_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(p_event_id);
begin
	delete from private.rotations r where r.event_id = v_event.id;
	if found then
		perform private.record_act(v_event, 'end_rotation', '{}');
		perform private.change_event(v_event.id);
	end if;
	return jsonb_build_object('rotation', null);
end;
$$;
revoke all on function private.end_rotation(uuid) from public, anon, authenticated, service_role;
grant execute on function private.end_rotation(uuid) to authenticated;

create function public.end_rotation(p_event_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.end_rotation(p_event_id);
end;
$$;
revoke all on function public.end_rotation(uuid) from public, anon, authenticated, service_role;
grant execute on function public.end_rotation(uuid) to authenticated;
