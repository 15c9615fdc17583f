-- The answer as it is stored, or null where the question was left out (E3). answer_invalid with the question's key as
-- hint if it is none of the values the question can have.
create function private.check_answer(p_question public.questions, p_value jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
declare
	v_keys text[] := array(select o ->> 'key' from jsonb_array_elements(p_question.options) o);
	v_chosen text[];
	v_text text;
begin
	if p_value is null or p_value = 'null' or p_value = '""' or p_value = '[]' then
		return null;
	elsif p_value = '{"no_answer": true}' then
		return p_value;
	end if;

	case p_question.kind
		when 'text' then
			if jsonb_typeof(p_value) = 'string' then
				v_text := private.clean_text(p_value #>> '{}');
				if v_text = '' then
					return null;
				elsif char_length(v_text) <= 500 then
					return to_jsonb(v_text);
				end if;
			end if;
		when 'ordinal', 'ordinal_middle' then
			if jsonb_typeof(p_value) = 'number' and p_value #>> '{}' = any (v_keys) then
				return p_value;
			end if;
		when 'choice', 'yes_partly_no' then
			if jsonb_typeof(p_value) = 'string' and p_value #>> '{}' = any (v_keys) then
				return p_value;
			end if;
		when 'choices' then
			if jsonb_typeof(p_value) = 'array' then
				v_chosen := array(select jsonb_array_elements_text(p_value));
				if v_chosen <@ v_keys and not jsonb_path_exists(p_value, '$[*] ? (@.type() != "string")') then
					-- Each option once, in the order of the sheet.
					return to_jsonb(array(select k from unnest(v_keys) with ordinality as t (k, i)
						where k = any (v_chosen) order by i));
				end if;
			end if;
	end case;
	raise sqlstate 'PT400' using message = 'answer_invalid', hint = p_question.key;
end;
$$;
revoke all on function private.check_answer(public.questions, jsonb) from public, anon, authenticated, service_role;
