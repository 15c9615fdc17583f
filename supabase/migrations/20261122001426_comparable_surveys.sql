-- For members: the sheets of their organisations that asked word for word the same, in the same version (E2), whose figures
-- may be put beside those of this one; a follow-up only beside follow-ups, for who answers it need not have been there. The
-- latest event first. Before: it was opened before this one.
create function private.comparable_surveys(p_survey_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_survey public.surveys;
begin
	select * into v_survey from public.surveys s where s.id = p_survey_id and s.event_id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'survey_id', s.id, 'event_id', e.id, 'event_title', e.title, 'day', e.day, 'scope', s.scope, 'title', s.title,
			'before', coalesce(s.opened_at, '-infinity') < coalesce(v_survey.opened_at, '-infinity'))
			order by e.day desc, e.title, s.id), '[]')
		from public.surveys s join public.events e on e.id = s.event_id
		where s.event_id in (select private.my_events()) and s.id <> v_survey.id and s.state <> 'draft'
			and e.emptied_on is null
			and (s.template, s.version, s.fingerprint) = (v_survey.template, v_survey.version, v_survey.fingerprint)
			and exists (select from public.follow_ups f where f.survey_id = s.id)
				= exists (select from public.follow_ups f where f.survey_id = v_survey.id));
end;
$$;
revoke all on function private.comparable_surveys(uuid) from public, anon, authenticated, service_role;
grant execute on function private.comparable_surveys(uuid) to authenticated;

create function public.comparable_surveys(p_survey_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.comparable_surveys(p_survey_id);
end;
$$;
revoke all on function public.comparable_surveys(uuid) from public, anon, authenticated, service_role;
grant execute on function public.comparable_surveys(uuid) to authenticated;
