-- Says what becomes of a question on a question board: it is being answered (one at a time), was answered, with a few
-- words if one likes, or stays open until a day. Null takes that back.
create function private.handle_question(p_note_id uuid, p_state text, p_answer text, p_due date, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(private.led_board_of(p_note_id, p_token), p_token);
	v_answer text := private.clean_text(p_answer);
	v_revision bigint := v_board.revision;
	v_handling jsonb;
	v_changed uuid[];
begin
	if not exists (
		select from public.notes n
		where n.id = p_note_id and n.board_id = v_board.id and n.parent_id is null and n.visibility = 'visible'
	) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	elsif v_board.kind <> 'questions' then
		raise sqlstate 'PT409' using message = 'questions_only';
	elsif p_state not in ('current', 'answered', 'later') or char_length(v_answer) > 500 then
		raise sqlstate 'PT400' using message = 'handling_invalid', hint = case when char_length(v_answer) > 500 then 'answer' else 'state' end;
	end if;
	if p_state is not null then
		v_handling := jsonb_build_object('state', p_state,
			'answer', case when p_state = 'answered' then nullif(v_answer, '') end,
			'due', case when p_state = 'later' then p_due end);
	end if;

	with changed as (
		update public.notes n
		set handling = case when n.id = p_note_id then v_handling end, revision = v_board.revision + 1
		where n.board_id = v_board.id and (
			n.id = p_note_id and n.handling is distinct from v_handling
			or n.id <> p_note_id and p_state = 'current' and n.handling ->> 'state' = 'current')
		returning n.id
	)
	select array_agg(c.id) into v_changed from changed c;
	if v_changed is not null then
		v_revision := private.change_entries(v_board, private.entries(v_board, v_changed));
	end if;
	return jsonb_build_object('revision', v_revision, 'note_id', p_note_id, 'handling', v_handling);
end;
$$;
revoke all on function private.handle_question(uuid, text, text, date, text) from public, anon, authenticated, service_role;
grant execute on function private.handle_question(uuid, text, text, date, text) to anon, authenticated;

create function public.handle_question(
	p_note_id uuid default null, p_state text default null, p_answer text default null, p_due date default null,
	p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.handle_question(p_note_id, p_state, p_answer, p_due, p_token);
end;
$$;
revoke all on function public.handle_question(uuid, text, text, date, text) from public, anon, authenticated, service_role;
grant execute on function public.handle_question(uuid, text, text, date, text) to anon, authenticated;
