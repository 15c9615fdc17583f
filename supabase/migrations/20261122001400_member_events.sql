-- The event, locked, for a member who may act on it. Somebody else's event and one that does not exist are the same
-- (SEC9); a facilitator who tries what only owners and organisers may is told so.
create function private.event_for_member(p_event_id uuid, p_only_those_who_run_it boolean default false)
	returns public.events
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events;
begin
	select * into v_event from private.lock_event(p_event_id) e
	where e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	elsif p_only_those_who_run_it and v_event.organisation_id not in (select private.organisations_i_run()) then
		raise sqlstate 'PT403' using message = 'role_forbids';
	end if;
	return v_event;
end;
$$;
revoke all on function private.event_for_member(uuid, boolean) from public, anon, authenticated, service_role;

-- The same, for something that belongs to an event which is open.
create function private.open_event_for_member(p_event_id uuid) returns public.events
	language plpgsql volatile set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id);
begin
	if v_event.state in ('closed', 'archived') then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	return v_event;
end;
$$;
revoke all on function private.open_event_for_member(uuid) from public, anon, authenticated, service_role;
