-- What people write, brought into one form: NFC, no control characters but the line feed, no stacks of empty lines,
-- nothing but blank space at either end. Joiners and direction marks stay: Persian and Arabic need them. A text of nothing
-- visible becomes empty.
create function private.clean_text(p_text text) returns text
	language plpgsql immutable set search_path = ''
as $$
declare
	v_text text;
begin
	-- Longer than anything may be: left as it is, to be refused for its length. Bringing into NFC what somebody stacked up of
	-- combining characters takes time with the square of their number, and whoever calls has not been asked for a seat yet.
	if char_length(p_text) > 2000 then
		return p_text;
	end if;
	v_text := normalize(p_text, NFC);
	if v_text ~ '[\u0001-\u001f\u007f-\u00a0\u2028\u2029\ufeff]' then
		v_text := regexp_replace(v_text, '\r\n?|\u0085|\u2028|\u2029', E'\n', 'g');
		v_text := regexp_replace(v_text, '[\t\v\f\u00a0]', ' ', 'g');
		v_text := regexp_replace(v_text, '[\u0001-\u0009\u000b-\u001f\u007f-\u009f\ufeff]', '', 'g');
		v_text := regexp_replace(v_text, '\n\s*\n\s*\n', E'\n\n', 'g');
	end if;
	v_text := regexp_replace(v_text, '^\s+|\s+$', '', 'g');
	-- Blank space of every kind, joiners, direction marks, soft hyphens, fillers of Hangul, blank Braille, variation selectors, tags.
	return case when v_text ~ (
		'^[\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164'
			|| '\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]*$') then '' else v_text end;
end;
$$;
revoke all on function private.clean_text(text) from public, anon, authenticated, service_role;
