-- Refuses unless both notes are there to be seen on the board.
create function private.check_both(p_board public.boards, p_from_id uuid, p_to_id uuid) returns void
	language plpgsql stable set search_path = ''
as $$
begin
	if 2 - (p_from_id = p_to_id)::int is distinct from (
		select count(*) from public.notes n
		where n.id in (p_from_id, p_to_id) and n.board_id = p_board.id and n.visibility = 'visible'
	) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
end;
$$;
revoke all on function private.check_both(public.boards, uuid, uuid) from public, anon, authenticated, service_role;

-- Whether arrows lead from one note to the other.
create function private.leads_to(p_board_id uuid, p_from_id uuid, p_to_id uuid) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return exists (
		with recursive reached (id) as (
			select p_from_id
			union
			select l.to_id from public.note_links l join reached r on r.id = l.from_id
			where l.board_id = p_board_id and not l.removed
		)
		select from reached r where r.id = p_to_id);
end;
$$;
revoke all on function private.leads_to(uuid, uuid, uuid) from public, anon, authenticated, service_role;

-- A link as who asks may see it. Where two notes were never linked there is none to speak of.
create function private.link_answer(p_board public.boards, p_link public.note_links, p_tag bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object('revision', p_board.revision, 'link', (
		select l.shape || case when l.tag = p_tag then '{"mine": true}'::jsonb else '{}' end
		from private.shaped_links l where l.id = p_link.id));
end;
$$;
revoke all on function private.link_answer(public.boards, public.note_links, bytea) from public, anon, authenticated, service_role;

-- Links two notes of a board with an arrow or takes the arrow away (M6). A seat with its key, at most 20 on a board and
-- only its own away; without a key one who leads the board, any. Said twice it is done once.
create function private.link_notes(p_from_id uuid, p_to_id uuid, p_on boolean, p_seat_key text, p_token text)
	returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	c_links constant int := 20;
	v_board public.boards;
	v_tag bytea;
	v_link public.note_links;
begin
	if p_seat_key is not null then
		v_board := private.lock_board_of(p_from_id);
		v_tag := private.acting_seat(v_board, p_seat_key);
		perform private.check_both(v_board, p_from_id, p_to_id);
		-- What a hidden round keeps from the seat is not there for it (M7).
		if private.hidden(v_board) and exists (
			select from public.notes n where n.id in (p_from_id, p_to_id) and n.tag is distinct from v_tag
		) then
			raise sqlstate 'PT404' using message = 'note_unknown';
		end if;
	else
		v_board := private.lead_board(private.led_board_of(p_from_id, p_token), p_token);
		perform private.check_both(v_board, p_from_id, p_to_id);
	end if;
	perform private.check_act(v_board, case when p_seat_key is null then 'facilitator' else 'seat' end, 'link');

	select * into v_link from public.note_links l
	where l.board_id = v_board.id and l.from_id = p_from_id and l.to_id = p_to_id;
	if coalesce(p_on, true) then
		if p_from_id = p_to_id then
			raise sqlstate 'PT409' using message = 'link_to_itself';
		elsif v_link.id is not null and not v_link.removed then
			return private.link_answer(v_board, v_link, v_tag);
		elsif private.leads_to(v_board.id, p_to_id, p_from_id) then
			raise sqlstate 'PT409' using message = 'link_cycle';
		elsif v_tag is not null then
			if c_links <= (
				select count(*) from public.note_links l where l.board_id = v_board.id and l.tag = v_tag
			) then
				raise sqlstate 'PT409' using message = 'link_cap_reached', hint = c_links::text;
			end if;
			perform private.take_pace(v_board.id, 'mark', v_tag, interval '500 milliseconds', 40);
		end if;
		insert into public.note_links (board_id, from_id, to_id, revision, tag)
		values (v_board.id, p_from_id, p_to_id, v_board.revision + 1, v_tag)
		on conflict (board_id, from_id, to_id) do update
			set removed = false, revision = excluded.revision, tag = excluded.tag
		returning * into v_link;
	else
		if v_link.id is null or v_link.removed then
			return private.link_answer(v_board, v_link, v_tag);
		elsif v_tag is not null and v_link.tag is distinct from v_tag then
			raise sqlstate 'PT403' using message = 'link_not_yours';
		end if;
		update public.note_links set removed = true, tag = null, revision = v_board.revision + 1
		where id = v_link.id returning * into v_link;
	end if;

	v_board.revision := private.change_entries(v_board, jsonb_build_object('links', jsonb_build_array(
		(select l.shape from private.shaped_links l where l.id = v_link.id))));
	return private.link_answer(v_board, v_link, v_tag);
end;
$$;
revoke all on function private.link_notes(uuid, uuid, boolean, text, text) from public, anon, authenticated, service_role;
grant execute on function private.link_notes(uuid, uuid, boolean, text, text) to anon, authenticated;

create function public.link_notes(
	p_from_id uuid default null, p_to_id uuid default null, p_on boolean default true,
	p_seat_key text default null, p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.link_notes(p_from_id, p_to_id, p_on, p_seat_key, p_token);
end;
$$;
revoke all on function public.link_notes(uuid, uuid, boolean, text, text) from public, anon, authenticated, service_role;
grant execute on function public.link_notes(uuid, uuid, boolean, text, text) to anon, authenticated;
