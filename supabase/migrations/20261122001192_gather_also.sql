-- The further texts that stand with a note: for a copy those of its source, and those of all notes that were merged into
-- it (T4). Null if there are none.
create function private.further_texts(p_note public.notes) returns text[]
	language plpgsql stable set search_path = ''
as $$
begin
	return nullif(
		coalesce((select s.also from public.notes s where s.id = p_note.source_note_id), '{}') || array(
			select m.body::text from public.notes m
			where m.board_id = p_note.board_id and m.merged_into = p_note.id order by m.id),
		'{}');
end;
$$;
revoke all on function private.further_texts(public.notes) from public, anon, authenticated, service_role;

-- Writes its further texts on a note, and stamps it.
create function private.gather_also(p_board public.boards, p_keep_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.notes n set also = private.further_texts(n), revision = p_board.revision + 1 where n.id = p_keep_id;
end;
$$;
revoke all on function private.gather_also(public.boards, uuid) from public, anon, authenticated, service_role;
