-- A seat reports a note to those who lead (M22): once, and nobody learns which seat it was. Nothing changes for anybody
-- else.
create function private.report_note(p_note_id uuid, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lock_board_of(p_note_id);
	v_tag bytea := private.acting_seat(v_board, p_seat_key);
	v_note public.notes;
begin
	select * into v_note from public.notes n where n.id = p_note_id;
	if v_note.tag = v_tag then
		raise sqlstate 'PT409' using message = 'own_note';
	elsif v_note.visibility <> 'visible' or private.hidden(v_board) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
	perform private.check_act(v_board, 'seat', 'report');
	insert into private.reports (note_id, tag) values (p_note_id, v_tag) on conflict do nothing;
	if found then
		perform private.take_pace(v_board.id, 'mark', v_tag, interval '500 milliseconds', 40);
		perform private.poke_moderation(v_board);
	end if;
	return '{"reported": true}';
end;
$$;
revoke all on function private.report_note(uuid, text) from public, anon, authenticated, service_role;
grant execute on function private.report_note(uuid, text) to anon, authenticated;

create function public.report_note(p_note_id uuid default null, p_seat_key text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.report_note(p_note_id, p_seat_key);
end;
$$;
revoke all on function public.report_note(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.report_note(uuid, text) to anon, authenticated;
