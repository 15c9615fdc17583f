-- Whoever leads a board, also by link, asks the room to fill in a sheet now, for p_seconds (E20): one that a member has opened.
-- It opens none, closes none and takes none back, and what is asked it has no say in.
create function private.ask_now(p_board_id uuid, p_survey_id uuid, p_seconds int, p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_event public.events;
	v_survey public.surveys;
	v_board public.boards;
begin
	perform private.check_lead(p_board_id, p_token);
	v_event := private.lock_event((select b.event_id from public.boards b where b.id = p_board_id));
	if v_event.state in ('closed', 'archived') then
		raise sqlstate 'PT409' using message = 'event_closed';
	elsif p_seconds is null or p_seconds not between 30 and 3600 then
		raise sqlstate 'PT400' using message = 'time_invalid', hint = 'p_seconds';
	end if;
	select * into v_survey from public.surveys s
	where s.id = p_survey_id and s.event_id = v_event.id and s.state <> 'draft' for no key update;
	if not found then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif v_survey.state = 'closed' then
		raise sqlstate 'PT409' using message = 'survey_closed';
	end if;
	update public.surveys set asked_until = now() + make_interval(secs => p_seconds)
	where id = p_survey_id returning * into v_survey;
	select * into v_board from public.boards b where b.id = p_board_id;
	perform private.record_lead(v_board, p_token, 'ask_now', jsonb_build_object('survey', p_survey_id, 'seconds', p_seconds));
	perform private.change_event(v_event.id);
	return jsonb_build_object('survey', jsonb_build_object('id', p_survey_id, 'asked_until', v_survey.asked_until));
end;
$$;
revoke all on function private.ask_now(uuid, uuid, int, text) from public, anon, authenticated, service_role;
grant execute on function private.ask_now(uuid, uuid, int, text) to anon, authenticated;

create function public.ask_now(
	p_board_id uuid default null, p_survey_id uuid default null, p_seconds int default null, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.ask_now(p_board_id, p_survey_id, p_seconds, p_token);
end;
$$;
revoke all on function public.ask_now(uuid, uuid, int, text) from public, anon, authenticated, service_role;
grant execute on function public.ask_now(uuid, uuid, int, text) to anon, authenticated;
