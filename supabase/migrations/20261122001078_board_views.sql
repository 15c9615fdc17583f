-- The board as it travels, all that is the same for everybody.
create function private.board_view(p_board public.boards) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object(
		'id', p_board.id, 'event_id', p_board.event_id, 'session_id', p_board.session_id, 'kind', p_board.kind,
		'title', p_board.title, 'phase', p_board.phase, 'phase_ends_at', p_board.phase_ends_at,
		'hidden_round', private.hidden(p_board), 'small_group', private.small_group(p_board),
		'counts_hidden', private.counts_hidden(p_board), 'paused', p_board.settings -> 'paused',
		'moderation', p_board.settings -> 'moderation',
		'note_count', p_board.note_count, 'note_limit', p_board.settings -> 'note_limit',
		'note_cap', p_board.settings -> 'note_cap', 'headings_confirmed', p_board.headings_confirmed_at is not null,
		'plan', p_board.settings -> 'plan', 'dots', private.dots_offered(p_board)
			|| case when private.dots_hidden(p_board) then '{}' else jsonb_build_object('givers', p_board.givers) end,
		'wall', p_board.wall, 'twin_of', p_board.twin_of);
end;
$$;
revoke all on function private.board_view(public.boards) from public, anon, authenticated, service_role;

-- Tells that the board itself is another, from p_before to the row as it now is, and stamps what devices must see anew:
-- everything when a hidden round ends (M7, L6), marked notes when counts appear or disappear, themes with their dots
-- (M8). Revision 0 stays: that is a note which has never been released.
create function private.change_view(p_before public.boards, p_after public.boards, p_more_notes int default 0)
	returns bigint
	language plpgsql volatile set search_path = ''
as $$
declare
	v_revision bigint := p_after.revision + 1;
	v_told public.boards := p_after;
begin
	if private.hidden(p_before) and not private.hidden(p_after) then
		update public.notes set revision = v_revision where board_id = p_after.id and revision > 0;
		update public.note_links set revision = v_revision where board_id = p_after.id;
	elsif private.counts_hidden(p_before) <> private.counts_hidden(p_after) then
		update public.notes n set revision = v_revision
		where n.board_id = p_after.id and n.revision > 0 and exists (select from public.marks m where m.note_id = n.id);
	end if;
	if private.dots_hidden(p_before) <> private.dots_hidden(p_after) then
		update public.themes set revision = v_revision where board_id = p_after.id;
	end if;
	v_told.note_count := p_after.note_count + p_more_notes;
	return private.change_board(p_after, 'board_changed',
		jsonb_build_object('board', private.board_view(v_told)), p_more_notes);
end;
$$;
revoke all on function private.change_view(public.boards, public.boards, int) from public, anon, authenticated, service_role;
