-- Writes the texts of all notes that were merged into a note on it (T4), and stamps it.
create function private.gather_also(p_board public.boards, p_keep_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.notes set
		also = (
			select array_agg(m.body order by m.id) from public.notes m
			where m.board_id = p_board.id and m.merged_into = p_keep_id),
		revision = p_board.revision + 1
	where id = p_keep_id;
end;
$$;
revoke all on function private.gather_also(public.boards, uuid) from public, anon, authenticated, service_role;
