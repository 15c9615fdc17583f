-- Starts a walk over boards of the event (M13): everybody who has entered is put into as many groups as there are boards,
-- by lot and equally large but for one, and each group begins at another board. p_seconds is the length of the round,
-- or it has no end.
create function private.start_rotation(p_event_id uuid, p_board_ids uuid[], p_seconds int) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(p_event_id);
	v_groups int := cardinality(p_board_ids);
begin
	if v_groups is null or v_groups not between 2 and 50
		or v_groups <> (
			select count(*) from public.boards b
			where b.id = any (p_board_ids) and b.event_id = v_event.id and b.kind = 'dialogue'
		)
	then
		raise sqlstate 'PT400' using message = 'rotation_invalid';
	elsif p_seconds <= 0 or p_seconds > 86400 then
		raise sqlstate 'PT400' using message = 'phase_length_invalid';
	elsif exists (select from private.rotations r where r.event_id = v_event.id) then
		raise sqlstate 'PT409' using message = 'rotation_running';
	elsif not exists (select from private.event_salts es where es.event_id = v_event.id) then
		raise sqlstate 'PT409' using message = 'event_not_open';
	end if;

	insert into private.rotations (event_id, board_ids, ends_at, sizes)
	values (v_event.id, p_board_ids, now() + make_interval(secs => p_seconds), array_fill(0, array[v_groups]));
	insert into private.rotation_seats (event_id, key_hash, group_index)
	select v_event.id, s.key_hash, (row_number() over (order by gen_random_uuid()) - 1) % v_groups
	from private.seats s where s.event_id = v_event.id;
	update private.rotations r set sizes = (
		select array_agg((
			select count(*)::int from private.rotation_seats s where s.event_id = v_event.id and s.group_index = g) order by g)
		from generate_series(0, v_groups - 1) g)
	where r.event_id = v_event.id;

	perform private.record_act(v_event, 'start_rotation', jsonb_build_object('boards', to_jsonb(p_board_ids)));
	perform private.change_event(v_event.id);
	return jsonb_build_object('rotation', private.rotation_view(v_event.id));
end;
$$;
revoke all on function private.start_rotation(uuid, uuid[], int) from public, anon, authenticated, service_role;
grant execute on function private.start_rotation(uuid, uuid[], int) to authenticated;

create function public.start_rotation(
	p_event_id uuid default null, p_board_ids uuid[] default null, p_seconds int default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.start_rotation(p_event_id, p_board_ids, p_seconds);
end;
$$;
revoke all on function public.start_rotation(uuid, uuid[], int) from public, anon, authenticated, service_role;
grant execute on function public.start_rotation(uuid, uuid[], int) to authenticated;
