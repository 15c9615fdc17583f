-- Members hide a free text, or choose it to be quoted in the report; null leaves as it is. A hidden text leaves the results
-- of others, the wall and the documentation at once, in all that wrote the same. Until the content of the event is deleted.
create function private.choose_text(
	p_survey_id uuid, p_question_key text, p_text_id text, p_hidden boolean, p_quoted boolean) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member((select s.event_id from public.surveys s where s.id = p_survey_id));
	v_question_id uuid;
	v_chosen private.chosen_texts;
begin
	if v_event.state = 'archived' then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	perform from public.surveys s where s.id = p_survey_id for no key update;
	select q.id into v_question_id from public.questions q
	where q.survey_id = p_survey_id and q.key = p_question_key and q.kind = 'text' and exists (
		select from public.answers a
		where a.question_id = q.id and a.released and not a.no_answer
			and private.text_id(q.id, a.value #>> '{}') = p_text_id);
	if not found then
		raise sqlstate 'PT404' using message = 'text_unknown';
	end if;

	insert into private.chosen_texts as c (question_id, text_id, hidden, quoted)
	values (v_question_id, p_text_id, coalesce(p_hidden, false), coalesce(p_quoted, false))
	on conflict (question_id, text_id) do update
		set hidden = coalesce(p_hidden, c.hidden), quoted = coalesce(p_quoted, c.quoted)
		where (c.hidden, c.quoted) <> (coalesce(p_hidden, c.hidden), coalesce(p_quoted, c.quoted));
	if found then
		update public.surveys set revision = revision + 1 where id = p_survey_id;
		perform private.tell_results(p_survey_id, null);
		-- Not which: the digest of a text that is gone would still tell whoever guesses it that they are right.
		perform private.record_act(v_event, 'choose_text', jsonb_build_object(
			'survey', p_survey_id, 'question', p_question_key, 'hidden', p_hidden, 'quoted', p_quoted));
	end if;
	select * into v_chosen from private.chosen_texts c where c.question_id = v_question_id and c.text_id = p_text_id;
	return jsonb_build_object('text',
		jsonb_build_object('id', v_chosen.text_id, 'hidden', v_chosen.hidden, 'quoted', v_chosen.quoted));
end;
$$;
revoke all on function private.choose_text(uuid, text, text, boolean, boolean) from public, anon, authenticated, service_role;
grant execute on function private.choose_text(uuid, text, text, boolean, boolean) to authenticated;

create function public.choose_text(
	p_survey_id uuid default null, p_question_key text default null, p_text_id text default null,
	p_hidden boolean default null, p_quoted boolean default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.choose_text(p_survey_id, p_question_key, p_text_id, p_hidden, p_quoted);
end;
$$;
revoke all on function public.choose_text(uuid, text, text, boolean, boolean) from public, anon, authenticated, service_role;
grant execute on function public.choose_text(uuid, text, text, boolean, boolean) to authenticated;
