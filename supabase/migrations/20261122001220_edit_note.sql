-- Changes the text of one's own note (L8). The same text again changes nothing. What waits to be released goes on waiting.
create function private.edit_note(p_note_id uuid, p_body text, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_body text := private.clean_text(p_body);
	v_board public.boards := private.lock_board_of(p_note_id);
	v_note public.notes := private.own_note(v_board, p_note_id, v_key);
	v_before text := v_note.visibility;
begin
	if v_before in ('withdrawn', 'merged') then
		raise sqlstate 'PT404' using message = 'note_unknown';
	elsif v_note.body = v_body then
		return private.own_note_answer(v_board, v_note);
	end if;
	perform private.check_act(v_board, 'seat', 'edit');
	perform private.check_body(v_board, v_body);
	perform private.take_pace(v_board.id, 'write', v_note.tag, interval '1 second', 20);

	-- Where notes are released, another text is another note (M22).
	update public.notes set
		body = v_body,
		visibility = case when v_board.settings ->> 'moderation' <> 'immediate' then 'pending' else visibility end,
		revision = case when v_before = 'visible' then v_board.revision + 1 else revision end
	where id = v_note.id returning * into v_note;
	if v_before = 'visible' then
		v_board.revision := private.change_entries(v_board, private.entries(v_board, array[v_note.id]),
			case v_note.visibility when 'visible' then 0 else -1 end);
		perform private.follow_source(v_note.id);
	end if;
	if v_note.visibility = 'pending' then
		perform private.poke_moderation(v_board);
	end if;
	return private.own_note_answer(v_board, v_note);
end;
$$;
revoke all on function private.edit_note(uuid, text, text) from public, anon, authenticated, service_role;
grant execute on function private.edit_note(uuid, text, text) to anon, authenticated;

create function public.edit_note(p_note_id uuid default null, p_body text default null, p_seat_key text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.edit_note(p_note_id, p_body, p_seat_key);
end;
$$;
revoke all on function public.edit_note(uuid, text, text) from public, anon, authenticated, service_role;
grant execute on function public.edit_note(uuid, text, text) to anon, authenticated;
