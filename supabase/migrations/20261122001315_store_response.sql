-- Whether an answer, as it is stored, calls for a question with this condition ("nur wenn …").
create function private.calls_for(p_condition jsonb, p_answer jsonb) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return case jsonb_typeof(p_answer)
		when 'array' then exists (select from jsonb_array_elements(p_answer) a where p_condition -> 'any' @> a)
		when 'string' then p_condition -> 'any' @> p_answer
		when 'number' then p_condition -> 'any' ? (p_answer #>> '{}')
		else false
	end;
end;
$$;
revoke all on function private.calls_for(jsonb, jsonb) from public, anon, authenticated, service_role;

-- What whoever hands in a sheet is told; released: it is part of a figure, and cannot be taken back any more (E11).
create function private.receipt(p_id uuid, p_survey_id uuid, p_session_id uuid) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object('id', p_id, 'survey_id', p_survey_id, 'session_id', p_session_id, 'received', true,
		'released', exists (select from public.answers a where a.response_id = p_id and a.released));
end;
$$;
revoke all on function private.receipt(uuid, uuid, uuid) from public, anon, authenticated, service_role;

-- Stores a sheet with p_answers {question key: value}, or refuses it as a whole: answer_invalid, with the question's key as
-- hint, for a value the question cannot have, for a question the sheet does not have, and for one that is not asked after
-- these answers. What thereby completes a group is released. The survey must be locked.
create function private.store_response(p_response public.responses, p_survey public.surveys, p_answers jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_question public.questions;
	v_value jsonb;
	v_stored jsonb := '{}';
	v_ids uuid[] := '{}';
	v_values jsonb[] := '{}';
	v_known text[] := '{}';
	v_stray text;
begin
	if (p_survey.scope = 'session') <> (p_response.session_id is not null)
		or p_response.session_id is not null and not exists (
			select from public.sessions s where s.id = p_response.session_id and s.event_id = p_survey.event_id)
	then
		raise sqlstate 'PT404' using message = 'session_unknown';
	elsif jsonb_typeof(p_answers) is distinct from 'object' then
		raise sqlstate 'PT400' using message = 'answer_invalid';
	end if;

	for v_question in
		select * from public.questions q where q.survey_id = p_survey.id order by q.position, q.id
	loop
		v_known := v_known || v_question.key;
		v_value := private.check_answer(v_question, p_answers -> v_question.key);
		continue when v_value is null;
		if v_question.condition is not null
			and private.calls_for(v_question.condition, v_stored -> (v_question.condition ->> 'question')) is not true
		then
			raise sqlstate 'PT400' using message = 'answer_invalid', hint = v_question.key;
		end if;
		v_stored := v_stored || jsonb_build_object(v_question.key, v_value);
		v_ids := v_ids || v_question.id;
		v_values := v_values || v_value;
	end loop;
	select k into v_stray from jsonb_object_keys(p_answers) k where k <> all (v_known) limit 1;
	if found then
		raise sqlstate 'PT400' using message = 'answer_invalid', hint = left(v_stray, 100);
	end if;

	insert into public.responses select p_response.*;
	insert into public.answers (response_id, question_id, value)
	select p_response.id, a.id, a.value from unnest(v_ids, v_values) as a (id, value);
	perform private.release_answers(p_survey, p_response.session_id);
end;
$$;
revoke all on function private.store_response(public.responses, public.surveys, jsonb) from public, anon, authenticated, service_role;
