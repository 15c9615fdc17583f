-- Owners and organisers take a session out of the programme, with the boards that nobody has begun (has_content).
create function private.delete_session(p_session_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.planned_event((select s.event_id from public.sessions s where s.id = p_session_id));
begin
	if exists (select from public.responses r where r.session_id = p_session_id) then
		raise sqlstate 'PT409' using message = 'has_content';
	end if;
	perform private.remove_board(b.id) from public.boards b where b.session_id = p_session_id order by b.id;
	delete from public.sessions s where s.id = p_session_id;
	perform private.change_programme(v_event, 'delete_session', jsonb_build_object('session', p_session_id));
	return jsonb_build_object('id', p_session_id, 'deleted', true);
end;
$$;
revoke all on function private.delete_session(uuid) from public, anon, authenticated, service_role;
grant execute on function private.delete_session(uuid) to authenticated;

create function public.delete_session(p_session_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.delete_session(p_session_id);
end;
$$;
revoke all on function public.delete_session(uuid) from public, anon, authenticated, service_role;
grant execute on function public.delete_session(uuid) to authenticated;
