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
		phase_ends_at = p_ends_at,
		-- While the tags are there: when the event closes nobody can count them any more (L3).
		givers = private.count_givers(p_board)
	where id = p_board.id returning * into v_board;
	delete from private.paces p where p.paid_off_at < now();
	return private.change_view(p_board, v_board);
end;
$$;
revoke all on function private.enter_phase(public.boards, text, timestamptz) from public, anon, authenticated, service_role;

-- Refuses a phase that is none, that does not follow, or that is not prepared: nobody can weight without a question and
-- at least two headings (M16, M18). The same phase again follows always, it gets a new end.
create function private.check_next_phase(p_board public.boards, p_phase text) returns void
	language plpgsql stable set search_path = ''
as $$
declare
	v_missing text;
begin
	if p_phase is null or p_phase <> p_board.phase and not exists (
		select from private.phase_follows f where p_phase in (f.phase, f.next)
	) or p_board.kind = 'questions' and p_phase not in ('preparation', 'exchange', 'closed') then
		raise sqlstate 'PT400' using message = 'phase_unknown';
	elsif p_phase <> p_board.phase and not exists (
		select from private.phase_follows f where f.phase = p_board.phase and f.next = p_phase
	) then
		raise sqlstate 'PT409' using message = 'phase_does_not_follow';
	elsif p_phase = 'weighting' and p_board.phase <> 'weighting' then
		select case
			when private.dots_offered(p_board) is null then 'question'
			when count(*) < 2 then 'themes'
			when count(*) filter (where btrim(t.title) = '') > 0 then 'headings'
		end into v_missing
		from public.themes t where t.board_id = p_board.id and not t.removed;
		if v_missing is not null then
			raise sqlstate 'PT409' using message = 'weighting_incomplete', hint = v_missing;
		end if;
	end if;
end;
$$;
revoke all on function private.check_next_phase(public.boards, text) from public, anon, authenticated, service_role;

-- Whoever leads a board moves it to a phase, for p_seconds or without an end; the same phase again gives it a new end
-- (M2). With p_expected_phase two who press "next" at once move it one step, not two: the second hears phase_changed.
create function private.set_phase(p_board_id uuid, p_phase text, p_seconds int, p_expected_phase text, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards;
	v_revision bigint;
begin
	perform private.check_lead(p_board_id, p_token);
	perform private.lock_event((select b.event_id from public.boards b where b.id = p_board_id));
	v_board := private.lead_board(p_board_id, p_token);
	if v_board.phase <> p_expected_phase then
		raise sqlstate 'PT409' using message = 'phase_changed', hint = v_board.phase;
	elsif p_seconds <= 0 or p_seconds > 86400 then
		raise sqlstate 'PT400' using message = 'phase_length_invalid';
	end if;
	perform private.check_next_phase(v_board, p_phase);

	v_revision := private.enter_phase(v_board, p_phase, now() + make_interval(secs => p_seconds));
	perform private.record_lead(v_board, p_token, 'set_phase', jsonb_build_object('phase', p_phase));
	perform private.change_event(v_board.event_id);
	select * into v_board from public.boards b where b.id = p_board_id;
	return jsonb_build_object('revision', v_revision, 'board', jsonb_build_object(
		'id', v_board.id, 'phase', v_board.phase, 'phase_ends_at', v_board.phase_ends_at,
		'open', private.board_is_open(v_board.phase)));
end;
$$;
revoke all on function private.set_phase(uuid, text, int, text, text) from public, anon, authenticated, service_role;
grant execute on function private.set_phase(uuid, text, int, text, text) to anon, authenticated;

create function public.set_phase(
	p_board_id uuid default null, p_phase text default null, p_seconds int default null,
	p_expected_phase text default null, p_token text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_phase(p_board_id, p_phase, p_seconds, p_expected_phase, p_token);
end;
$$;
revoke all on function public.set_phase(uuid, text, int, text, text) from public, anon, authenticated, service_role;
grant execute on function public.set_phase(uuid, text, int, text, text) to anon, authenticated;
