-- The event of a part of its programme, locked, for somebody who runs it while it is not over.
create function private.planned_event(p_event_id uuid) returns public.events
	language plpgsql volatile set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
begin
	if v_event.state in ('closed', 'archived') then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	return v_event;
end;
$$;
revoke all on function private.planned_event(uuid) from public, anon, authenticated, service_role;

-- The programme is another now: its parts are numbered, and devices read it again.
create function private.change_programme(p_event public.events, p_act text, p_detail jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	perform private.number_programme(p_event.id);
	perform private.record_act(p_event, p_act, p_detail);
	perform private.change_event(p_event.id, true);
end;
$$;
revoke all on function private.change_programme(public.events, text, jsonb) from public, anon, authenticated, service_role;

-- Owners and organisers add a session (an id that is not there yet), before the first that begins later, or change one:
-- p_changes holds the fields that are to be others, p_expected what they were when the member began (changed_meanwhile).
create function private.save_session(p_event_id uuid, p_session_id uuid, p_changes jsonb, p_expected jsonb) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.planned_event(p_event_id);
	v_session public.sessions;
	v_before jsonb;
	v_after jsonb;
	v_position int;
begin
	select * into v_session from public.sessions s where s.id = p_session_id;
	if v_session.event_id <> v_event.id then
		raise sqlstate 'PT409' using message = 'id_taken', hint = 'p_session_id';
	elsif v_session.id is null then
		v_after := private.clean_session(p_changes);
		if (select count(*) from public.sessions s where s.event_id = v_event.id) >= private.most_sessions() then
			raise sqlstate 'PT409' using message = 'programme_full', hint = private.most_sessions()::text;
		end if;
		select coalesce(min(s.position) filter (where s.starts_at > (v_after ->> 'starts_at')::time), max(s.position) + 1, 1)
		into v_position from public.sessions s where s.event_id = v_event.id;
		update public.sessions s set position = position + 1 where s.event_id = v_event.id and s.position >= v_position;
		v_session.id := coalesce(p_session_id, gen_random_uuid());
	else
		v_before := private.session_definition(v_session);
		v_after := private.clean_session(private.merged(v_before, p_changes, p_expected));
		if v_after ->> 'kind' <> v_session.kind
			and exists (select from public.responses r where r.session_id = v_session.id)
		then
			-- Sheets are asked for workshops: these would belong to nothing.
			raise sqlstate 'PT409' using message = 'has_content', hint = 'kind';
		end if;
	end if;
	if v_after is distinct from v_before then
		perform private.put_session(v_event.id, v_session.id, coalesce(v_position, v_session.position), v_after);
		perform private.number_programme(v_event.id);
		begin
			perform private.check_rooms(v_event.id);
		exception
			when sqlstate 'PT409' then
				raise sqlstate 'PT409' using message = 'room_taken', hint = 'room';
		end;
		perform private.change_programme(v_event, 'save_session', jsonb_build_object('session', v_session.id));
	end if;
	return jsonb_build_object('id', v_session.id) || v_after;
end;
$$;
revoke all on function private.save_session(uuid, uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function private.save_session(uuid, uuid, jsonb, jsonb) to authenticated;

create function public.save_session(
	p_event_id uuid default null, p_session_id uuid default null, p_changes jsonb default null, p_expected jsonb default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.save_session(p_event_id, p_session_id, p_changes, p_expected);
end;
$$;
revoke all on function public.save_session(uuid, uuid, jsonb, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.save_session(uuid, uuid, jsonb, jsonb) to authenticated;
