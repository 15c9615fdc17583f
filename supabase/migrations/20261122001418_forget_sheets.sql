-- Takes from the sheets of a survey what could tell whose they are: the tag, an id that may hold the time, and the order in
-- which they were stored (L3, L4). The survey must be locked.
create function private.forget_sheets(p_survey_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_id uuid;
begin
	for v_id in
		select r.id from public.responses r where r.survey_id = p_survey_id order by gen_random_uuid()
	loop
		update public.responses r set id = gen_random_uuid(), tag = null where r.id = v_id;
	end loop;
end;
$$;
revoke all on function private.forget_sheets(uuid) from public, anon, authenticated, service_role;
