-- A board as the seat may see it. On a closed event there are no seats any more: whoever has the board's id, which only
-- those who were there know, may go on reading; nothing is "mine" then.
create function private.read_board(p_board_id uuid, p_seat_key text, p_since bigint) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_board public.boards;
	v_state text;
begin
	select * into v_board from public.boards b where b.id = p_board_id;
	select e.state into v_state from public.events e where e.id = v_board.event_id;
	if v_state is null or v_state not in ('open', 'closed') then
		raise sqlstate 'PT404' using message = 'board_unknown';
	end if;
	return private.board_snapshot(v_board, p_since,
		case when v_state = 'open' then private.tag_on_board(v_board, v_key) end);
end;
$$;
revoke all on function private.read_board(uuid, text, bigint) from public, anon, authenticated, service_role;
grant execute on function private.read_board(uuid, text, bigint) to anon, authenticated;

create function public.read_board(p_board_id uuid default null, p_seat_key text default null, p_since bigint default 0)
	returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_board(p_board_id, p_seat_key, p_since);
end;
$$;
revoke all on function public.read_board(uuid, text, bigint) from public, anon, authenticated, service_role;
grant execute on function public.read_board(uuid, text, bigint) to anon, authenticated;
