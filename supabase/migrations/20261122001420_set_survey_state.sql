-- Members open and close a survey, also again. The same state again changes nothing.
create function private.set_survey_state(p_survey_id uuid, p_state text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(
		(select s.event_id from public.surveys s where s.id = p_survey_id));
	v_survey public.surveys;
begin
	if p_state is null or p_state not in ('draft', 'open', 'closed') then
		raise sqlstate 'PT400' using message = 'state_unknown';
	end if;
	select * into v_survey from public.surveys s where s.id = p_survey_id for no key update;
	if v_survey.state <> p_state then
		-- Back to a draft would hide answers that were given to it.
		if p_state = 'draft' then
			raise sqlstate 'PT409' using message = 'state_forbids';
		end if;
		update public.surveys set state = p_state where id = p_survey_id;
		perform private.record_act(v_event, 'set_survey_state', jsonb_build_object('survey', p_survey_id, 'state', p_state));
		perform private.change_event(v_event.id);
	end if;
	return jsonb_build_object('survey', jsonb_build_object('id', p_survey_id, 'state', p_state));
end;
$$;
revoke all on function private.set_survey_state(uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.set_survey_state(uuid, text) to authenticated;

create function public.set_survey_state(p_survey_id uuid default null, p_state text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_survey_state(p_survey_id, p_state);
end;
$$;
revoke all on function public.set_survey_state(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.set_survey_state(uuid, text) to authenticated;
