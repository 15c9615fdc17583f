-- Figures move in groups, never by one person (E7, E11): of each question (and session) the first answers are released
-- when min_group valid ones are there, later ones when three more are. What never completes a group stays withheld.
-- "Keine Angabe" is released along with the valid answers it arrived between. The survey must be locked.
create function private.release_answers(p_survey public.surveys, p_session_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	c_batch constant int := 3;
	v_min_group int := (select e.min_group from public.events e where e.id = p_survey.event_id);
begin
	with counted as (
		select a.question_id,
			count(*) filter (where a.released) as shown,
			count(*) filter (where not a.released) as waiting
		from public.answers a join public.responses r on r.id = a.response_id
		where r.survey_id = p_survey.id and r.session_id is not distinct from p_session_id and not a.no_answer
		group by a.question_id
	)
	update public.answers a set released = true
	from counted c, public.responses r
	where a.question_id = c.question_id and not a.released
		and r.id = a.response_id and r.survey_id = p_survey.id and r.session_id is not distinct from p_session_id
		and c.waiting >= case when c.shown = 0 then v_min_group else c_batch end;
	if not found then
		return;
	end if;

	update public.surveys set revision = revision + 1 where id = p_survey.id;
	perform realtime.send(
		jsonb_build_object('revision', p_survey.revision + 1, 'kind', 'results_changed',
			'survey_id', p_survey.id, 'session_id', p_session_id),
		'change', 'results:' || p_survey.event_id, true);
end;
$$;
revoke all on function private.release_answers(public.surveys, uuid) from public, anon, authenticated, service_role;
