-- The tag a seat leaves on a board: without the key nobody can tell that two boards were written on by one seat.
create function private.board_tag(p_salt bytea, p_key bytea, p_board_id uuid) returns bytea
	language plpgsql immutable set search_path = ''
as $$
begin
	return sha256(p_salt || p_key || uuid_send(p_board_id));
end;
$$;
revoke all on function private.board_tag(bytea, bytea, uuid) from public, anon, authenticated, service_role;

-- The tag of a filled-in sheet, by survey and session (16 zero bytes for the event as a whole).
create function private.response_tag(p_salt bytea, p_key bytea, p_survey_id uuid, p_session_id uuid) returns bytea
	language plpgsql immutable set search_path = ''
as $$
begin
	return sha256(p_salt || p_key || uuid_send(p_survey_id)
		|| uuid_send(coalesce(p_session_id, '00000000-0000-0000-0000-000000000000')));
end;
$$;
revoke all on function private.response_tag(bytea, bytea, uuid, uuid) from public, anon, authenticated, service_role;

-- For which sessions (null: the event) the seat has handed in this survey.
create function private.submitted_sessions(p_survey public.surveys, p_salt bytea, p_key bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	if p_survey.scope = 'event' then
		return (
			select coalesce(jsonb_agg(r.session_id), '[]') from public.responses r
			where r.tag = private.response_tag(p_salt, p_key, p_survey.id, null));
	end if;
	return (
		select coalesce(jsonb_agg(s.id order by s.position, s.id), '[]')
		from public.sessions s join public.responses r on r.tag = private.response_tag(p_salt, p_key, p_survey.id, s.id)
		where s.event_id = p_survey.event_id);
end;
$$;
revoke all on function private.submitted_sessions(public.surveys, bytea, bytea) from public, anon, authenticated, service_role;

-- The salt of the event, for a seat that was admitted to it; seat_unknown for every other key.
create function private.salt_for_seat(p_event_id uuid, p_key bytea) returns bytea
	language plpgsql stable set search_path = ''
as $$
declare
	v_salt bytea;
begin
	select es.salt into v_salt
	from private.event_salts es
	join private.seats s on s.event_id = es.event_id and s.key_hash = sha256(es.salt || p_key)
	where es.event_id = p_event_id;
	if not found then
		raise sqlstate 'PT403' using message = 'seat_unknown';
	end if;
	return v_salt;
end;
$$;
revoke all on function private.salt_for_seat(uuid, bytea) from public, anon, authenticated, service_role;

-- The tag of the seat on this board.
create function private.tag_on_board(p_board public.boards, p_key bytea) returns bytea
	language plpgsql stable set search_path = ''
as $$
begin
	return private.board_tag(private.salt_for_seat(p_board.event_id, p_key), p_key, p_board.id);
end;
$$;
revoke all on function private.tag_on_board(public.boards, bytea) from public, anon, authenticated, service_role;
