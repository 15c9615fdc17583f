-- Whether this PIN opens the way out of a kiosk. Five tries at once and then one every 30 seconds; a right PIN too has to
-- wait its turn. Said and not raised, because what is raised is not counted.
create function private.leave_kiosk(p_token text, p_pin text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_link public.access_links := private.link_by_token(p_token, 'kiosk');
	v_wait int;
	v_right boolean;
begin
	if v_link.id is null then
		raise sqlstate 'PT404' using message = 'link_unknown';
	end if;
	v_wait := private.take_kiosk_pace(v_link, 'leave', interval '30 seconds', 5);
	v_right := v_wait = 0 and coalesce(v_link.pin_hash = private.pin_hash(p_token, p_pin), false);
	if v_right then
		delete from private.kiosk_paces p where p.link_id = v_link.id and p.act = 'leave';
	end if;
	return jsonb_build_object('left', v_right, 'wait', v_wait);
exception
	-- The event is closed: nobody is kept at its kiosks.
	when foreign_key_violation then
		return '{"left": true, "wait": 0}';
end;
$$;
revoke all on function private.leave_kiosk(text, text) from public, anon, authenticated, service_role;
grant execute on function private.leave_kiosk(text, text) to anon, authenticated;

create function public.leave_kiosk(p_token text default null, p_pin text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.leave_kiosk(p_token, p_pin);
end;
$$;
revoke all on function public.leave_kiosk(text, text) from public, anon, authenticated, service_role;
grant execute on function public.leave_kiosk(text, text) to anon, authenticated;
