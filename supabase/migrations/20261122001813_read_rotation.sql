-- Where the walk of an event stands, for the members who lead it; null if nobody walks. What it says of the groups is what
-- everybody hears (M13).
create function private.read_rotation(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
begin
	if p_event_id is null or p_event_id not in (select private.my_events()) then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	return jsonb_build_object('rotation', private.rotation_view(p_event_id));
end;
$$;
revoke all on function private.read_rotation(uuid) from public, anon, authenticated, service_role;
grant execute on function private.read_rotation(uuid) to authenticated;

create function public.read_rotation(p_event_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_rotation(p_event_id);
end;
$$;
revoke all on function public.read_rotation(uuid) from public, anon, authenticated, service_role;
grant execute on function public.read_rotation(uuid) to authenticated;
