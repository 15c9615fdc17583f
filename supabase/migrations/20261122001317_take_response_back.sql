-- Takes a sheet back as long as none of its answers has gone into a figure; after that nobody could tell which it was
-- without making figures move by one person (E11). Another's is not known. The survey must be locked.
create function private.take_response_back(p_response public.responses, p_tag bytea) returns jsonb
	language plpgsql volatile set search_path = ''
as $$
begin
	if p_response.tag is distinct from p_tag then
		raise sqlstate 'PT404' using message = 'response_unknown';
	elsif exists (select from public.answers a where a.response_id = p_response.id and a.released) then
		raise sqlstate 'PT409' using message = 'response_released';
	end if;
	delete from public.responses r where r.id = p_response.id;
	return jsonb_build_object('id', p_response.id, 'withdrawn', true);
end;
$$;
revoke all on function private.take_response_back(public.responses, bytea) from public, anon, authenticated, service_role;
