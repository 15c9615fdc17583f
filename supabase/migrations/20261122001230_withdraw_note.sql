-- Others' notes that were merged into one that is withdrawn stay: the first of them takes its place, with its marks,
-- replies and theme (T4, L8). Returns the notes that changed.
create function private.hand_over(p_board public.boards, p_note public.notes) returns uuid[]
	language plpgsql volatile set search_path = ''
as $$
declare
	v_heir uuid;
	v_changed uuid[];
begin
	select n.id into v_heir from public.notes n
	where n.board_id = p_board.id and n.merged_into = p_note.id order by n.id limit 1;
	if not found then
		return '{}';
	end if;
	update public.notes n set
		visibility = case when n.id = v_heir then p_note.visibility else n.visibility end,
		hidden_reason = case when n.id = v_heir then p_note.hidden_reason else n.hidden_reason end,
		merged_into = case when n.merged_into = p_note.id and n.id <> v_heir then v_heir end,
		parent_id = case when n.parent_id = p_note.id then v_heir else n.parent_id end,
		theme_id = case when n.id = v_heir then p_note.theme_id else n.theme_id end,
		revision = case n.revision when 0 then 0 else p_board.revision + 1 end
	where n.board_id = p_board.id and (n.merged_into = p_note.id or n.parent_id = p_note.id);
	update public.marks set note_id = v_heir where note_id = p_note.id;
	perform private.gather_also(p_board, v_heir);
	select array_agg(n.id) into v_changed from public.notes n
	where n.board_id = p_board.id and (n.id = v_heir or n.parent_id = v_heir);
	return v_changed;
end;
$$;
revoke all on function private.hand_over(public.boards, public.notes) from public, anon, authenticated, service_role;

-- Takes one's own note back (L8). The text is deleted, not hidden, also where it was merged into another; a tombstone
-- stays so that devices can forget it too.
create function private.withdraw_note(p_note_id uuid, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_board public.boards := private.lock_board_of(p_note_id);
	v_note public.notes := private.own_note(v_board, p_note_id, v_key);
	v_before public.notes := v_note;
	v_changed uuid[] := array[p_note_id];
begin
	if v_note.visibility = 'withdrawn' then
		return private.own_note_answer(v_board, v_note);
	end if;
	perform private.check_act(v_board, 'seat', 'edit');

	update public.notes
	set body = '', also = null, visibility = 'withdrawn', merged_into = null,
		revision = case revision when 0 then 0 else v_board.revision + 1 end
	where id = v_note.id returning * into v_note;
	if v_before.visibility = 'visible' then
		v_changed := v_changed || private.hand_over(v_board, v_before);
	elsif v_before.visibility = 'merged' then
		perform private.gather_also(v_board, v_before.merged_into);
		v_changed := v_changed || v_before.merged_into;
	end if;
	if v_note.revision > 0 then
		perform private.change_entries(v_board, private.entries(v_board, v_changed),
			case when v_before.visibility = 'visible' and v_changed = array[p_note_id] then -1 else 0 end);
		perform private.follow_source(id) from unnest(v_changed) id;
	end if;
	if v_before.visibility = 'pending' then
		perform private.poke_moderation(v_board);
	end if;
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
