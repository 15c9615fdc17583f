-- Whether the answer of a sheet to a question is in the figures.
create function private.is_released(p_response_id uuid, p_question_id uuid) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return exists (
		select from public.answers a
		where a.response_id = p_response_id and a.question_id = p_question_id and a.released);
end;
$$;
revoke all on function private.is_released(uuid, uuid) from public, anon, authenticated, service_role;

-- Figures move in groups, never by one person (E7, E11): of each question (and session) the first answers are released
-- when min_group valid ones are there, later ones when three more are. What never completes a group stays withheld.
-- "Keine Angabe" is released along with the valid answers it arrived between. Whoever types in paper knows what it says and
-- could take it from the figure: it never fills up a group of seats, but goes along with one, or by itself. An answer to a
-- question that hangs on another tells what was said to that, so it waits until that is released. The survey must be locked.
create function private.release_answers(p_survey public.surveys, p_session_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	c_batch constant int := 3;
	v_min_group int := (select e.min_group from public.events e where e.id = p_survey.event_id);
	v_hangs boolean := exists (
		select from public.questions q where q.survey_id = p_survey.id and q.condition is not null);
	v_released boolean := false;
	-- All that is due, and of that what goes with its seats; of the rest only paper does.
	v_due uuid[];
	v_with_seats uuid[];
begin
	loop
		-- Only what waits is counted, so that a sheet costs the same when thousands are there.
		select array_agg(d.id), coalesce(array_agg(d.id) filter (where d.seats), '{}') into v_due, v_with_seats
		from (
			select q.id, w.seats >= c_batch and (w.seats >= v_min_group or exists (
					select from public.answers a join public.responses r on r.id = a.response_id
					where a.question_id = q.id and a.released and not a.no_answer and r.origin <> 'paper'
						and (p_session_id is null or r.session_id = p_session_id))) as seats,
				w.paper >= c_batch and (w.paper >= v_min_group or exists (
					select from public.answers a join public.responses r on r.id = a.response_id
					where a.question_id = q.id and a.released and not a.no_answer
						and (p_session_id is null or r.session_id = p_session_id))) as paper
			from public.questions q
			left join public.questions above
				on above.survey_id = q.survey_id and above.key = q.condition ->> 'question'
			cross join lateral (
				select count(*) filter (where r.origin <> 'paper') as seats, count(*) filter (where r.origin = 'paper') as paper
				from public.answers a join public.responses r on r.id = a.response_id
				where a.question_id = q.id and not a.released and not a.no_answer
					and (p_session_id is null or r.session_id = p_session_id)
					and (q.condition is null or private.is_released(a.response_id, above.id))
			) w
			where q.survey_id = p_survey.id
		) d
		where d.seats or d.paper;
		exit when v_due is null;

		update public.answers a
		set released = true, waiting = case when q.kind = 'target' and not a.no_answer then
			array(select jsonb_object_keys(a.value)) end
		from public.questions q
		left join public.questions above on above.survey_id = q.survey_id and above.key = q.condition ->> 'question',
			public.responses r
		where a.question_id = any (v_due) and not a.released and q.id = a.question_id
			and r.id = a.response_id and (p_session_id is null or r.session_id = p_session_id)
			and (r.origin = 'paper' or q.id = any (v_with_seats))
			and (q.condition is null or private.is_released(a.response_id, above.id));
		perform private.release_sectors(q.id, p_session_id, v_min_group, c_batch)
		from public.questions q where q.id = any (v_due) and q.kind = 'target';
		v_released := true;
		-- What was released may let go of what hangs on it.
		exit when not v_hangs;
	end loop;
	if v_released then
		update public.surveys set revision = revision + 1 where id = p_survey.id;
		perform private.tell_results(p_survey.id, p_session_id);
	end if;
end;
$$;
revoke all on function private.release_answers(public.surveys, uuid) from public, anon, authenticated, service_role;

-- Each sector of a target is a scale of its own, which people may leave out: a group of three sheets may hold one answer to
-- it. So sectors of released answers wait for a group of their own, by the same rule.
create function private.release_sectors(p_question_id uuid, p_session_id uuid, p_min_group int, p_batch int) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_due text[];
	v_with_seats text[];
begin
	select coalesce(array_agg(d.sector), '{}'), coalesce(array_agg(d.sector) filter (where d.seats), '{}')
	into v_due, v_with_seats
	from (
		select w.sector, w.seats >= p_batch and (w.seats >= p_min_group or exists (
				select from public.answers a join public.responses r on r.id = a.response_id
				where a.question_id = p_question_id and a.released and not a.no_answer and a.value ? w.sector
					and (a.waiting is null or w.sector <> all (a.waiting)) and r.origin <> 'paper'
					and (p_session_id is null or r.session_id = p_session_id))) as seats,
			w.paper >= p_batch and (w.paper >= p_min_group or exists (
				select from public.answers a join public.responses r on r.id = a.response_id
				where a.question_id = p_question_id and a.released and not a.no_answer and a.value ? w.sector
					and (a.waiting is null or w.sector <> all (a.waiting))
					and (p_session_id is null or r.session_id = p_session_id))) as paper
		from (
			select s.sector, count(*) filter (where r.origin <> 'paper') as seats,
				count(*) filter (where r.origin = 'paper') as paper
			from public.answers a join public.responses r on r.id = a.response_id, unnest(a.waiting) s (sector)
			where a.question_id = p_question_id and a.waiting is not null
				and (p_session_id is null or r.session_id = p_session_id)
			group by s.sector
		) w
	) d
	where d.seats or d.paper;
	update public.answers a
	set waiting = (
		select array_agg(s.sector) from unnest(a.waiting) s (sector)
		where s.sector <> all (case when r.origin = 'paper' then v_due else v_with_seats end))
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
