-- Takes a board away on which nothing was done (has_content) and which nobody walks to (rotation_running), in an event
-- that is locked.
create function private.remove_board(p_board_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_board public.boards := private.lock_board(p_board_id);
begin
	if private.board_begun(v_board) then
		raise sqlstate 'PT409' using message = 'has_content';
	elsif exists (select from private.rotations r where r.event_id = v_board.event_id and v_board.id = any (r.board_ids)) then
		raise sqlstate 'PT409' using message = 'rotation_running';
	end if;
	delete from public.boards b where b.id = v_board.id;
end;
$$;
revoke all on function private.remove_board(uuid) from public, anon, authenticated, service_role;

-- Owners and organisers take a board out of the programme on which nothing was done.
create function private.delete_board(p_board_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.planned_event((select b.event_id from public.boards b where b.id = p_board_id));
begin
	perform private.remove_board(p_board_id);
	perform private.change_programme(v_event, 'delete_board', jsonb_build_object('board', p_board_id));
	return jsonb_build_object('id', p_board_id, 'deleted', true);
end;
$$;
revoke all on function private.delete_board(uuid) from public, anon, authenticated, service_role;
grant execute on function private.delete_board(uuid) to authenticated;

create function public.delete_board(p_board_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.delete_board(p_board_id);
end;
$$;
revoke all on function public.delete_board(uuid) from public, anon, authenticated, service_role;
grant execute on function public.delete_board(uuid) to authenticated;
