-- A whole number within bounds, else null.
create function private.whole_number(p_value jsonb, p_least bigint, p_most bigint) returns bigint
	language plpgsql immutable set search_path = ''
as $$
begin
	if jsonb_typeof(p_value) = 'number' and p_value::numeric between p_least and p_most
		and p_value::numeric = trunc(p_value::numeric)
	then
		return p_value::bigint;
	end if;
	return null;
end;
$$;
revoke all on function private.whole_number(jsonb, bigint, bigint) from public, anon, authenticated, service_role;

-- Numbers by key as they are stored: at least one, all whole and within bounds, no other keys. Else null.
create function private.numbers_by_key(p_value jsonb, p_keys text[], p_most bigint) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
begin
	if jsonb_typeof(p_value) <> 'object' then
		return null;
	end if;
	return (
		select case when bool_and(n.number is not null and e.key = any (p_keys)) then jsonb_object_agg(e.key, n.number) end
		from jsonb_each(p_value) e cross join lateral (select private.whole_number(e.value, 1, p_most) as number) n);
end;
$$;
revoke all on function private.numbers_by_key(jsonb, text[], bigint) from public, anon, authenticated, service_role;

-- The answer as it is stored, or null where the question was left out (E3). answer_invalid with the question's key as
-- hint if it is none of the values the question can have.
create function private.check_answer(p_question public.questions, p_value jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_keys text[];
	v_chosen text[];
	v_text text;
	v_answer jsonb;
begin
	if p_value is null or p_value in ('null', '""', '[]') then
		return null;
	elsif p_value = '{"no_answer": true}' then
		return p_value;
	end if;

	v_keys := array(select o ->> 'key' from jsonb_array_elements(p_question.options) o);
	case p_question.kind
		when 'text' then
			if jsonb_typeof(p_value) = 'string' then
				v_text := private.clean_text(p_value #>> '{}');
				if v_text = '' then
					return null;
				elsif char_length(v_text) <= 500 then
					v_answer := to_jsonb(v_text);
				end if;
			end if;
		when 'ordinal', 'ordinal_middle', 'mood' then
			v_answer := to_jsonb(private.whole_number(p_value, 1, 5));
		when 'recommend' then
			v_answer := to_jsonb(private.whole_number(p_value, 0, 10));
		when 'number' then
			v_answer := to_jsonb(private.whole_number(p_value,
				(p_question.config -> 'min')::bigint, (p_question.config -> 'max')::bigint));
		when 'choice', 'yes_partly_no' then
			if jsonb_typeof(p_value) = 'string' and p_value #>> '{}' = any (v_keys) then
				v_answer := p_value;
			end if;
		when 'choices', 'ranking' then
			if jsonb_typeof(p_value) = 'array' and not jsonb_path_exists(p_value, 'strict $[*] ? (@.type() != "string")') then
				v_chosen := array(select jsonb_array_elements_text(p_value));
				if not v_chosen <@ v_keys then
					v_answer := null;
				elsif p_question.kind = 'choices' then
					-- Each option once, in the order of the sheet.
					v_answer := to_jsonb(array(select k from unnest(v_keys) with ordinality as t (k, i)
						where k = any (v_chosen) order by i));
				elsif cardinality(v_chosen) = (select count(distinct k) from unnest(v_chosen) k) then
					v_answer := p_value;
				end if;
			end if;
		when 'target' then
			v_answer := private.numbers_by_key(p_value, v_keys, 5);
		when 'before_now' then
			if p_value ?& array['before', 'now'] then
				v_answer := private.numbers_by_key(p_value, array['before', 'now'], 5);
			end if;
		when 'points' then
			v_answer := private.numbers_by_key(p_value, v_keys, 20);
			if (select sum(e.value::int) from jsonb_each_text(v_answer) e) <> (p_question.config -> 'total')::int then
				v_answer := null;
			end if;
	end case;
	if v_answer is null then
		raise sqlstate 'PT400' using message = 'answer_invalid', hint = p_question.key;
	end if;
	return v_answer;
end;
$$;
revoke all on function private.check_answer(public.questions, jsonb) from public, anon, authenticated, service_role;
