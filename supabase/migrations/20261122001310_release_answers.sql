-- Figures move in groups, never by one person (E7, E11): of each question (and session) the first answers are released
-- when min_group valid ones are there, later ones when three more are. What never completes a group stays withheld.
-- "Keine Angabe" is released along with the valid answers it arrived between. The survey must be locked.
create function private.release_answers(p_survey public.surveys, p_session_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	c_batch constant int := 3;
	v_min_group int := (select e.min_group from public.events e where e.id = p_survey.event_id);
	v_due uuid[];
begin
	-- Only what waits is counted, so that a sheet costs the same when thousands are there.
	v_due := array(
		select q.id
		from public.questions q
		cross join lateral (
			select count(*) as waiting from public.answers a join public.responses r on r.id = a.response_id
			where a.question_id = q.id and not a.released and not a.no_answer
				and (p_session_id is null or r.session_id = p_session_id)
		) w
		where q.survey_id = p_survey.id and w.waiting >= c_batch and (w.waiting >= v_min_group or exists (
			select from public.answers a join public.responses r on r.id = a.response_id
			where a.question_id = q.id and a.released and not a.no_answer
				and (p_session_id is null or r.session_id = p_session_id))));
	if v_due = '{}' then
		return;
	end if;

	update public.answers a
	set released = true, waiting = case when q.kind = 'target' and not a.no_answer then
		array(select jsonb_object_keys(a.value)) end
	from public.questions q, public.responses r
	where a.question_id = any (v_due) and not a.released and q.id = a.question_id
		and r.id = a.response_id and (p_session_id is null or r.session_id = p_session_id);
	perform private.release_sectors(q.id, p_session_id, v_min_group, c_batch)
	from public.questions q where q.id = any (v_due) and q.kind = 'target';

	update public.surveys set revision = revision + 1 where id = p_survey.id;
	perform private.tell_results(p_survey.id, p_session_id);
end;
$$;
revoke all on function private.release_answers(public.surveys, uuid) from public, anon, authenticated, service_role;

-- Each sector of a target is a scale of its own, which people may leave out: a group of three sheets may hold one answer to
-- it. So sectors of released answers wait for a group of their own.
create function private.release_sectors(p_question_id uuid, p_session_id uuid, p_min_group int, p_batch int) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_due text[] := array(
		select w.sector
		from (
			select s.sector, count(*) as waiting
			from public.answers a join public.responses r on r.id = a.response_id, unnest(a.waiting) s (sector)
			where a.question_id = p_question_id and a.waiting is not null
				and (p_session_id is null or r.session_id = p_session_id)
			group by s.sector
		) w
		where w.waiting >= p_batch and (w.waiting >= p_min_group or exists (
			select from public.answers a join public.responses r on r.id = a.response_id
			where a.question_id = p_question_id and a.released and not a.no_answer and a.value ? w.sector
				and (a.waiting is null or w.sector <> all (a.waiting))
				and (p_session_id is null or r.session_id = p_session_id))));
begin
	update public.answers a
	set waiting = (select array_agg(s.sector) from unnest(a.waiting) s (sector) where s.sector <> all (v_due))
	from public.responses r
	where a.question_id = p_question_id and a.waiting && v_due
		and r.id = a.response_id and (p_session_id is null or r.session_id = p_session_id);
end;
$$;
revoke all on function private.release_sectors(uuid, uuid, int, int) from public, anon, authenticated, service_role;

-- Tells those who may read the results that they are others now, without a word about what.
create function private.tell_results(p_survey_id uuid, p_session_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	perform realtime.send(
		jsonb_build_object('revision', s.revision, 'kind', 'results_changed', 'survey_id', s.id, 'session_id', p_session_id),
		'change', 'results:' || s.event_id, true)
	from public.surveys s where s.id = p_survey_id;
end;
$$;
revoke all on function private.tell_results(uuid, uuid) from public, anon, authenticated, service_role;
