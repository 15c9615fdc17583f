-- Refuses notes that are not on the board.
create function private.check_notes(p_board public.boards, p_note_ids uuid[]) returns void
	language plpgsql stable set search_path = ''
as $$
begin
	if exists (
		select from unnest(p_note_ids) wanted (id)
		where not exists (select from public.notes n where n.id = wanted.id and n.board_id = p_board.id)
	) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
end;
$$;
revoke all on function private.check_notes(public.boards, uuid[]) from public, anon, authenticated, service_role;

-- Takes notes from every screen, for a reason, all in one change (M22). What is hidden or gone already stays so; notes
-- that were never released are told to nobody. show_notes() brings them back.
create function private.hide_notes(p_board_id uuid, p_note_ids uuid[], p_reason text, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token, true);
	v_seen uuid[];
	v_hidden int;
	v_revision bigint := v_board.revision;
begin
	perform private.check_act(v_board, 'facilitator', 'moderate');
	if p_reason is null or p_reason not in ('personal_data', 'insult', 'off_topic', 'duplicate', 'advertising', 'other') then
		raise sqlstate 'PT400' using message = 'reason_unknown';
	end if;
	perform private.check_notes(v_board, p_note_ids);

	v_seen := array(select n.id from public.notes n where n.id = any (p_note_ids) and n.visibility = 'visible');
	update public.notes n set
		visibility = 'hidden',
		hidden_reason = p_reason,
		revision = case n.visibility when 'visible' then v_board.revision + 1 else n.revision end
	where n.id = any (p_note_ids) and n.visibility in ('visible', 'pending');
	get diagnostics v_hidden = row_count;
	if v_seen <> '{}' then
		v_revision := private.change_entries(v_board, private.entries(v_board, v_seen), -cardinality(v_seen));
		perform private.follow_source(id) from unnest(v_seen) id;
	end if;
	if v_hidden > 0 then
		perform private.poke_moderation(v_board);
		perform private.record_lead(v_board, p_token, 'hide_notes', jsonb_build_object('reason', p_reason, 'notes', v_hidden));
	end if;
	return jsonb_build_object('revision', v_revision, 'hidden', v_hidden);
end;
$$;
revoke all on function private.hide_notes(uuid, uuid[], text, text) from public, anon, authenticated, service_role;
grant execute on function private.hide_notes(uuid, uuid[], text, text) to anon, authenticated;

create function public.hide_notes(
	p_board_id uuid default null, p_note_ids uuid[] default '{}', p_reason text default null, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.hide_notes(p_board_id, p_note_ids, p_reason, p_token);
end;
$$;
revoke all on function public.hide_notes(uuid, uuid[], text, text) from public, anon, authenticated, service_role;
grant execute on function public.hide_notes(uuid, uuid[], text, text) to anon, authenticated;
