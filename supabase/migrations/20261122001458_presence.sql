-- For members: how many seats an event has while it is open, and how many people its kiosks have taken on (V13). Devices and
-- sittings, not persons; null where there are fewer than figures begin with (E7).
create function private.presence(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_event public.events;
	v_seats int;
	v_sittings int;
begin
	select * into v_event from public.events e where e.id = p_event_id and e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	select count(*) into v_seats from private.seats s where s.event_id = v_event.id;
	select sum(l.sittings) into v_sittings from public.access_links l where l.event_id = v_event.id and l.role = 'kiosk';
	return jsonb_build_object(
		'least', v_event.min_group,
		'seats', case when v_seats >= v_event.min_group then v_seats end,
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
