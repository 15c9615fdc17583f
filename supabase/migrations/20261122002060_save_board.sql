-- Owners and organisers add a board (an id that is not there yet) or change one: p_changes holds the fields that are to be
-- others, p_expected what they were when the member began (changed_meanwhile). What it asks stays as it was once it has
-- begun (board_begun): notes answer it. What holds for a board holds for its twins.
create function private.save_board(p_event_id uuid, p_board_id uuid, p_changes jsonb, p_expected jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.planned_event(p_event_id);
	v_board public.boards;
	v_twin public.boards;
	v_before jsonb;
	v_wanted jsonb := p_changes;
	v_after jsonb;
	v_session uuid;
begin
	select * into v_board from public.boards b where b.id = p_board_id for no key update;
	if v_board.event_id <> v_event.id then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_board_id';
	elsif v_board.id is not null then
		v_before := private.board_definition(v_board);
		v_wanted := private.merged(v_before, p_changes, p_expected);
	elsif (select count(*) from public.boards b where b.event_id = v_event.id) >= private.most_boards() then
		raise sqlstate 'PT409' using message = 'programme_full', hint = private.most_boards()::text;
	end if;
	v_after := private.clean_board(v_wanted);
	select s.id into v_session from public.sessions s
	where s.id::text = v_wanted ->> 'session_id' and s.event_id = v_event.id;
	if v_session is null and v_wanted ->> 'session_id' is not null then
		raise sqlstate 'PT404' using message = 'session_unknown', hint = 'session_id';
	end if;
	v_after := v_after || jsonb_build_object('session_id', v_session);
	if v_board.id is null then
		insert into public.boards (id, event_id, session_id, kind, title, position)
		values (coalesce(p_board_id, gen_random_uuid()), v_event.id, v_session, v_after ->> 'kind', v_after ->> 'title',
			(select coalesce(max(b.position), 0) + 1 from public.boards b where b.event_id = v_event.id))
		returning * into v_board;
		perform private.put_prompts(v_board.id, v_after);
	elsif v_after <> v_before then
		for v_twin in
			select * from public.boards b where v_board.id in (b.id, b.twin_of) order by b.id for no key update
		loop
			if private.board_begun(v_twin) and v_after - array['title', 'session_id'] <> v_before - array['title', 'session_id'] then
				raise sqlstate 'PT409' using message = 'board_begun', hint = 'prompts';
			end if;
			update public.boards b set session_id = v_session, kind = v_after ->> 'kind',
				title = case when b.id = v_board.id then v_after ->> 'title' else b.title end
			where b.id = v_twin.id returning * into v_twin;
			if v_after - array['title', 'session_id'] <> v_before - array['title', 'session_id'] then
				perform private.put_prompts(v_twin.id, v_after);
			end if;
			-- Devices that have it open read it again.
			perform private.change_board(v_twin, 'board_changed', jsonb_build_object('board', private.board_view(v_twin)));
		end loop;
	end if;
	if v_after is distinct from v_before then
		perform private.change_programme(v_event, 'save_board', jsonb_build_object('board', v_board.id));
	end if;
	return jsonb_build_object('id', v_board.id) || v_after;
end;
$$;
revoke all on function private.save_board(uuid, uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.save_board(uuid, uuid, jsonb, jsonb) to authenticated;

create function public.save_board(
	p_event_id uuid default null, p_board_id uuid default null, p_changes jsonb default null, p_expected jsonb default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.save_board(p_event_id, p_board_id, p_changes, p_expected);
end;
$$;
revoke all on function public.save_board(uuid, uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.save_board(uuid, uuid, jsonb, jsonb) to authenticated;
