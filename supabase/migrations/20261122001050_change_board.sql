-- The board, locked: from here to the end of the transaction nobody else changes it. To be called before anything that
-- decides about the board is read, so that this is read as the last change left it. board_unknown if there is none.
create function private.lock_board(p_board_id uuid) returns public.boards
	language plpgsql volatile set search_path = ''
as $$
declare
	v_board public.boards;
begin
	select * into v_board from public.boards b where b.id = p_board_id for no key update;
	if not found then
		raise sqlstate 'PT404' using message = 'board_unknown';
	end if;
	return v_board;
end;
$$;
revoke all on function private.lock_board(uuid) from public, anon, authenticated, service_role;

-- The only way a board changes: its revision takes the next number and the change is told on its topic, in one
-- transaction under the lock of lock_board(), so revisions have no gaps and one order for all. Callers
-- stamp the rows they change with p_board.revision + 1, which is also what this returns.
create function private.change_board(p_board public.boards, p_kind text, p_change jsonb, p_more_notes int default 0)
	returns bigint
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.boards
	set revision = p_board.revision + 1, note_count = note_count + p_more_notes
	where id = p_board.id and revision = p_board.revision;
	if not found then
		raise exception 'board % was changed without being locked', p_board.id;
	end if;
	perform realtime.send(
		jsonb_build_object('revision', p_board.revision + 1, 'kind', p_kind) || p_change,
		'change', 'board:' || p_board.id, true);
	return p_board.revision + 1;
end;
$$;
revoke all on function private.change_board(public.boards, text, jsonb, int) from public, anon, authenticated, service_role;

-- Tells what came, changed or went on a board: p_entries is {notes, themes, links, agreements} as in a snapshot. While what
-- others write is hidden only the number of notes is told, and what the facilitator makes (M7, L6).
create function private.change_entries(p_board public.boards, p_entries jsonb, p_more_notes int default 0)
	returns bigint
	language plpgsql volatile set search_path = ''
as $$
declare
	v_entries jsonb := p_entries;
begin
	if private.hidden(p_board) then
		v_entries := v_entries - 'notes' - 'links';
		if v_entries = '{}' then
			return private.change_board(p_board, 'notes_counted',
				jsonb_build_object('note_count', p_board.note_count + p_more_notes), p_more_notes);
		end if;
	end if;
	if p_more_notes <> 0 then
		v_entries := v_entries || jsonb_build_object('note_count', p_board.note_count + p_more_notes);
	end if;
	return private.change_board(p_board, 'entries', v_entries, p_more_notes);
end;
$$;
revoke all on function private.change_entries(public.boards, jsonb, int) from public, anon, authenticated, service_role;
