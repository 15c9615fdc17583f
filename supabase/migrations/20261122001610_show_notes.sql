-- Releases notes that wait for it, brings hidden ones back and settles what was reported about them (M22), all in one
-- change.
create function private.show_notes(p_board_id uuid, p_note_ids uuid[], p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	-- More than this is read by the devices instead of being sent to all of them.
	c_entries constant int := 60;
	v_board public.boards := private.lead_board(p_board_id, p_token, true);
	v_shown uuid[];
	v_settled int;
	v_revision bigint := v_board.revision;
begin
	perform private.check_act(v_board, 'facilitator', 'moderate');
	perform private.check_notes(v_board, p_note_ids);

	with shown as (
		update public.notes n set visibility = 'visible', hidden_reason = null, revision = v_board.revision + 1
		where n.id = any (p_note_ids) and n.visibility in ('pending', 'hidden')
		returning n.id
	)
	select coalesce(array_agg(s.id), '{}') into v_shown from shown s;
	delete from private.reports r where r.note_id = any (p_note_ids);
	get diagnostics v_settled = row_count;
	if v_shown <> '{}' then
		v_revision := case when cardinality(v_shown) > c_entries
			then private.change_view(v_board, v_board, cardinality(v_shown))
			else private.change_entries(v_board, private.entries(v_board, v_shown), cardinality(v_shown)) end;
		perform private.follow_source(id) from unnest(v_shown) id;
		perform private.record_lead(v_board, p_token, 'show_notes', jsonb_build_object('notes', cardinality(v_shown)));
	end if;
	if v_shown <> '{}' or v_settled > 0 then
		perform private.poke_moderation(v_board);
	end if;
	return jsonb_build_object('revision', v_revision, 'shown', cardinality(v_shown));
end;
$$;
revoke all on function private.show_notes(uuid, uuid[], text) from public, anon, authenticated, service_role;
grant execute on function private.show_notes(uuid, uuid[], text) to anon, authenticated;

create function public.show_notes(
	p_board_id uuid default null, p_note_ids uuid[] default '{}', p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.show_notes(p_board_id, p_note_ids, p_token);
end;
$$;
revoke all on function public.show_notes(uuid, uuid[], text) from public, anon, authenticated, service_role;
grant execute on function public.show_notes(uuid, uuid[], text) to anon, authenticated;
