-- Members open and close a survey, also again. The same state again changes nothing. With p_seconds the room is asked to
-- fill it in now, for so long (E20); it stays open after that.
create function private.set_survey_state(p_survey_id uuid, p_state text, p_seconds int) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(
		(select s.event_id from public.surveys s where s.id = p_survey_id));
	v_survey public.surveys;
begin
	if p_state is null or p_state not in ('draft', 'open', 'closed') then
		raise sqlstate 'PT400' using message = 'state_unknown';
	elsif p_seconds is not null and (p_state <> 'open' or p_seconds not between 30 and 3600) then
		raise sqlstate 'PT400' using message = 'time_invalid', hint = 'p_seconds';
	end if;
	select * into v_survey from public.surveys s where s.id = p_survey_id for no key update;
	if v_survey.state <> p_state or p_seconds is not null then
		-- Back to a draft would hide answers that were given to it; a follow-up opens when the event is over.
		if p_state = 'draft' or exists (select from public.follow_ups f where f.survey_id = p_survey_id) then
			raise sqlstate 'PT409' using message = 'state_forbids';
		end if;
		update public.surveys set state = p_state, asked_until = now() + make_interval(secs => p_seconds),
			opened_at = coalesce(opened_at, case when p_state = 'open' then now() end)
		where id = p_survey_id returning * into v_survey;
		perform private.record_act(v_event, 'set_survey_state',
			jsonb_build_object('survey', p_survey_id, 'state', p_state, 'seconds', p_seconds));
		perform private.change_event(v_event.id);
	end if;
	return jsonb_build_object('survey',
		jsonb_build_object('id', p_survey_id, 'state', v_survey.state, 'asked_until', v_survey.asked_until));
end;
$$;
revoke all on function private.set_survey_state(uuid, text, int) from public, anon, authenticated, service_role;
grant execute on function private.set_survey_state(uuid, text, int) to authenticated;

create function public.set_survey_state(
	p_survey_id uuid default null, p_state text default null, p_seconds int default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_survey_state(p_survey_id, p_state, p_seconds);
end;
$$;
revoke all on function public.set_survey_state(uuid, text, int) from public, anon, authenticated, service_role;
grant execute on function public.set_survey_state(uuid, text, int) to authenticated;
