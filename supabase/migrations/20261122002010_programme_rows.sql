-- More of either is no programme any more but a mistake.
create function private.most_sessions() returns int language sql immutable set search_path = '' return 60;
revoke all on function private.most_sessions() from public, anon, authenticated, service_role;

create function private.most_boards() returns int language sql immutable set search_path = '' return 60;
revoke all on function private.most_boards() from public, anon, authenticated, service_role;

create function private.session_definition(p_session public.sessions) returns jsonb
	language sql stable set search_path = ''
	return jsonb_build_object('kind', p_session.kind, 'title', p_session.title, 'room', p_session.room,
		'starts_at', to_char(p_session.starts_at, 'HH24:MI'), 'ends_at', to_char(p_session.ends_at, 'HH24:MI'));
revoke all on function private.session_definition(public.sessions) from public, anon, authenticated, service_role;

-- The prompts of a board share their beginnings of sentences.
create function private.board_definition(p_board public.boards) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object('kind', p_board.kind, 'title', p_board.title, 'session_id', p_board.session_id,
		'prompts', (select coalesce(jsonb_agg(p.texts order by p.position, p.id), '[]')
			from public.prompts p where p.board_id = p_board.id),
		'starters', coalesce((select p.starters from public.prompts p where p.board_id = p_board.id
			order by p.position, p.id limit 1), '{}'));
end;
$$;
revoke all on function private.board_definition(public.boards) from public, anon, authenticated, service_role;

-- Stores a session that was cleaned.
create function private.put_session(p_event_id uuid, p_session_id uuid, p_position int, p_clean jsonb) returns void
	language sql volatile set search_path = ''
as $$
	insert into public.sessions (id, event_id, kind, title, room, position, starts_at, ends_at)
	values (p_session_id, p_event_id, p_clean ->> 'kind', p_clean ->> 'title', p_clean ->> 'room', p_position,
		(p_clean ->> 'starts_at')::time, (p_clean ->> 'ends_at')::time)
	on conflict (id) do update set kind = excluded.kind, title = excluded.title, room = excluded.room,
		starts_at = excluded.starts_at, ends_at = excluded.ends_at;
$$;
revoke all on function private.put_session(uuid, uuid, int, jsonb) from public, anon, authenticated, service_role;

-- Puts up the prompts of a board that nobody has answered yet.
create function private.put_prompts(p_board_id uuid, p_clean jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	delete from public.prompts p where p.board_id = p_board_id;
	insert into public.prompts (board_id, position, texts, starters)
	select p_board_id, i, t, p_clean -> 'starters'
	from jsonb_array_elements(p_clean -> 'prompts') with ordinality p (t, i);
end;
$$;
revoke all on function private.put_prompts(uuid, jsonb) from public, anon, authenticated, service_role;

-- Something was done here: more than the frame would go with it.
create function private.board_begun(p_board public.boards) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return p_board.phase <> 'preparation' or exists (select from public.notes n where n.board_id = p_board.id);
end;
$$;
revoke all on function private.board_begun(public.boards) from public, anon, authenticated, service_role;

-- Nobody can be in one room for two things at once; side by side in different rooms, or in none that is named, they can.
-- room_taken with the place of the second as hint.
create function private.check_rooms(p_event_id uuid) returns void
	language plpgsql stable set search_path = ''
as $$
declare
	v_place int;
begin
	select later.position into v_place
	from public.sessions earlier
	join public.sessions later on later.event_id = earlier.event_id and lower(later.room) = lower(earlier.room)
		and (later.position, later.id) > (earlier.position, earlier.id)
		and later.starts_at < earlier.ends_at and earlier.starts_at < later.ends_at
	where earlier.event_id = p_event_id and earlier.room <> ''
	order by later.position limit 1;
	if found then
		raise sqlstate 'PT409' using message = 'room_taken', hint = v_place::text;
	end if;
end;
$$;
revoke all on function private.check_rooms(uuid) from public, anon, authenticated, service_role;

-- Numbers sessions from 1, and boards in the order of their sessions; those of the whole event come last. A twin stands
-- with its first.
create function private.number_programme(p_event_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	update public.sessions s set position = n.place
	from (select x.id, row_number() over (order by x.position, x.id) as place
		from public.sessions x where x.event_id = p_event_id) n
	where s.id = n.id and s.position <> n.place;
	update public.boards b set position = n.place
	from (select x.id, dense_rank() over (
			order by s.position nulls last, x.position, coalesce(x.twin_of, x.id)) as place
		from public.boards x left join public.sessions s on s.id = x.session_id where x.event_id = p_event_id) n
	where b.id = n.id and b.position <> n.place;
end;
$$;
revoke all on function private.number_programme(uuid) from public, anon, authenticated, service_role;
