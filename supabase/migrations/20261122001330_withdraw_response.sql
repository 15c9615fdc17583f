-- Takes a sheet back as long as none of its answers has gone into a figure; after that nobody could tell which it was
-- without making figures move by one person (E11). A sheet that is gone, or another's, is not known.
create function private.withdraw_response(p_id uuid, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_response public.responses;
	v_survey public.surveys;
begin
	select * into v_response from public.responses r where r.id = p_id;
	if not found then
		raise sqlstate 'PT404' using message = 'response_unknown';
	end if;
	v_survey := private.lock_survey(v_response.survey_id);
	if v_response.tag is distinct from private.tag_on_survey(v_survey, v_response.session_id, v_key) then
		raise sqlstate 'PT404' using message = 'response_unknown';
	elsif exists (select from public.answers a where a.response_id = p_id and a.released) then
		raise sqlstate 'PT409' using message = 'response_released';
	end if;
	delete from public.responses r where r.id = p_id;
	return jsonb_build_object('id', p_id, 'withdrawn', true);
end;
$$;
revoke all on function private.withdraw_response(uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.withdraw_response(uuid, text) to anon, authenticated;

create function public.withdraw_response(p_id uuid default null, p_seat_key text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.withdraw_response(p_id, p_seat_key);
end;
$$;
revoke all on function public.withdraw_response(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.withdraw_response(uuid, text) to anon, authenticated;
