-- Takes a device's own sheet of a follow-up back. One that is gone is not known.
create function private.withdraw_follow_up(p_token text, p_id uuid, p_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_key);
	v_survey public.surveys := private.lock_follow_up(p_token);
	v_response public.responses;
begin
	select * into v_response from public.responses r where r.id = p_id;
	return private.take_response_back(v_response, private.tag_on_follow_up(v_survey, v_key));
end;
$$;
revoke all on function private.withdraw_follow_up(text, uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.withdraw_follow_up(text, uuid, text) to anon, authenticated;

create function public.withdraw_follow_up(p_token text default null, p_id uuid default null, p_key text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.withdraw_follow_up(p_token, p_id, p_key);
end;
$$;
revoke all on function public.withdraw_follow_up(text, uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.withdraw_follow_up(text, uuid, text) to anon, authenticated;
