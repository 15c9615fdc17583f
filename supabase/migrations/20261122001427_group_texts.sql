-- Members put free texts of a question under headings: {"<text id>": "<heading>"}, null for none. What stands under the same
-- heading is a group; it shows no more than its texts do, which are released one group of answers after the other. All of it
-- or nothing, so that two groups are made one, and a step is taken back, at once.
create function private.group_texts(p_survey_id uuid, p_question_key text, p_headings jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member((select s.event_id from public.surveys s where s.id = p_survey_id));
	v_question_id uuid;
	v_headings jsonb;
	v_changed int;
begin
	if v_event.state = 'archived' then
		raise sqlstate 'PT409' using message = 'event_closed';
	elsif jsonb_typeof(p_headings) is distinct from 'object'
		or p_headings @? 'strict $.keyvalue() ? (@.value.type() != "string" && @.value.type() != "null")' then
		raise sqlstate 'PT400' using message = 'heading_invalid';
	end if;
	perform from public.surveys s where s.id = p_survey_id for no key update;
	select q.id into v_question_id from public.questions q
	where q.survey_id = p_survey_id and q.key = p_question_key and q.kind = 'text';
	if not found or not array(select jsonb_object_keys(p_headings)) <@ array(
		select private.text_id(a.question_id, a.value #>> '{}')
		from public.answers a where a.question_id = v_question_id and a.released and not a.no_answer) then
		raise sqlstate 'PT404' using message = 'text_unknown';
	end if;

	-- One line.
	select coalesce(jsonb_object_agg(h.key, regexp_replace(private.clean_text(h.value), '\s+', ' ', 'g')), '{}') into v_headings
	from jsonb_each_text(p_headings) h;
	if exists (select from jsonb_each_text(v_headings) h where char_length(h.value) not between 1 and 140) then
		raise sqlstate 'PT400' using message = 'heading_invalid', hint = '140';
	end if;

	insert into private.chosen_texts as c (question_id, text_id, heading)
	select v_question_id, h.key, h.value from jsonb_each_text(v_headings) h
	where h.value is not null
		or exists (select from private.chosen_texts o where o.question_id = v_question_id and o.text_id = h.key)
	on conflict (question_id, text_id) do update
		set heading = excluded.heading where c.heading is distinct from excluded.heading;
	get diagnostics v_changed = row_count;
	if v_changed > 0 then
		update public.surveys set revision = revision + 1 where id = p_survey_id;
		perform private.tell_results(p_survey_id, null);
		-- Not which, nor under what: headings are made of what people wrote.
		perform private.record_act(v_event, 'group_texts', jsonb_build_object(
			'survey', p_survey_id, 'question', p_question_key, 'texts', v_changed));
	end if;
	return jsonb_build_object('changed', v_changed);
end;
$$;
revoke all on function private.group_texts(uuid, text, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.group_texts(uuid, text, jsonb) to authenticated;

create function public.group_texts(p_survey_id uuid default null, p_question_key text default null, p_headings jsonb default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.group_texts(p_survey_id, p_question_key, p_headings);
end;
$$;
revoke all on function public.group_texts(uuid, text, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.group_texts(uuid, text, jsonb) to authenticated;
