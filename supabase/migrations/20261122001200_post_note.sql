-- Stores a note or a reply. Idempotent by p_id: the same seat sending it again gets the same answer, whatever the phase
-- is by then. The board is locked first; everything else is read after that, as the last change left it, and in one
-- statement, because this is what a whole hall calls.
create function private.post_note(
	p_id uuid, p_board_id uuid, p_prompt_id uuid, p_parent_id uuid, p_reply_kind text, p_body text, p_seat_key text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_body text := private.clean_text(p_body);
	v_board public.boards := private.lock_board(p_board_id);
	v_act text := case when p_parent_id is null then 'write' else 'reply' end;
	v_state text;
	v_tag bytea;
	v_prompt_id uuid;
	v_phase text;
	v_earlier public.notes;
	v_note public.notes;
	v_pending boolean;
	v_newcomer boolean;
	v_shape jsonb;
begin
	select e.state, sha256(es.salt || v_key || uuid_send(v_board.id)), p.id, n.id, n.board_id, n.tag,
		(select a.phase from private.allowed_acts a
			where a.board_id = v_board.id and a.role = 'seat' and a.act = v_act order by a.in_grace limit 1)
	into v_state, v_tag, v_prompt_id, v_earlier.id, v_earlier.board_id, v_earlier.tag, v_phase
	from public.events e
	left join (private.event_salts es
		join private.seats s on s.event_id = es.event_id and s.key_hash = sha256(es.salt || v_key))
		on es.event_id = e.id
	left join public.prompts p on p.board_id = v_board.id and p.id = p_prompt_id
	left join public.notes n on n.id = p_id
	where e.id = v_board.event_id;

	if v_state not in ('open', 'closed') then
		raise sqlstate 'PT404' using message = 'board_unknown';
	elsif v_state = 'closed' then
		raise sqlstate 'PT409' using message = 'event_closed';
	elsif v_tag is null then
		raise sqlstate 'PT403' using message = 'seat_unknown';
	elsif v_earlier.id is not null then
		if v_earlier.board_id <> v_board.id or v_earlier.tag is distinct from v_tag then
			raise sqlstate 'PT409' using message = 'id_taken';
		end if;
		select * into v_earlier from public.notes n where n.id = p_id;
		return private.own_note_answer(v_board, v_earlier);
	elsif v_phase is null or (v_board.settings ->> 'paused')::boolean then
		perform private.check_act(v_board, 'seat', v_act);
	end if;
	if p_parent_id is not null then
		v_prompt_id := private.prompt_of_parent(v_board, p_parent_id, p_reply_kind);
	elsif v_prompt_id is null then
		raise sqlstate 'PT404' using message = 'prompt_unknown';
	end if;
	perform private.check_body(v_board, v_body);
	perform private.check_cap(v_board, v_tag, v_phase);
	perform private.take_pace(v_board.id, 'write', v_tag, interval '1 second', 20);

	v_newcomer := v_board.writers < 5
		and not exists (select from public.notes n where n.board_id = v_board.id and n.tag = v_tag);
	v_pending := v_board.settings ->> 'moderation' <> 'immediate';
	v_note.id := coalesce(p_id, gen_random_uuid());
	insert into public.notes (id, board_id, prompt_id, parent_id, reply_kind, body, visibility, revision, tag, phase)
	values (v_note.id, v_board.id, v_prompt_id, p_parent_id, case when p_parent_id is not null then p_reply_kind end,
		v_body, case when v_pending then 'pending' else 'visible' end, case when v_pending then 0 else v_board.revision + 1 end,
		v_tag, v_phase)
	on conflict (id) do nothing
	returning * into v_note;
	if not found then
		-- Between the look above and here somebody else used the id, on another board.
		raise sqlstate 'PT409' using message = 'id_taken';
	end if;

	if v_pending then
		if v_newcomer then
			v_board.revision := private.count_writer(v_board, null);
		end if;
		perform private.poke_moderation(v_board);
		return private.own_note_answer(v_board, v_note);
	end if;
	v_shape := private.note_shape(v_note.id, case when not private.counts_hidden(v_board)
		then '{"agree": 0, "important": 0, "question": 0, "differ": 0}'::jsonb end);
	if v_newcomer then
		perform private.count_writer(v_board, v_shape);
	else
		perform private.change_entries(v_board, jsonb_build_object('notes', jsonb_build_array(v_shape)), 1);
	end if;
	return jsonb_build_object('note', v_shape || '{"mine": true}', 'revision', v_note.revision);
end;
$$;
revoke all on function private.post_note(uuid, uuid, uuid, uuid, text, text, text) from public, anon, authenticated, service_role;
grant execute on function private.post_note(uuid, uuid, uuid, uuid, text, text, text) to anon, authenticated;

create function public.post_note(
	p_id uuid default null, p_board_id uuid default null, p_prompt_id uuid default null, p_parent_id uuid default null,
	p_reply_kind text default null, p_body text default null, p_seat_key text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.post_note(p_id, p_board_id, p_prompt_id, p_parent_id, p_reply_kind, p_body, p_seat_key);
end;
$$;
revoke all on function public.post_note(uuid, uuid, uuid, uuid, text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.post_note(uuid, uuid, uuid, uuid, text, text, text) to anon, authenticated;
