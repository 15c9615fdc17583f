-- For members: how many devices came to an event while it is open, and how many people its kiosks have taken on (V13), who
-- have seats too. Not persons; null where there are fewer than figures begin with (E7), and never their sum, from which
-- the one that is missing could be had (E9).
create function private.presence(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_event public.events;
	v_devices int;
	v_sittings int;
begin
	select * into v_event from public.events e where e.id = p_event_id and e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	select sum(l.sittings) into v_sittings from public.access_links l where l.event_id = v_event.id and l.role = 'kiosk';
	select count(*) - coalesce(v_sittings, 0) into v_devices from private.seats s where s.event_id = v_event.id;
	return jsonb_build_object(
		'least', v_event.min_group,
		'devices', case when v_devices >= v_event.min_group then v_devices end,
		'has_kiosk', v_sittings is not null,
		'sittings', case when v_sittings >= v_event.min_group then v_sittings end);
end;
$$;
revoke all on function private.presence(uuid) from public, anon, authenticated, service_role;
grant execute on function private.presence(uuid) to authenticated;

create function public.presence(p_event_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.presence(p_event_id);
end;
$$;
revoke all on function public.presence(uuid) from public, anon, authenticated, service_role;
grant execute on function public.presence(uuid) to authenticated;
