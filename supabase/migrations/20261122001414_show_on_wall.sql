-- Whether what a wall is to show is there: a note of the board, a sheet and a workshop of its event.
create function private.wall_holds(p_board public.boards, p_wall jsonb) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return (p_wall ->> 'note_id' is null or exists (
			select from public.notes n
			where n.id = (p_wall ->> 'note_id')::uuid and n.board_id = p_board.id and n.visibility = 'visible'))
		and (p_wall ->> 'survey_id' is null or exists (
			select from public.surveys s
			where s.id = (p_wall ->> 'survey_id')::uuid and s.event_id = p_board.event_id and s.state <> 'draft'))
		and (p_wall ->> 'session_id' is null or exists (
			select from public.sessions s
			where s.id = (p_wall ->> 'session_id')::uuid and s.event_id = p_board.event_id))
		and (p_wall ->> 'question' is null or exists (
			select from public.questions q
			where q.survey_id = (p_wall ->> 'survey_id')::uuid and q.key = p_wall ->> 'question'))
		and (p_wall ->> 'mode' not in ('chart', 'results') or p_wall ->> 'survey_id' is not null)
		and (p_wall ->> 'mode' <> 'focus' or p_wall ->> 'note_id' is not null);
end;
$$;
revoke all on function private.wall_holds(public.boards, jsonb) from public, anon, authenticated, service_role;

-- Chooses what the walls of a board show: p_wall holds what is to be another, everything else stays. The same again
-- changes nothing. wall_invalid if it makes no sense or is not there.
create function private.show_on_wall(p_board_id uuid, p_wall jsonb, p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_wall jsonb := v_board.wall || coalesce(p_wall, '{}');
	v_revision bigint := v_board.revision;
begin
	begin
		if jsonb_typeof(p_wall) is distinct from 'object' or private.wall_holds(v_board, v_wall) is not true then
			raise sqlstate 'PT400' using message = 'wall_invalid';
		end if;
		update public.boards set wall = v_wall where id = v_board.id and wall <> v_wall;
	exception
		when check_violation or invalid_text_representation then
			raise sqlstate 'PT400' using message = 'wall_invalid';
	end;
	if found then
		v_revision := private.change_board(v_board, 'wall_changed', jsonb_build_object('wall', v_wall));
	end if;
	return jsonb_build_object('revision', v_revision, 'wall', v_wall);
end;
$$;
revoke all on function private.show_on_wall(uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function private.show_on_wall(uuid, jsonb, text) to anon, authenticated;

create function public.show_on_wall(p_board_id uuid default null, p_wall jsonb default null, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.show_on_wall(p_board_id, p_wall, p_token);
end;
$$;
revoke all on function public.show_on_wall(uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function public.show_on_wall(uuid, jsonb, text) to anon, authenticated;
