-- The same board at another table (M12): same prompts, same way of being led, nothing on it yet. A twin of a twin is a twin
-- of the first. In the documentation they are one board, with the table each note comes from.
create function private.make_twin(p_board_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(
		(select b.event_id from public.boards b where b.id = p_board_id));
	v_first public.boards := private.lock_board(
		(select coalesce(b.twin_of, b.id) from public.boards b where b.id = p_board_id));
	v_number int := 2 + (select count(*) from public.boards b where b.twin_of = v_first.id);
	v_twin public.boards;
begin
	insert into public.boards (event_id, session_id, kind, title, position, settings, twin_of)
	values (v_event.id, v_first.session_id, v_first.kind,
		left(v_first.title, 190) || ' (' || v_number || ')', v_first.position, v_first.settings || '{"paused": false}', v_first.id)
	returning * into v_twin;
	insert into public.prompts (board_id, position, texts, starters)
	select v_twin.id, p.position, p.texts, p.starters from public.prompts p where p.board_id = v_first.id;
	perform private.record_act(v_event, 'make_twin', jsonb_build_object('board', v_first.id, 'twin', v_twin.id));
	perform private.change_event(v_event.id);
	return jsonb_build_object('board', jsonb_build_object(
		'id', v_twin.id, 'title', v_twin.title, 'position', v_twin.position, 'phase', v_twin.phase, 'twin_of', v_first.id));
end;
$$;
revoke all on function private.make_twin(uuid) from public, anon, authenticated, service_role;
grant execute on function private.make_twin(uuid) to authenticated;

create function public.make_twin(p_board_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.make_twin(p_board_id);
end;
$$;
revoke all on function public.make_twin(uuid) from public, anon, authenticated, service_role;
grant execute on function public.make_twin(uuid) to authenticated;
