-- The next round: every group moves on to the next board. With p_expected_round two who press at once turn it once.
create function private.turn_rotation(p_event_id uuid, p_expected_round int, p_seconds int) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.open_event_for_member(p_event_id);
	v_rotation private.rotations;
begin
	select * into v_rotation from private.rotations r where r.event_id = v_event.id for update;
	if not found then
		raise sqlstate 'PT404' using message = 'rotation_unknown';
	elsif v_rotation.round <> p_expected_round then
		raise sqlstate 'PT409' using message = 'round_changed', hint = v_rotation.round::text;
	elsif v_rotation.round = cardinality(v_rotation.board_ids) then
		raise sqlstate 'PT409' using message = 'rotation_over';
	elsif p_seconds <= 0 or p_seconds > 86400 then
		raise sqlstate 'PT400' using message = 'phase_length_invalid';
	end if;
	update private.rotations r set round = r.round + 1, ends_at = now() + make_interval(secs => p_seconds)
	where r.event_id = v_event.id;
	perform private.record_act(v_event, 'turn_rotation', jsonb_build_object('round', v_rotation.round + 1));
	perform private.change_event(v_event.id);
	return jsonb_build_object('rotation', private.rotation_view(v_event.id));
end;
$$;
revoke all on function private.turn_rotation(uuid, int, int) from public, anon, authenticated, service_role;
grant execute on function private.turn_rotation(uuid, int, int) to authenticated;

create function public.turn_rotation(
	p_event_id uuid default null, p_expected_round int default null, p_seconds int default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.turn_rotation(p_event_id, p_expected_round, p_seconds);
end;
$$;
revoke all on function public.turn_rotation(uuid, int, int) from public, anon, authenticated, service_role;
grant execute on function public.turn_rotation(uuid, int, int) to authenticated;
