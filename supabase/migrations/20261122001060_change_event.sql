-- The event, locked. Always before its boards and surveys, so that two members who act at once cannot block each other.
create function private.lock_event(p_event_id uuid) returns public.events
	language sql volatile set search_path = ''
as $$
	select * from public.events e where e.id = p_event_id for no key update;
$$;
revoke all on function private.lock_event(uuid) from public, anon, authenticated, service_role;

create function private.board_is_open(p_phase text) returns boolean
	language sql immutable set search_path = ''
	return p_phase not in ('preparation', 'closed');
revoke all on function private.board_is_open(text) from public, anon, authenticated, service_role;

-- Tells what is open now, whole, on the event's topic. p_anew: something else has changed, too, and must be read again.
create function private.change_event(p_event_id uuid, p_anew boolean default false) returns bigint
	language plpgsql volatile set search_path = ''
as $$
declare
	v_event public.events;
begin
	update public.events set revision = revision + 1 where id = p_event_id returning * into v_event;
	perform realtime.send(
		jsonb_build_object(
			'revision', v_event.revision,
			'kind', 'programme_changed',
			'event', jsonb_build_object('state', v_event.state),
			'boards', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'id', b.id, 'phase', b.phase, 'phase_ends_at', b.phase_ends_at,
					'open', private.board_is_open(b.phase)) order by b.position, b.id), '[]')
				from public.boards b where b.event_id = v_event.id),
			'surveys', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'id', s.id, 'state', s.state, 'asked_until', s.asked_until) order by s.id), '[]')
				from public.surveys s where s.event_id = v_event.id and s.state <> 'draft'),
			'rotation', private.rotation_view(v_event.id)) || case when p_anew then '{"anew": true}' else '{}' end::jsonb,
		'change', 'event:' || v_event.id, true);
	return v_event.revision;
end;
$$;
revoke all on function private.change_event(uuid, boolean) from public, anon, authenticated, service_role;
