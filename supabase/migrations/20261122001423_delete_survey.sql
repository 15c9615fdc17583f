-- Members throw a draft away, of a follow-up those who may set it. What was open once has answers, or may have.
create function private.delete_survey(p_survey_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(
		(select s.event_id from public.surveys s where s.id = p_survey_id));
begin
	perform from public.surveys s where s.id = p_survey_id for update;
	if exists (select from public.follow_ups f where f.survey_id = p_survey_id) then
		perform private.event_for_member(v_event.id, true);
	end if;
	delete from public.surveys s where s.id = p_survey_id and s.state = 'draft';
	if not found then
		raise sqlstate 'PT409' using message = 'survey_not_draft';
	end if;
	perform private.record_act(v_event, 'delete_survey', jsonb_build_object('survey', p_survey_id));
	return jsonb_build_object('id', p_survey_id, 'deleted', true);
end;
$$;
revoke all on function private.delete_survey(uuid) from public, anon, authenticated, service_role;
grant execute on function private.delete_survey(uuid) to authenticated;

create function public.delete_survey(p_survey_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.delete_survey(p_survey_id);
end;
$$;
revoke all on function public.delete_survey(uuid) from public, anon, authenticated, service_role;
grant execute on function public.delete_survey(uuid) to authenticated;
