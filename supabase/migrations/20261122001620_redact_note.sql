-- A text without these passages. They are marked first by a character that no text holds, so that none is found in the
-- words that took the place of another, now or earlier.
create function private.without_passages(p_text text, p_passages text[]) returns text
	language plpgsql immutable set search_path = ''
as $$
declare
	c_words constant text := '[entfernt]';
	c_mark constant text := E'\u0001';
	v_text text := replace(p_text, c_words, c_mark);
	v_passage text;
begin
	foreach v_passage in array p_passages loop
		v_text := replace(v_text, replace(v_passage, c_words, c_mark), c_mark);
	end loop;
	return left(replace(v_text, c_mark, c_words), 500);
end;
$$;
revoke all on function private.without_passages(text, text[]) from public, anon, authenticated, service_role;

-- Redacts one note of a locked board, with what was merged into it or what it was merged into, and tells it unless nobody
-- ever saw it. Copies of all these follow.
create function private.redact(p_board public.boards, p_note_id uuid, p_passages text[]) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_keep_id uuid := (select coalesce(n.merged_into, n.id) from public.notes n where n.id = p_note_id);
begin
	update public.notes n set
		body = private.without_passages(n.body, p_passages),
		also = case when n.also is not null then array(
			select private.without_passages(t, p_passages) from unnest(n.also) with ordinality as a (t, i) order by i) end,
		revision = case when n.revision = 0 or n.visibility = 'pending' then n.revision else p_board.revision + 1 end
	where n.board_id = p_board.id and v_keep_id in (n.id, n.merged_into) and n.visibility <> 'withdrawn';
	if exists (select from public.notes n where n.id = v_keep_id and n.revision > p_board.revision) then
		perform private.change_entries(p_board, private.entries(p_board, array[v_keep_id]));
	end if;
	perform private.follow_source(n.id) from public.notes n
	where n.board_id = p_board.id and v_keep_id in (n.id, n.merged_into);
	perform private.poke_moderation(p_board);
end;
$$;
revoke all on function private.redact(public.boards, uuid, text[]) from public, anon, authenticated, service_role;

-- Replaces passages that should not be there, names or cases, by "[entfernt]" (L16): in the note, in what was merged into
-- it, in what it was gathered from and in every copy. For good; there is no way back to the text. passage_unknown if the
-- note does not say one of them.
create function private.redact_note(p_note_id uuid, p_passages text[], p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board_id uuid := private.led_board_of(p_note_id, p_token);
	v_passages text[] := array(
		select private.clean_text(p) from unnest(p_passages) p order by char_length(p) desc);
	v_sources uuid[];
	v_board public.boards;
	v_note public.notes;
	v_id uuid;
begin
	-- From the first source to the note itself and what was merged into it, which is the order in which boards are locked.
	with recursive sources as (
		select n.id, n.source_note_id, 0 as depth from public.notes n
		where n.id = p_note_id or n.board_id = v_board_id and n.merged_into = p_note_id
		union all
		select n.id, n.source_note_id, s.depth + 1 from public.notes n join sources s on n.id = s.source_note_id
	)
	select array_agg(s.id order by s.depth desc) into v_sources from sources s;
	foreach v_id in array v_sources loop
		perform private.lock_board_of(v_id);
	end loop;
	v_board := private.lead_board(v_board_id, p_token, true);
	perform private.check_act(v_board, 'facilitator', 'moderate');
	select * into v_note from public.notes n where n.id = p_note_id;
	if v_note.visibility in ('withdrawn', 'merged') then
		raise sqlstate 'PT404' using message = 'note_unknown';
	elsif v_passages = '{}' or exists (
		select from unnest(v_passages) p where p = '' or not exists (
			select from unnest(array[v_note.body] || v_note.also) said where strpos(said, p) > 0)
	) then
		raise sqlstate 'PT400' using message = 'passage_unknown';
	end if;

	foreach v_id in array v_sources loop
		-- What follows its source has lost the passages by its turn.
		if exists (
			select from public.notes n, unnest(array[n.body] || n.also) said
			where n.id = v_id and private.without_passages(said, v_passages) <> said
		) then
			perform private.redact(private.lock_board_of(v_id), v_id, v_passages);
		end if;
	end loop;
	perform private.record_lead(v_board, p_token, 'redact_note', '{}');
	return jsonb_build_object('revision', (select b.revision from public.boards b where b.id = v_board_id));
end;
$$;
revoke all on function private.redact_note(uuid, text[], text) from public, anon, authenticated, service_role;
grant execute on function private.redact_note(uuid, text[], text) to anon, authenticated;

create function public.redact_note(
	p_note_id uuid default null, p_passages text[] default '{}', p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.redact_note(p_note_id, p_passages, p_token);
end;
$$;
revoke all on function public.redact_note(uuid, text[], text) from public, anon, authenticated, service_role;
grant execute on function public.redact_note(uuid, text[], text) to anon, authenticated;
