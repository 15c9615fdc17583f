-- Members make a sheet, or make a draft anew: p_definition holds template, version, title, scope and questions. survey_invalid
-- with the place as hint if it makes no sense; what was open once stays as it was asked (survey_not_draft). Whoever says which
-- draft they have changed (p_expected_fingerprint, its whole_fingerprint) is refused where it is another by now, or gone. The
-- draft of a follow-up is changed by who may set it, and stays one for the whole event.
create function private.save_survey(
	p_event_id uuid, p_survey_id uuid, p_definition jsonb, p_expected_fingerprint text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(p_event_id);
	v_definition jsonb := private.clean_survey(p_definition);
	v_survey public.surveys;
begin
	select * into v_survey from public.surveys s where s.id = p_survey_id for no key update;
	if p_expected_fingerprint is not null and v_survey.event_id is distinct from v_event.id then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif v_survey.event_id <> v_event.id then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_survey_id';
	elsif v_survey.state <> 'draft' then
		raise sqlstate 'PT409' using message = 'survey_not_draft';
	elsif p_expected_fingerprint <> v_survey.whole_fingerprint then
		raise sqlstate 'PT409' using message = 'survey_meanwhile', hint = 'p_expected_fingerprint';
	elsif exists (select from public.follow_ups f where f.survey_id = v_survey.id) then
		perform private.event_for_member(v_event.id, true);
		if v_definition ->> 'scope' <> 'event' then
			raise sqlstate 'PT400' using message = 'survey_invalid', hint = 'scope';
		end if;
	end if;
	insert into public.surveys as s (id, event_id, template, version, title, scope)
	values (coalesce(p_survey_id, gen_random_uuid()), v_event.id, v_definition ->> 'template',
		(v_definition -> 'version')::int, v_definition -> 'title', v_definition ->> 'scope')
	on conflict (id) do update
		set template = excluded.template, version = excluded.version, title = excluded.title, scope = excluded.scope
		where s.event_id = excluded.event_id
	returning * into v_survey;
	if not found then
		-- Between the look above and here somebody else used the id, for another event.
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_survey_id';
	end if;
	perform private.ask(v_survey.id, v_definition -> 'questions');
	perform private.record_act(v_event, 'save_survey', jsonb_build_object('survey', v_survey.id));
	select * into v_survey from public.surveys s where s.id = v_survey.id;
	return jsonb_build_object(
		'survey', private.survey_shape(v_survey), 'whole_fingerprint', v_survey.whole_fingerprint);
end;
$$;
revoke all on function private.save_survey(uuid, uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function private.save_survey(uuid, uuid, jsonb, text) to authenticated;

create function public.save_survey(
	p_event_id uuid default null, p_survey_id uuid default null, p_definition jsonb default null,
	p_expected_fingerprint text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.save_survey(p_event_id, p_survey_id, p_definition, p_expected_fingerprint);
end;
$$;
revoke all on function public.save_survey(uuid, uuid, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function public.save_survey(uuid, uuid, jsonb, text) to authenticated;
