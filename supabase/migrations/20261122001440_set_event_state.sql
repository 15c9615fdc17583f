-- Owners and organisers take an event one step further: draft, open, closed, archived; never back. Opening makes the
-- salt and needs every text that attendees must be told (E1, L7); closing is private.close_event. The same state again
-- changes nothing.
create function private.set_event_state(p_event_id uuid, p_state text) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
begin
	if p_state is null or p_state not in ('draft', 'open', 'closed', 'archived') then
		raise sqlstate 'PT400' using message = 'state_unknown';
	elsif p_state = v_event.state then
		return jsonb_build_object('event', jsonb_build_object('id', v_event.id, 'state', v_event.state));
	elsif (v_event.state, p_state) not in (('draft', 'open'), ('open', 'closed'), ('closed', 'archived')) then
		raise sqlstate 'PT409' using message = 'state_forbids';
	end if;

	if p_state = 'open' then
		if private.missing_details(v_event) <> '{}' then
			raise sqlstate 'PT409' using message = 'event_incomplete',
				hint = array_to_string(private.missing_details(v_event), ' ');
		end if;
		update public.events set state = 'open', opened_on = private.day_of(now()) where id = v_event.id;
		insert into private.event_salts (event_id, salt) values (v_event.id, private.random_secret());
	elsif p_state = 'closed' then
		perform private.close_event(v_event, private.day_of(now()));
	else
		update public.events set state = p_state where id = v_event.id;
		perform private.end_follow_up(f.survey_id) from public.follow_ups f where f.event_id = v_event.id;
	end if;
	perform private.record_act(v_event, 'set_event_state', jsonb_build_object('state', p_state));
	perform private.change_event(v_event.id);
	return jsonb_build_object('event', jsonb_build_object('id', v_event.id, 'state', p_state));
end;
$$;
revoke all on function private.set_event_state(uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.set_event_state(uuid, text) to authenticated;

create function public.set_event_state(p_event_id uuid default null, p_state text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_event_state(p_event_id, p_state);
end;
$$;
revoke all on function public.set_event_state(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.set_event_state(uuid, text) to authenticated;
