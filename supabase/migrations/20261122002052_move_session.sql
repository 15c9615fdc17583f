-- Owners and organisers put a session before another of its event, or at the end (null). Said so, and not as a place, it
-- means the same when somebody else has moved another meanwhile.
create function private.move_session(p_session_id uuid, p_before uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.planned_event((select s.event_id from public.sessions s where s.id = p_session_id));
	v_before int;
begin
	select s.position into v_before from public.sessions s where s.id = p_before and s.event_id = v_event.id;
	if v_before is null and p_before is not null then
		raise sqlstate 'PT404' using message = 'session_unknown';
	end if;
	if p_before is distinct from p_session_id then
		update public.sessions s set position = s.position + 1
		where s.event_id = v_event.id and s.position >= v_before and s.id <> p_session_id;
		update public.sessions s set position = coalesce(v_before, (select max(o.position) + 1 from public.sessions o
			where o.event_id = v_event.id)) where s.id = p_session_id;
		perform private.change_programme(v_event, 'move_session', jsonb_build_object('session', p_session_id));
	end if;
	return (select jsonb_build_object('id', s.id, 'position', s.position) from public.sessions s where s.id = p_session_id);
end;
$$;
revoke all on function private.move_session(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function private.move_session(uuid, uuid) to authenticated;

create function public.move_session(p_session_id uuid default null, p_before uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.move_session(p_session_id, p_before);
end;
$$;
revoke all on function public.move_session(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.move_session(uuid, uuid) to authenticated;
