-- Takes a seat's own sheet back. One that is gone is not known.
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
	return private.take_response_back(v_response, private.tag_on_survey(v_survey, v_response.session_id, v_key));
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
