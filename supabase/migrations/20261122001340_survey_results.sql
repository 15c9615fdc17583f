-- The figures of a survey as far as they are released. With p_session_id null a survey that is asked per session gives
-- the union of what its sessions have released, so a total never tells more than its parts (E9).
create function private.figures(p_survey public.surveys, p_session_id uuid) returns jsonb
	language sql stable set search_path = ''
as $$
	select jsonb_build_object(
		'survey_id', p_survey.id,
		'session_id', p_session_id,
		'state', p_survey.state,
		'responses', (select count(*) from public.responses r
			where r.survey_id = p_survey.id and (p_session_id is null or r.session_id = p_session_id)),
		'attendance', e.attendance,
		'min_group', e.min_group,
		'questions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'key', q.key, 'kind', q.kind, 'position', q.position, 'texts', q.texts, 'options', q.options,
				'n', case when f.n > 0 then f.n end,
				'no_answer', case when f.n > 0 then f.no_answer end,
				'counts', case when f.n > 0 and q.kind <> 'text' then (
					select jsonb_object_agg(o.value ->> 'key', (
						select count(*) from public.answers a join public.responses r on r.id = a.response_id
						where a.question_id = q.id and a.released and not a.no_answer
							and (p_session_id is null or r.session_id = p_session_id)
							and (a.value #>> '{}' = o.value ->> 'key' or jsonb_typeof(a.value) = 'array' and a.value ? (o.value ->> 'key'))))
					from jsonb_array_elements(q.options) o) end,
				'texts_given', case when f.n > 0 and q.kind = 'text' then (
					-- Ordered by a digest of the text itself: the same every time, and nothing to do with who came when.
					select jsonb_agg(a.value order by md5(a.value #>> '{}'))
					from public.answers a join public.responses r on r.id = a.response_id
					where a.question_id = q.id and a.released and not a.no_answer
						and (p_session_id is null or r.session_id = p_session_id)) end,
				'suppressed', case when f.n = 0 then 'too_few' end,
				-- Where nothing is shown, how many wait is not told either: it would move with every single sheet (E7, E11).
				'withheld', case when f.n > 0 then f.withheld else 0 end) order by q.position, q.id), '[]')
			from public.questions q
			cross join lateral (
				select count(*) filter (where a.released and not a.no_answer) as n,
					count(*) filter (where a.released and a.no_answer) as no_answer,
					count(*) filter (where not a.released and not a.no_answer) as withheld
				from public.answers a join public.responses r on r.id = a.response_id
				where a.question_id = q.id and (p_session_id is null or r.session_id = p_session_id)
			) f
			where q.survey_id = p_survey.id))
	from public.events e where e.id = p_survey.event_id;
$$;
revoke all on function private.figures(public.surveys, uuid) from public, anon, authenticated, service_role;

-- For members of the organisation, and for anybody once the survey is published.
create function private.survey_results(p_survey_id uuid, p_session_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_survey public.surveys;
begin
	select s.* into v_survey from public.surveys s join public.events e on e.id = s.event_id
	where s.id = p_survey_id
		and (s.event_id in (select private.my_events()) or s.published and e.state in ('open', 'closed'));
	if not found then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif p_session_id is not null and (v_survey.scope <> 'session' or not exists (
		select from public.sessions s where s.id = p_session_id and s.event_id = v_survey.event_id
	)) then
		raise sqlstate 'PT404' using message = 'session_unknown';
	end if;
	return private.figures(v_survey, p_session_id);
end;
$$;
revoke all on function private.survey_results(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function private.survey_results(uuid, uuid) to anon, authenticated;

create function public.survey_results(p_survey_id uuid default null, p_session_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.survey_results(p_survey_id, p_session_id);
end;
$$;
revoke all on function public.survey_results(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.survey_results(uuid, uuid) to anon, authenticated;
