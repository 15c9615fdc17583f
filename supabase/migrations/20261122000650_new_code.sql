-- Six of the 31 letters that nobody mixes up (V1, SEC3), which no event has.
create function private.new_code() returns text
	language plpgsql volatile set search_path = ''
as $$
declare
	c_letters constant text := 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
	v_bytes bytea;
	v_code text;
begin
	loop
		v_bytes := private.random_secret();
		-- 248 is the last multiple of 31 in a byte: what lies above would make some letters likelier.
		select string_agg(substr(c_letters, get_byte(v_bytes, i) % 31 + 1, 1), '') into v_code
		from (select i from generate_series(0, 31) i where get_byte(v_bytes, i) < 248 order by i limit 6) t;
		if char_length(v_code) = 6 and not exists (select from public.events e where e.code = v_code) then
			return v_code;
		end if;
	end loop;
end;
$$;
revoke all on function private.new_code() from public, anon, authenticated, service_role;
