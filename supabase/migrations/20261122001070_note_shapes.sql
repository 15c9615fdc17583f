-- The counts of one note's marks, or null while counts are hidden (M8). One index range, whatever the board holds.
create function private.mark_counts(p_board public.boards, p_note_id uuid) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	if private.counts_hidden(p_board) then
		return null;
	end if;
	return (
		select jsonb_build_object(
			'agree', count(*) filter (where m.kind = 'agree'),
			'important', count(*) filter (where m.kind = 'important'),
			'question', count(*) filter (where m.kind = 'question'),
			'differ', count(*) filter (where m.kind = 'differ'))
		from public.marks m where m.note_id = p_note_id);
end;
$$;
revoke all on function private.mark_counts(public.boards, uuid) from public, anon, authenticated, service_role;

-- A note as everybody may see it: what travels, and what snapshots hold.
create function private.note_shape(p_note public.notes, p_marks jsonb) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object(
		'id', p_note.id, 'prompt_id', p_note.prompt_id, 'parent_id', p_note.parent_id, 'reply_kind', p_note.reply_kind,
		'body', p_note.body, 'origin', p_note.origin, 'theme_id', p_note.theme_id, 'revision', p_note.revision,
		'marks', p_marks);
end;
$$;
revoke all on function private.note_shape(public.notes, jsonb) from public, anon, authenticated, service_role;
