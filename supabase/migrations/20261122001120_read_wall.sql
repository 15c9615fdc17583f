-- What a wall shows beside its board: in mode "boards" all boards of the event, in "chart" one question of a sheet (the
-- one that was chosen, else the first) and in "results" all of them, each as far as it is released (E7); of free texts only how
-- many. Else null.
create function private.wall_stage(p_board public.boards) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_survey public.surveys;
	v_session_id uuid := (p_board.wall ->> 'session_id')::uuid;
	v_key text;
	v_figures jsonb;
begin
	if p_board.wall ->> 'mode' = 'boards' then
		return (
			select jsonb_agg(jsonb_build_object('title', b.title, 'phase', b.phase, 'phase_ends_at', b.phase_ends_at,
				'note_count', b.note_count) order by b.position, b.id)
			from public.boards b where b.event_id = p_board.event_id);
	elsif p_board.wall ->> 'mode' not in ('chart', 'results') then
		return null;
	end if;
	select * into v_survey from public.surveys s
	where s.id = (p_board.wall ->> 'survey_id')::uuid and s.event_id = p_board.event_id;
	if not found then
		return null;
	end if;
	if p_board.wall ->> 'mode' = 'chart' then
		v_key := coalesce(p_board.wall ->> 'question', (
			select q.key from public.questions q where q.survey_id = v_survey.id order by q.position, q.id limit 1));
	end if;
	v_figures := private.figures(v_survey, v_session_id, p_texts => 'none', p_key => v_key);
	return jsonb_build_object(
		'survey', jsonb_build_object('title', v_survey.title),
		'session', (select jsonb_build_object('title', s.title) from public.sessions s where s.id = v_session_id),
		'min_group', v_figures -> 'min_group',
		'questions', v_figures -> 'questions');
end;
$$;
revoke all on function private.wall_stage(public.boards) from public, anon, authenticated, service_role;

-- The board of a wall link, for a projector, and where the walk from board to board stands: nothing is anybody's own.
create function private.read_wall(p_token text, p_since bigint) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards;
	v_event public.events;
begin
	select * into v_board from public.boards b where b.id = (private.link_by_token(p_token, 'wall')).board_id;
	select * into v_event from public.events e where e.id = v_board.event_id and e.state <> 'archived';
	if not found then
		raise sqlstate 'PT404' using message = 'link_unknown';
	end if;
	return private.board_snapshot(v_board, p_since, null) || jsonb_build_object(
		'event', jsonb_build_object('title', v_event.title, 'code', v_event.code),
		'brand', private.brand(v_event.organisation_id),
		'stage', private.wall_stage(v_board),
		'rotation', private.rotation_view(v_event.id));
end;
$$;
revoke all on function private.read_wall(text, bigint) from public, anon, authenticated, service_role;
grant execute on function private.read_wall(text, bigint) to anon, authenticated;

create function public.read_wall(p_token text default null, p_since bigint default 0) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_wall(p_token, p_since);
end;
$$;
revoke all on function public.read_wall(text, bigint) from public, anon, authenticated, service_role;
grant execute on function public.read_wall(text, bigint) to anon, authenticated;
