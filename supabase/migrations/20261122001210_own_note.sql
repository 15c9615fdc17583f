-- The caller's own note on the locked board, where the phase still lets it be changed. Another's note is refused and an
-- unknown one is not known, on whatever board it is (SEC9).
create function private.own_note(p_board public.boards, p_note_id uuid, p_key bytea) returns public.notes
	language plpgsql volatile set search_path = ''
as $$
declare
	v_state text;
	v_note public.notes;
begin
	select e.state into v_state from public.events e where e.id = p_board.event_id;
	if v_state not in ('open', 'closed') then
		raise sqlstate 'PT404' using message = 'note_unknown';
	elsif v_state = 'closed' then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	select * into v_note from public.notes n where n.id = p_note_id and n.board_id = p_board.id;
	if v_note.tag is distinct from private.tag_on_board(p_board, p_key) then
		raise sqlstate 'PT403' using message = 'note_not_yours';
	elsif v_note.visibility = 'hidden' then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
	return v_note;
end;
$$;
revoke all on function private.own_note(public.boards, uuid, bytea) from public, anon, authenticated, service_role;

-- The board a note is on, locked.
create function private.lock_board_of(p_note_id uuid) returns public.boards
	language plpgsql volatile set search_path = ''
as $$
declare
	v_board_id uuid;
begin
	select n.board_id into v_board_id from public.notes n where n.id = p_note_id;
	if not found then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
	return private.lock_board(v_board_id);
end;
$$;
revoke all on function private.lock_board_of(uuid) from public, anon, authenticated, service_role;
