-- What points at one note of a locked board points at the other from now on: marks, each seat's once (T4), replies, and
-- arrows, unless they would lead to itself or round in a circle. Returns the links that changed.
create function private.move_to_note(p_board public.boards, p_from_id uuid, p_to_id uuid) returns uuid[]
	language plpgsql volatile set search_path = ''
as $$
declare
	v_link public.note_links;
	v_start uuid;
	v_end uuid;
	v_changed uuid[] := '{}';
begin
	insert into public.marks (note_id, kind, tag)
	select p_to_id, m.kind, m.tag from public.marks m
	join public.notes n on n.id = p_to_id
	where m.note_id = p_from_id and m.tag is distinct from n.tag
	on conflict do nothing;
	delete from public.marks m where m.note_id = p_from_id;
	update public.notes n set parent_id = p_to_id, revision = case n.revision when 0 then 0 else p_board.revision + 1 end
	where n.board_id = p_board.id and n.parent_id = p_from_id;

	for v_link in
		select * from public.note_links l
		where l.board_id = p_board.id and p_from_id in (l.from_id, l.to_id) and not l.removed order by l.id
	loop
		update public.note_links set removed = true, tag = null, revision = p_board.revision + 1 where id = v_link.id;
		v_changed := v_changed || v_link.id;
		v_start := case v_link.from_id when p_from_id then p_to_id else v_link.from_id end;
		v_end := case v_link.to_id when p_from_id then p_to_id else v_link.to_id end;
		if v_start <> v_end and not private.leads_to(p_board.id, v_end, v_start) then
			insert into public.note_links as l (board_id, from_id, to_id, revision, tag)
			values (p_board.id, v_start, v_end, p_board.revision + 1, v_link.tag)
			on conflict (board_id, from_id, to_id) do update
				set removed = false, revision = excluded.revision, tag = excluded.tag where l.removed
			returning id into v_link.id;
			if found then
				v_changed := v_changed || v_link.id;
			end if;
		end if;
	end loop;
	return v_changed;
end;
$$;
revoke all on function private.move_to_note(public.boards, uuid, uuid) from public, anon, authenticated, service_role;

-- Puts a note together with another that says the same (T4): the second lives on as a further text of the first, with
-- its marks, replies and arrows. Both are on one board, and replies are merged only with replies to the same note.
create function private.merge_notes(p_keep_id uuid, p_merge_id uuid, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(private.led_board_of(p_keep_id, p_token), p_token);
	v_keep public.notes;
	v_merged public.notes;
	v_links uuid[];
	v_notes uuid[];
	v_revision bigint;
begin
	perform private.check_act(v_board, 'facilitator', 'moderate');
	select * into v_keep from public.notes n where n.id = p_keep_id;
	select * into v_merged from public.notes n where n.id = p_merge_id and n.board_id = v_board.id;
	if v_merged.id is null or v_keep.visibility <> 'visible' or v_merged.visibility <> 'visible' then
		raise sqlstate 'PT404' using message = 'note_unknown';
	elsif v_keep.id = v_merged.id or v_keep.parent_id is distinct from v_merged.parent_id then
		raise sqlstate 'PT409' using message = 'merge_invalid';
	end if;

	v_links := private.move_to_note(v_board, v_merged.id, v_keep.id);
	update public.notes set visibility = 'merged', merged_into = v_keep.id, also = null, revision = v_board.revision + 1
	where board_id = v_board.id and (id = v_merged.id or merged_into = v_merged.id);
	perform private.gather_also(v_board, v_keep.id);
	delete from private.reports r where r.note_id = v_merged.id;
	v_notes := array[v_keep.id, v_merged.id] || array(
		select n.id from public.notes n
		where n.board_id = v_board.id and n.parent_id = v_keep.id and n.revision = v_board.revision + 1);

	v_revision := private.change_entries(v_board, private.entries(v_board, v_notes) || jsonb_build_object('links', (
		select coalesce(jsonb_agg(l.shape order by l.id), '[]') from private.shaped_links l where l.id = any (v_links))), -1);
	perform private.follow_source(id) from unnest(array[v_keep.id, v_merged.id]) id;
	perform private.record_lead(v_board, p_token, 'merge_notes', '{}');
	return jsonb_build_object('revision', v_revision, 'note',
		private.note_shape(v_keep.id, private.mark_counts(v_board, v_keep.id)));
end;
$$;
revoke all on function private.merge_notes(uuid, uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.merge_notes(uuid, uuid, text) to anon, authenticated;

create function public.merge_notes(
	p_keep_id uuid default null, p_merge_id uuid default null, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.merge_notes(p_keep_id, p_merge_id, p_token);
end;
$$;
revoke all on function public.merge_notes(uuid, uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.merge_notes(uuid, uuid, text) to anon, authenticated;
