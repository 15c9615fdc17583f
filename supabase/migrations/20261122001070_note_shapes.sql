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

-- A note as everybody may see it, but for the counts of its marks. A view, so that a snapshot of hundreds of notes is
-- made by one plan.
create view private.shaped_notes with (security_invoker = true) as
	select n.id, n.board_id, n.visibility, n.revision, n.tag, jsonb_build_object(
		'id', n.id, 'prompt_id', n.prompt_id, 'parent_id', n.parent_id, 'reply_kind', n.reply_kind, 'body', n.body,
		'origin', n.origin, 'theme_id', n.theme_id, 'revision', n.revision)
		|| case when n.also is null then '{}' else jsonb_build_object('also', n.also) end
		|| case when n.source_board_id is null then '{}' else jsonb_build_object('source',
			(select b.title from public.boards b where b.id = n.source_board_id)) end
		|| case when n.handling is null then '{}' else jsonb_build_object('handling', n.handling) end as shape
	from public.notes n;
revoke all on private.shaped_notes from public, anon, authenticated, service_role;

-- The whole note, as it travels.
create function private.note_shape(p_note_id uuid, p_marks jsonb) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return (select s.shape || jsonb_build_object('marks', p_marks) from private.shaped_notes s where s.id = p_note_id);
end;
$$;
revoke all on function private.note_shape(uuid, jsonb) from public, anon, authenticated, service_role;

-- What stays of a note that is no longer shown, so that devices can forget it too.
create function private.tombstone(p_note public.notes) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
begin
	return jsonb_build_object('id', p_note.id, 'revision', p_note.revision, 'gone', true);
end;
$$;
revoke all on function private.tombstone(public.notes) from public, anon, authenticated, service_role;
