-- Members type in a sheet that was filled in on paper, also when the survey or the event is over, as long as the event keeps
-- its answers. Idempotent by p_id; nobody's seat.
create function private.enter_paper_response(p_id uuid, p_survey_id uuid, p_session_id uuid, p_answers jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member((select s.event_id from public.surveys s where s.id = p_survey_id));
	v_id uuid := coalesce(p_id, gen_random_uuid());
	v_survey public.surveys;
	v_earlier public.responses;
begin
	if v_event.state = 'archived' then
		raise sqlstate 'PT409' using message = 'event_closed';
	elsif v_event.state = 'draft' then
		raise sqlstate 'PT409' using message = 'event_not_open';
	end if;
	select * into v_survey from public.surveys s where s.id = p_survey_id for no key update;
	if v_survey.state = 'draft' then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	end if;
	select * into v_earlier from public.responses r where r.id = v_id;
	if not found then
		perform private.store_response(row (v_id, v_survey.id, p_session_id, null, 'paper'), v_survey, p_answers);
	elsif (v_earlier.survey_id, v_earlier.session_id, v_earlier.origin::text)
		is distinct from (v_survey.id, p_session_id, 'paper')
	then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_id';
	end if;
	return private.receipt(v_id, v_survey.id, p_session_id);
exception
	-- Somebody else used the id on another survey at the same moment.
	when unique_violation then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_id';
end;
$$;
revoke all on function private.enter_paper_response(uuid, uuid, uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.enter_paper_response(uuid, uuid, uuid, jsonb) to authenticated;

create function public.enter_paper_response(
	p_id uuid default null, p_survey_id uuid default null, p_session_id uuid default null, p_answers jsonb default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.enter_paper_response(p_id, p_survey_id, p_session_id, p_answers);
end;
$$;
revoke all on function public.enter_paper_response(uuid, uuid, uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.enter_paper_response(uuid, uuid, uuid, jsonb) to authenticated;
