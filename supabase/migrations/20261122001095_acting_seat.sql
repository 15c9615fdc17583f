-- The tag of the seat that is about to act on a board, while its event is open.
create function private.acting_seat(p_board public.boards, p_seat_key text) returns bytea
	language plpgsql stable set search_path = ''
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_state text;
begin
	select e.state into v_state from public.events e where e.id = p_board.event_id;
	if v_state is null or v_state not in ('open', 'closed') then
		raise sqlstate 'PT404' using message = 'board_unknown';
	elsif v_state = 'closed' then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	return private.tag_on_board(p_board, v_key);
end;
$$;
revoke all on function private.acting_seat(public.boards, text) from public, anon, authenticated, service_role;
