-- Members take a sheet of the event as the beginning of another: a draft that asks the same.
create function private.copy_survey(p_survey_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(
		(select s.event_id from public.surveys s where s.id = p_survey_id));
	v_survey public.surveys;
begin
	insert into public.surveys (event_id, template, version, title, scope)
	select s.event_id, s.template, s.version, s.title, s.scope from public.surveys s where s.id = p_survey_id
	returning * into v_survey;
	insert into public.questions (survey_id, key, position, kind, texts, options, config, condition)
	select v_survey.id, q.key, q.position, q.kind, q.texts, q.options, q.config, q.condition
	from public.questions q where q.survey_id = p_survey_id;
	perform private.record_act(v_event, 'copy_survey', jsonb_build_object('survey', v_survey.id, 'of', p_survey_id));
	select * into v_survey from public.surveys s where s.id = v_survey.id;
	return jsonb_build_object('survey', private.survey_shape(v_survey));
end;
$$;
revoke all on function private.copy_survey(uuid) from public, anon, authenticated, service_role;
grant execute on function private.copy_survey(uuid) to authenticated;

create function public.copy_survey(p_survey_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.copy_survey(p_survey_id);
end;
$$;
revoke all on function public.copy_survey(uuid) from public, anon, authenticated, service_role;
grant execute on function public.copy_survey(uuid) to authenticated;
