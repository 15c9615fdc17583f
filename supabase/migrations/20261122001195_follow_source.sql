-- Notes that were gathered from others say what those say: when one is changed, redacted, hidden or withdrawn, so are its
-- copies on other boards (L8, L16, M22). To be called last, with the board of the source locked: copies are locked after
-- their sources, never before.
create function private.follow_source(p_note_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_source public.notes;
	v_copy public.notes;
	v_board public.boards;
	v_now public.notes;
begin
	select * into v_source from public.notes n where n.id = p_note_id;
	if v_source.visibility = 'merged' then
		return;
	elsif v_source.visibility = 'pending' then
		-- Another text that waits for its release is not shown here either.
		v_source.visibility := 'hidden';
		v_source.hidden_reason := 'other';
	end if;
	for v_copy in
		select * from public.notes c
		where c.source_note_id = p_note_id and c.visibility in ('visible', 'hidden') order by c.board_id, c.id
	loop
		v_board := private.lock_board(v_copy.board_id);
		update public.notes c set
			body = v_source.body,
			also = case when v_source.visibility <> 'withdrawn' then v_source.also end,
			visibility = case when v_source.visibility = 'visible' then c.visibility else v_source.visibility end,
			hidden_reason = case v_source.visibility
				when 'visible' then c.hidden_reason when 'hidden' then coalesce(c.hidden_reason, v_source.hidden_reason) end,
			revision = v_board.revision + 1
		where c.id = v_copy.id and (c.body, c.also) is distinct from (v_source.body, v_source.also)
			or c.id = v_copy.id and v_source.visibility <> 'visible' and c.visibility <> v_source.visibility
		returning * into v_now;
		if found then
			perform private.change_entries(v_board, private.entries(v_board, array[v_now.id]),
				(v_now.visibility = 'visible')::int - (v_copy.visibility = 'visible')::int);
			perform private.follow_source(v_now.id);
		end if;
	end loop;
end;
$$;
revoke all on function private.follow_source(uuid) from public, anon, authenticated, service_role;
