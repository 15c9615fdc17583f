-- Brings one copy on its locked board to what its source says. Returns the notes that are to be told: none where nothing
-- changed. A copy that was merged stays with the other note as long as there is something to show; if not, it leaves it.
create function private.follow(p_board public.boards, p_copy public.notes, p_source public.notes) returns uuid[]
	language plpgsql volatile set search_path = ''
as $$
declare
	v_merged boolean := p_copy.visibility = 'merged';
	v_shown boolean := p_source.visibility in ('visible', 'merged');
	v_also text[] := case when v_merged then p_copy.also else private.further_texts(p_copy) end;
	v_changed uuid[] := array[p_copy.id];
begin
	if (p_copy.body, p_copy.also) is not distinct from (p_source.body, v_also)
		and (v_shown or p_copy.visibility = p_source.visibility) then
		return '{}';
	end if;
	update public.notes c set
		body = p_source.body,
		also = case when p_source.visibility <> 'withdrawn' then v_also end,
		visibility = case when v_shown then c.visibility else p_source.visibility end,
		hidden_reason = case when v_shown then c.hidden_reason
			when p_source.visibility = 'hidden' then coalesce(c.hidden_reason, p_source.hidden_reason) end,
		merged_into = case when v_shown then c.merged_into end,
		revision = p_board.revision + 1
	where c.id = p_copy.id;
	if v_merged then
		perform private.gather_also(p_board, p_copy.merged_into);
		v_changed := v_changed || p_copy.merged_into;
	elsif p_source.visibility = 'withdrawn' then
		v_changed := v_changed || private.hand_over(p_board, p_copy);
	end if;
	return v_changed;
end;
$$;
revoke all on function private.follow(public.boards, public.notes, public.notes) from public, anon, authenticated, service_role;

-- Notes that were gathered from others say what those say: when one is changed, redacted, hidden or withdrawn, so are its
-- copies on other boards, also where they were merged into another note (L8, L16, M22). To be called last, with the board
-- of the source locked: copies are locked after their sources, never before.
create function private.follow_source(p_note_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_source public.notes;
	v_copy public.notes;
	v_board public.boards;
	v_changed uuid[];
	v_id uuid;
begin
	select * into v_source from public.notes n where n.id = p_note_id;
	if v_source.visibility = 'pending' then
		-- Another text that waits for its release is not shown here either.
		v_source.visibility := 'hidden';
		v_source.hidden_reason := 'other';
	end if;
	for v_id in
		select c.id from public.notes c
		where c.source_note_id = p_note_id and c.visibility in ('visible', 'hidden', 'merged') order by c.board_id, c.id
	loop
		v_board := private.lock_board_of(v_id);
		select * into v_copy from public.notes c where c.id = v_id;
		v_changed := private.follow(v_board, v_copy, v_source);
		if v_changed <> '{}' then
			perform private.change_entries(v_board, private.entries(v_board, v_changed),
				-- Where another note changed too, it took the place of this one or had it already.
				case when cardinality(v_changed) > 1 then 0 else
					(select (n.visibility = 'visible')::int from public.notes n where n.id = v_id)
						- (v_copy.visibility = 'visible')::int end);
			perform private.follow_source(id) from unnest(v_changed) id;
		end if;
	end loop;
end;
$$;
revoke all on function private.follow_source(uuid) from public, anon, authenticated, service_role;
