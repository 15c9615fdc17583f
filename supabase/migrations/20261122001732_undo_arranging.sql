-- Takes back the last step of arrange() that was not taken back yet (M16), whoever of those who lead the board did it.
create function private.undo_arranging(p_board_id uuid, p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_revision bigint := v_board.revision;
	v_step private.board_steps;
	v_before jsonb;
begin
	perform private.check_act(v_board, 'facilitator', 'arrange');
	delete from private.board_steps s
	where s.board_id = v_board.id
		and s.revision = (select max(l.revision) from private.board_steps l where l.board_id = v_board.id)
	returning * into v_step;
	if not found then
		raise sqlstate 'PT409' using message = 'nothing_to_undo';
	end if;
	v_before := private.rearrange(v_board, v_step.before -> 'themes', v_step.before -> 'notes');
	if v_before is not null then
		v_revision := private.tell_rearranged(v_board, v_before);
	end if;
	return jsonb_build_object('revision', v_revision, 'undo', private.steps_to_undo(v_board.id));
end;
$$;
revoke all on function private.undo_arranging(uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.undo_arranging(uuid, text) to anon, authenticated;

create function public.undo_arranging(p_board_id uuid default null, p_token text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.undo_arranging(p_board_id, p_token);
end;
$$;
revoke all on function public.undo_arranging(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.undo_arranging(uuid, text) to anon, authenticated;
