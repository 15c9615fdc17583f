-- Takes one's own note back (L8). The text is deleted, not hidden; a tombstone stays so that devices can forget it too.
create function private.withdraw_note(p_note_id uuid, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_board public.boards := private.lock_board_of(p_note_id);
	v_note public.notes := private.own_note(v_board, p_note_id, v_key);
begin
	if v_note.visibility = 'withdrawn' then
		return private.own_note_answer(v_board, v_note);
	end if;
	perform private.check_act(v_board, 'seat', 'edit');

	update public.notes set body = '', visibility = 'withdrawn', revision = v_board.revision + 1
	where id = v_note.id returning * into v_note;
	perform private.change_entries(v_board, jsonb_build_object('notes', jsonb_build_array(private.tombstone(v_note))), -1);
	return private.own_note_answer(v_board, v_note);
end;
$$;
revoke all on function private.withdraw_note(uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.withdraw_note(uuid, text) to anon, authenticated;

create function public.withdraw_note(p_note_id uuid default null, p_seat_key text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.withdraw_note(p_note_id, p_seat_key);
end;
$$;
revoke all on function public.withdraw_note(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.withdraw_note(uuid, text) to anon, authenticated;
