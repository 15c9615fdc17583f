-- A note as those who lead get it back, whatever became of it.
create function private.led_note_answer(p_board public.boards, p_note public.notes) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object('revision', p_note.revision, 'note', case p_note.visibility
		when 'visible' then private.note_shape(p_note.id, private.mark_counts(p_board, p_note.id))
		else private.tombstone(p_note) end);
end;
$$;
revoke all on function private.led_note_answer(public.boards, public.notes) from public, anon, authenticated, service_role;

-- Whoever leads writes: as the moderation (M23), or what stood on paper or was said in the room (M21). Labelled as such,
-- and visible at once however notes of seats are released. Idempotent by p_id.
create function private.lead_note(
	p_id uuid, p_board_id uuid, p_prompt_id uuid, p_parent_id uuid, p_reply_kind text, p_body text, p_origin text, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_body text := private.clean_text(p_body);
	v_prompt_id uuid;
	v_note public.notes;
begin
	if p_origin is null or p_origin not in ('facilitator', 'paper', 'room') then
		raise sqlstate 'PT400' using message = 'origin_unknown';
	end if;
	select * into v_note from public.notes n where n.id = p_id;
	if found then
		if v_note.board_id <> v_board.id or v_note.origin <> p_origin then
			raise sqlstate 'PT409' using message = 'id_taken';
		end if;
		return private.led_note_answer(v_board, v_note);
	end if;
	perform private.check_act(v_board, 'facilitator', case p_origin when 'facilitator' then 'speak' else 'record' end);
	if p_parent_id is not null then
		v_prompt_id := private.prompt_of_parent(v_board, p_parent_id, p_reply_kind);
	else
		select p.id into v_prompt_id from public.prompts p where p.id = p_prompt_id and p.board_id = v_board.id;
		if not found then
			raise sqlstate 'PT404' using message = 'prompt_unknown';
		end if;
	end if;
	perform private.check_body(v_board, v_body);

	insert into public.notes (id, board_id, prompt_id, parent_id, reply_kind, body, origin, revision, phase)
	values (coalesce(p_id, gen_random_uuid()), v_board.id, v_prompt_id, p_parent_id,
		case when p_parent_id is not null then p_reply_kind end, v_body, p_origin, v_board.revision + 1, v_board.phase)
	on conflict (id) do nothing
	returning * into v_note;
	if not found then
		-- Between the look above and here somebody else used the id, on another board.
		raise sqlstate 'PT409' using message = 'id_taken';
	end if;
	perform private.change_entries(v_board, private.entries(v_board, array[v_note.id]), 1);
	return private.led_note_answer(v_board, v_note);
end;
$$;
revoke all on function private.lead_note(uuid, uuid, uuid, uuid, text, text, text, text) from public, anon, authenticated, service_role;
grant execute on function private.lead_note(uuid, uuid, uuid, uuid, text, text, text, text) to anon, authenticated;

create function public.lead_note(
	p_id uuid default null, p_board_id uuid default null, p_prompt_id uuid default null, p_parent_id uuid default null,
	p_reply_kind text default null, p_body text default null, p_origin text default 'facilitator', p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.lead_note(p_id, p_board_id, p_prompt_id, p_parent_id, p_reply_kind, p_body, p_origin, p_token);
end;
$$;
revoke all on function public.lead_note(uuid, uuid, uuid, uuid, text, text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.lead_note(uuid, uuid, uuid, uuid, text, text, text, text) to anon, authenticated;
