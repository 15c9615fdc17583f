-- A survey, locked, with the event's state; survey_unknown where an attendee has no business with it.
create function private.lock_survey(p_survey_id uuid) returns public.surveys
	language plpgsql volatile set search_path = ''
as $$
declare
	v_survey public.surveys;
	v_state text;
begin
	select * into v_survey from public.surveys s where s.id = p_survey_id for no key update;
	select e.state into v_state from public.events e where e.id = v_survey.event_id;
	if v_state is null or v_state not in ('open', 'closed') or v_survey.state = 'draft' then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif v_state = 'closed' then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	return v_survey;
end;
$$;
revoke all on function private.lock_survey(uuid) from public, anon, authenticated, service_role;

-- The tag of the seat's sheet.
create function private.tag_on_survey(p_survey public.surveys, p_session_id uuid, p_key bytea) returns bytea
	language plpgsql stable set search_path = ''
as $$
begin
	return private.response_tag(private.salt_for_seat(p_survey.event_id, p_key), p_key, p_survey.id, p_session_id);
end;
$$;
revoke all on function private.tag_on_survey(public.surveys, uuid, bytea) from public, anon, authenticated, service_role;

-- Takes a filled-in sheet of a seat: p_answers is {question key: value}. One sheet per seat, survey, session.
create function private.submit_response(
	p_id uuid, p_survey_id uuid, p_session_id uuid, p_answers jsonb, p_seat_key text, p_fingerprint text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_survey public.surveys := private.lock_survey(p_survey_id);
	v_tag bytea := private.tag_on_survey(v_survey, p_session_id, v_key);
begin
	return private.take_response(row (coalesce(p_id, gen_random_uuid()), v_survey.id, p_session_id, v_tag, 'seat'),
		v_survey, p_answers, p_fingerprint);
end;
$$;
revoke all on function private.submit_response(uuid, uuid, uuid, jsonb, text, text) from public, anon, authenticated, service_role;
grant execute on function private.submit_response(uuid, uuid, uuid, jsonb, text, text) to anon, authenticated;

create function public.submit_response(
	p_id uuid default null, p_survey_id uuid default null, p_session_id uuid default null, p_answers jsonb default null,
	p_seat_key text default null, p_fingerprint text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.submit_response(p_id, p_survey_id, p_session_id, p_answers, p_seat_key, p_fingerprint);
end;
$$;
revoke all on function public.submit_response(uuid, uuid, uuid, jsonb, text, text) from public, anon, authenticated, service_role;
grant execute on function public.submit_response(uuid, uuid, uuid, jsonb, text, text) to anon, authenticated;
