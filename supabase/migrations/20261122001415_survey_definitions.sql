-- Texts by language, brought into one form; null unless each is between one and p_limit characters and German is among them.
create function private.clean_texts(p_texts jsonb, p_limit int) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_texts jsonb;
	v_fit boolean;
begin
	if jsonb_typeof(p_texts) is distinct from 'object' then
		return null;
	end if;
	select jsonb_object_agg(e.key, c.body),
		bool_and(jsonb_typeof(e.value) = 'string' and e.key ~ '^[a-z]{2,3}$' and char_length(c.body) between 1 and p_limit)
	into v_texts, v_fit
	from jsonb_each(p_texts) e cross join lateral private.clean_text(e.value #>> '{}') c (body);
	return case when v_fit and v_texts ? 'de' then v_texts end;
end;
$$;
revoke all on function private.clean_texts(jsonb, int) from public, anon, authenticated, service_role;

-- A key of a question or an option, which is the same in every language and at every event (E2). A word of the program's
-- own is none.
create function private.is_key(p_key jsonb) returns boolean
	language plpgsql immutable set search_path = ''
as $$
begin
	return jsonb_typeof(p_key) = 'string' and p_key #>> '{}' ~ '^[a-z0-9_]{1,40}$' and p_key <> '"no_answer"';
end;
$$;
revoke all on function private.is_key(jsonb) from public, anon, authenticated, service_role;

-- The options of a question of this kind as they are stored, or null if it cannot have them.
create function private.clean_options(p_kind text, p_options jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_options jsonb;
	v_fit boolean;
	v_keys jsonb;
	v_number int;
begin
	if jsonb_typeof(p_options) is distinct from 'array' then
		return null;
	end if;
	select coalesce(jsonb_agg(jsonb_build_object('key', o -> 'key', 'texts', t.texts) order by i), '[]'),
		coalesce(bool_and(private.is_key(o -> 'key') and t.texts is not null), true),
		coalesce(jsonb_agg(o -> 'key' order by i), '[]'), count(distinct o -> 'key')
	into v_options, v_fit, v_keys, v_number
	from jsonb_array_elements(p_options) with ordinality e (o, i)
	cross join lateral private.clean_texts(o -> 'texts', 120) t (texts);
	if v_fit and v_number = jsonb_array_length(p_options) and (case
		when p_kind in ('ordinal', 'ordinal_middle', 'mood', 'before_now') then v_keys = '["1", "2", "3", "4", "5"]'
		when p_kind = 'yes_partly_no' then v_keys = '["yes", "partly", "no"]'
		when p_kind = 'target' then v_number between 2 and 8
		when p_kind in ('choice', 'choices', 'points', 'ranking') then v_number between 2 and 12
		else v_number = 0
	end) then
		return v_options;
	end if;
	return null;
end;
$$;
revoke all on function private.clean_options(text, jsonb) from public, anon, authenticated, service_role;

-- What else a question of this kind needs to know, or null if it makes no sense.
create function private.clean_config(p_kind text, p_config jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	c_far constant bigint := 1000000000000;
	v_least bigint;
	v_most bigint;
	v_unit jsonb;
begin
	if jsonb_typeof(p_config) is distinct from 'object' then
		return null;
	elsif p_kind = 'points' then
		return case when private.whole_number(p_config -> 'total', 3, 20) is not null and p_config - 'total' = '{}'
			then jsonb_build_object('total', private.whole_number(p_config -> 'total', 3, 20)) end;
	elsif p_kind = 'number' then
		v_least := private.whole_number(p_config -> 'min', -c_far, c_far);
		v_most := private.whole_number(p_config -> 'max', -c_far, c_far);
		v_unit := private.clean_texts(p_config -> 'unit', 40);
		if v_least < v_most and v_most - v_least <= 1000000 and p_config - array['min', 'max', 'unit'] = '{}'
			and (v_unit is not null or not p_config ? 'unit')
		then
			return jsonb_strip_nulls(jsonb_build_object('min', v_least, 'max', v_most, 'unit', v_unit));
		end if;
		return null;
	end if;
	return case when p_config = '{}' then p_config end;
end;
$$;
revoke all on function private.clean_config(text, jsonb) from public, anon, authenticated, service_role;

-- Whether a question can hang on the answers to one of those before it ("nur wenn …").
create function private.is_condition(p_condition jsonb, p_before jsonb) returns boolean
	language plpgsql immutable set search_path = ''
as $$
declare
	v_any jsonb := p_condition -> 'any';
begin
	return jsonb_typeof(p_condition) = 'object' and p_condition - array['question', 'any'] = '{}'
		and jsonb_typeof(v_any) = 'array' and v_any <> '[]'
		and (select count(distinct a) = count(*) from jsonb_array_elements(v_any) a)
		and exists (
			select from jsonb_array_elements(p_before) q
			where q -> 'key' = p_condition -> 'question'
				and q ->> 'kind' in ('ordinal', 'ordinal_middle', 'mood', 'yes_partly_no', 'choice', 'choices')
				and jsonb_path_query_array(q, '$.options[*].key') @> v_any);
end;
$$;
revoke all on function private.is_condition(jsonb, jsonb) from public, anon, authenticated, service_role;

-- The questions of a sheet as they are stored. survey_invalid, with the place as hint ("questions.3.options", counted from
-- 0), if they make no sense. src/lib/domain/survey-definition.ts holds the same rules.
create function private.clean_questions(p_questions jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_clean jsonb := '[]';
	v_question jsonb;
	v_at int;
	v_kind text;
	v_texts jsonb;
	v_options jsonb;
	v_config jsonb;
	v_condition jsonb;
	v_fault text;
begin
	if jsonb_typeof(p_questions) is distinct from 'array' or jsonb_array_length(p_questions) not between 1 and 30 then
		raise sqlstate 'PT400' using message = 'survey_invalid', hint = 'questions';
	end if;
	for v_question, v_at in
		select q, i - 1 from jsonb_array_elements(p_questions) with ordinality t (q, i) order by i
	loop
		v_kind := v_question ->> 'kind';
		v_texts := private.clean_texts(v_question -> 'texts', 300);
		v_options := private.clean_options(v_kind, v_question -> 'options');
		v_config := private.clean_config(v_kind, v_question -> 'config');
		v_condition := nullif(v_question -> 'condition', 'null');
		v_fault := case
			when private.is_key(v_question -> 'key') is not true
				or v_clean @> jsonb_build_array(jsonb_build_object('key', v_question -> 'key')) then 'key'
			when v_kind is null or v_kind not in ('ordinal', 'ordinal_middle', 'mood', 'target', 'yes_partly_no', 'choice',
				'choices', 'points', 'ranking', 'before_now', 'number', 'text', 'recommend') then 'kind'
			when v_texts is null then 'texts'
			when v_options is null then 'options'
			when v_config is null then 'config'
			when v_condition is not null and private.is_condition(v_condition, v_clean) is not true then 'condition'
		end;
		if v_fault is not null then
			raise sqlstate 'PT400' using message = 'survey_invalid', hint = 'questions.' || v_at || '.' || v_fault;
		end if;
		v_clean := v_clean || jsonb_build_array(jsonb_build_object('key', v_question -> 'key', 'kind', v_kind,
			'texts', v_texts, 'options', v_options, 'config', v_config, 'condition', v_condition));
	end loop;
	return v_clean;
end;
$$;
revoke all on function private.clean_questions(jsonb) from public, anon, authenticated, service_role;

-- A sheet as it is stored: template, version, title, scope and questions. survey_invalid, with the place as hint, if it makes
-- no sense.
create function private.clean_survey(p_definition jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_title jsonb := private.clean_texts(p_definition -> 'title', 200);
	v_version bigint := private.whole_number(p_definition -> 'version', 1, 10000);
	v_fault text := case
		when jsonb_typeof(p_definition -> 'template') is distinct from 'string'
			or p_definition ->> 'template' !~ '^([A-Z][0-9]{1,2}|own)$' then 'template'
		when v_version is null then 'version'
		when v_title is null then 'title'
		when p_definition -> 'scope' is null or p_definition -> 'scope' not in ('"event"', '"session"') then 'scope'
	end;
begin
	if v_fault is not null then
		raise sqlstate 'PT400' using message = 'survey_invalid', hint = v_fault;
	end if;
	return jsonb_build_object('template', p_definition -> 'template', 'version', v_version, 'title', v_title,
		'scope', p_definition -> 'scope', 'questions', private.clean_questions(p_definition -> 'questions'));
end;
$$;
revoke all on function private.clean_survey(jsonb) from public, anon, authenticated, service_role;

-- Replaces the questions of a survey that nobody has answered.
create function private.ask(p_survey_id uuid, p_questions jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	delete from public.questions q where q.survey_id = p_survey_id;
	insert into public.questions (survey_id, key, position, kind, texts, options, config, condition)
	select p_survey_id, q ->> 'key', i, q ->> 'kind', q -> 'texts', q -> 'options', q -> 'config', nullif(q -> 'condition', 'null')
	from jsonb_array_elements(p_questions) with ordinality t (q, i);
end;
$$;
revoke all on function private.ask(uuid, jsonb) from public, anon, authenticated, service_role;
