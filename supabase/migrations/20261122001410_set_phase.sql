-- Moves a locked board into a phase and tells it.
create function private.enter_phase(p_board public.boards, p_phase text, p_ends_at timestamptz) returns bigint
	language plpgsql volatile set search_path = ''
as $$
declare
	v_board public.boards;
begin
	update public.boards set
		previous_phase = case when phase <> p_phase then phase else previous_phase end,
		phase_changed_at = case when phase <> p_phase then now() else phase_changed_at end,
		phase = p_phase,
		phase_ends_at = p_ends_at
	where id = p_board.id returning * into v_board;
	delete from private.paces p where p.paid_off_at < now();
	return private.change_view(p_board, v_board);
end;
$$;
revoke all on function private.enter_phase(public.boards, text, timestamptz) from public, anon, authenticated, service_role;

-- Members move a board to a phase, for p_seconds or without an end; the same phase again gives it a new end (M2). With
-- p_expected_phase two who press "next" at once move it one step, not two: the second hears phase_changed.
create function private.set_phase(p_board_id uuid, p_phase text, p_seconds int, p_expected_phase text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(
		(select b.event_id from public.boards b where b.id = p_board_id));
	v_board public.boards := private.lock_board(p_board_id);
	v_revision bigint;
begin
	if v_board.phase <> p_expected_phase then
		raise sqlstate 'PT409' using message = 'phase_changed', hint = v_board.phase;
	elsif p_seconds <= 0 or p_seconds > 86400 then
		raise sqlstate 'PT400' using message = 'phase_length_invalid';
	end if;

	begin
		v_revision := private.enter_phase(v_board, p_phase, now() + make_interval(secs => p_seconds));
	exception
		when check_violation or not_null_violation then
			raise sqlstate 'PT400' using message = 'phase_unknown';
	end;
	perform private.record_act(v_event, 'set_phase', jsonb_build_object('board', v_board.id, 'phase', p_phase));
	perform private.change_event(v_event.id);
	select * into v_board from public.boards b where b.id = p_board_id;
	return jsonb_build_object('revision', v_revision, 'board', jsonb_build_object(
		'id', v_board.id, 'phase', v_board.phase, 'phase_ends_at', v_board.phase_ends_at,
		'open', private.board_is_open(v_board.phase)));
end;
$$;
revoke all on function private.set_phase(uuid, text, int, text) from public, anon, authenticated, service_role;
grant execute on function private.set_phase(uuid, text, int, text) to authenticated;

create function public.set_phase(
	p_board_id uuid default null, p_phase text default null, p_seconds int default null,
	p_expected_phase text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_phase(p_board_id, p_phase, p_seconds, p_expected_phase);
end;
$$;
revoke all on function public.set_phase(uuid, text, int, text) from public, anon, authenticated, service_role;
grant execute on function public.set_phase(uuid, text, int, text) to authenticated;
