-- A question as everybody gets it who may see the survey.
create function private.question_shape(p_question public.questions) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
begin
	return jsonb_build_object(
		'key', p_question.key, 'kind', p_question.kind, 'position', p_question.position, 'texts', p_question.texts,
		'options', p_question.options, 'config', p_question.config, 'condition', p_question.condition);
end;
$$;
revoke all on function private.question_shape(public.questions) from public, anon, authenticated, service_role;

-- A survey with its questions.
create function private.survey_shape(p_survey public.surveys) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object(
		'id', p_survey.id, 'template', p_survey.template, 'version', p_survey.version, 'fingerprint', p_survey.fingerprint,
		'title', p_survey.title, 'scope', p_survey.scope, 'state', p_survey.state, 'asked_until', p_survey.asked_until,
		'questions', (
			select coalesce(jsonb_agg(private.question_shape(q) order by q.position, q.id), '[]')
			from public.questions q where q.survey_id = p_survey.id));
end;
$$;
revoke all on function private.survey_shape(public.surveys) from public, anon, authenticated, service_role;
