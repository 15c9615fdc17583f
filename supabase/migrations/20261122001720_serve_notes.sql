-- The next cards of the round for a seat: the notes that were shown least, none of its own and none that its device has
-- seen (M9). Among notes shown equally often each seat has an order of its own (M10). What is served counts as shown; who
-- was shown what is not kept. At most 50 at once.
create function private.serve_notes(p_board_id uuid, p_count int, p_seen uuid[], p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards;
	v_tag bytea;
	v_notes uuid[];
begin
	select * into v_board from public.boards b where b.id = p_board_id;
	v_tag := private.acting_seat(v_board, p_seat_key);
	if private.hidden(v_board) then
		return jsonb_build_object('notes', jsonb_build_array());
	end if;
	perform private.take_pace(v_board.id, 'serve', v_tag, interval '1 second', 30);
	-- One after the other, or all who ask at the same moment would be shown the same notes. Not the lock of the board: nobody
	-- who writes has to wait for readers.
	perform pg_advisory_xact_lock(hashtextextended('showings of ' || v_board.id, 0));
	select array_agg(next.id order by next.shown, next.place) into v_notes
	from (
		select n.id, coalesce(s.shown, 0) as shown, md5(v_tag || uuid_send(n.id)) as place
		from public.notes n left join private.showings s on s.note_id = n.id
		where n.board_id = v_board.id and n.parent_id is null and n.visibility = 'visible'
			and n.tag is distinct from v_tag
			-- As a subquery that is hashed, so that many notes and many seen ones are not compared each with each.
			and n.id not in (select seen.id from unnest(p_seen) as seen (id) where seen.id is not null)
		order by 2, 3
		limit least(greatest(coalesce(p_count, 1), 1), 50)
	) next;
	insert into private.showings as s (note_id, shown) select unnest(v_notes), 1
	on conflict (note_id) do update set shown = s.shown + 1;
	return jsonb_build_object('notes', coalesce(to_jsonb(v_notes), '[]'));
end;
$$;
revoke all on function private.serve_notes(uuid, int, uuid[], text) from public, anon, authenticated, service_role;
grant execute on function private.serve_notes(uuid, int, uuid[], text) to anon, authenticated;

create function public.serve_notes(
	p_board_id uuid default null, p_count int default 1, p_seen uuid[] default '{}', p_seat_key text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.serve_notes(p_board_id, p_count, p_seen, p_seat_key);
end;
$$;
revoke all on function public.serve_notes(uuid, int, uuid[], text) from public, anon, authenticated, service_role;
grant execute on function public.serve_notes(uuid, int, uuid[], text) to anon, authenticated;
