-- Sets or takes away one of the four marks (M5): each at most once per seat and note, never on one's own. While counts
-- are hidden nothing is told and no revision is taken: nobody can see that somebody marked (M8).
create function private.set_mark(p_note_id uuid, p_kind text, p_on boolean, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_board public.boards := private.lock_board_of(p_note_id);
	v_revision bigint := v_board.revision;
	v_state text;
	v_tag bytea;
	v_note public.notes;
	v_moved boolean;
begin
	select e.state into v_state from public.events e where e.id = v_board.event_id;
	if v_state = 'closed' then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	select * into v_note from public.notes n where n.id = p_note_id;
	if v_state <> 'open' or v_note.visibility <> 'visible' then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
	v_tag := private.tag_on_board(v_board, v_key);
	if p_kind is null or p_kind not in ('agree', 'important', 'question', 'differ') then
		raise sqlstate 'PT400' using message = 'mark_kind_unknown';
	elsif v_note.tag = v_tag then
		raise sqlstate 'PT409' using message = 'own_note';
	end if;
	perform private.check_act(v_board, 'seat', 'mark');

	if coalesce(p_on, true) then
		insert into public.marks (note_id, kind, tag) values (p_note_id, p_kind, v_tag) on conflict do nothing;
	else
		delete from public.marks m where m.note_id = p_note_id and m.kind = p_kind and m.tag = v_tag;
	end if;
	v_moved := found;
	if v_moved then
		perform private.take_pace(v_board.id, 'mark', v_tag, interval '500 milliseconds', 40);
		if not private.counts_hidden(v_board) then
			update public.notes set revision = v_board.revision + 1 where id = p_note_id;
			v_revision := private.change_board(v_board, 'marks_counted', jsonb_build_object(
				'note_id', p_note_id, 'marks', private.mark_counts(v_board, p_note_id)));
		end if;
	end if;
	return jsonb_build_object(
		'note_id', p_note_id,
		'marks', private.mark_counts(v_board, p_note_id),
		'my_marks', (select coalesce(jsonb_agg(m.kind order by m.kind), '[]') from public.marks m
			where m.note_id = p_note_id and m.tag = v_tag),
		'revision', v_revision);
end;
$$;
revoke all on function private.set_mark(uuid, text, boolean, text) from public, anon, authenticated, service_role;
grant execute on function private.set_mark(uuid, text, boolean, text) to anon, authenticated;

create function public.set_mark(
	p_note_id uuid default null, p_kind text default null, p_on boolean default true, p_seat_key text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.set_mark(p_note_id, p_kind, p_on, p_seat_key);
end;
$$;
revoke all on function public.set_mark(uuid, text, boolean, text) from public, anon, authenticated, service_role;
grant execute on function public.set_mark(uuid, text, boolean, text) to anon, authenticated;
