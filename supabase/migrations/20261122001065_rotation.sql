-- Where an event's walk from board to board stands, as all may know it; null if there is none (M13).
create function private.rotation_view(p_event_id uuid) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select jsonb_build_object('round', r.round, 'rounds', cardinality(r.board_ids), 'ends_at', r.ends_at,
			'board_ids', to_jsonb(r.board_ids))
		from private.rotations r where r.event_id = p_event_id);
end;
$$;
revoke all on function private.rotation_view(uuid) from public, anon, authenticated, service_role;

-- The same for one seat, with the board it is at in this round. A seat that was not there when the walk began joins the
-- smallest group, so sizes never differ by more than one.
create function private.rotation_of_seat(p_event_id uuid, p_key_hash bytea) returns jsonb
	language plpgsql volatile set search_path = ''
as $$
declare
	v_rotation private.rotations;
	v_group int;
begin
	select * into v_rotation from private.rotations r where r.event_id = p_event_id;
	if not found then
		return null;
	end if;
	select s.group_index into v_group from private.rotation_seats s
	where s.event_id = p_event_id and s.key_hash = p_key_hash;
	if not found then
		-- One after the other, so that two who come at once do not both fill the same gap.
		select * into v_rotation from private.rotations r where r.event_id = p_event_id for update;
		select g.i - 1 into v_group from unnest(v_rotation.sizes) with ordinality as g (size, i) order by g.size, g.i limit 1;
		insert into private.rotation_seats (event_id, key_hash, group_index) values (p_event_id, p_key_hash, v_group)
		on conflict do nothing;
		if found then
			update private.rotations set sizes[v_group + 1] = sizes[v_group + 1] + 1 where event_id = p_event_id;
		else
			select s.group_index into v_group from private.rotation_seats s
			where s.event_id = p_event_id and s.key_hash = p_key_hash;
		end if;
	end if;
	return private.rotation_view(p_event_id) || jsonb_build_object('board_id',
		v_rotation.board_ids[1 + (v_group + v_rotation.round - 1) % cardinality(v_rotation.board_ids)]);
end;
$$;
revoke all on function private.rotation_of_seat(uuid, bytea) from public, anon, authenticated, service_role;
