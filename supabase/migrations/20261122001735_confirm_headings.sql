-- Keeps when the group agreed to the headings, or that it does not yet (M17). Themes without a heading cannot be agreed to.
create function private.confirm_headings(p_board_id uuid, p_confirmed boolean, p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_confirmed boolean := coalesce(p_confirmed, true);
	v_revision bigint := v_board.revision;
	v_changed public.boards;
begin
	perform private.check_act(v_board, 'facilitator', 'arrange');
	if v_confirmed and exists (
		select from public.themes t where t.board_id = v_board.id and not t.removed and t.title = ''
	) then
		raise sqlstate 'PT409' using message = 'weighting_incomplete', hint = 'headings';
	elsif v_confirmed <> (v_board.headings_confirmed_at is not null) then
		update public.boards set headings_confirmed_at = case when v_confirmed then now() end
		where id = v_board.id returning * into v_changed;
		v_revision := private.change_view(v_board, v_changed);
		perform private.record_lead(v_board, p_token, 'confirm_headings', jsonb_build_object('confirmed', v_confirmed));
	end if;
	return jsonb_build_object('revision', v_revision, 'headings_confirmed', v_confirmed);
end;
$$;
revoke all on function private.confirm_headings(uuid, boolean, text) from public, anon, authenticated, service_role;
grant execute on function private.confirm_headings(uuid, boolean, text) to anon, authenticated;

create function public.confirm_headings(
	p_board_id uuid default null, p_confirmed boolean default true, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.confirm_headings(p_board_id, p_confirmed, p_token);
end;
$$;
revoke all on function public.confirm_headings(uuid, boolean, text) from public, anon, authenticated, service_role;
grant execute on function public.confirm_headings(uuid, boolean, text) to anon, authenticated;
