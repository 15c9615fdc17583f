-- The boards that the caller may lead: with a token the link decides, one board or all of its event, else membership.
create function private.boards_i_lead(p_token text) returns setof public.boards
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_link public.access_links;
begin
	if p_token is null then
		return query select b.* from public.boards b where b.event_id in (select private.my_events());
	else
		v_link := private.link_by_token(p_token, 'facilitator');
		return query select b.* from public.boards b
			where b.event_id = v_link.event_id and b.id = coalesce(v_link.board_id, b.id);
	end if;
end;
$$;
revoke all on function private.boards_i_lead(text) from public, anon, authenticated, service_role;

-- Refuses who may not lead the board. What is somebody else's is answered like what does not exist (SEC9). Nothing is
-- locked.
create function private.check_lead(p_board_id uuid, p_token text) returns void
	language plpgsql stable set search_path = ''
as $$
begin
	if exists (select from private.boards_i_lead(p_token) b where b.id = p_board_id) then
		return;
	elsif p_token is null then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	raise sqlstate 'PT404' using message = 'link_unknown';
end;
$$;
revoke all on function private.check_lead(uuid, text) from public, anon, authenticated, service_role;

-- The board, locked, for whoever leads it: a member, or the holder of a facilitator's link. What a decision rests on is
-- read after this. Refused once the event is over, but for what members may do until it is archived: look through the
-- texts before they are handed on (L16).
create function private.lead_board(p_board_id uuid, p_token text, p_afterwards boolean default false)
	returns public.boards
	language plpgsql volatile set search_path = ''
as $$
declare
	v_board public.boards;
	v_state text;
begin
	perform private.check_lead(p_board_id, p_token);
	v_board := private.lock_board(p_board_id);
	select e.state into v_state from public.events e where e.id = v_board.event_id;
	if v_state = 'archived' or v_state = 'closed' and not (p_afterwards and p_token is null) then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	return v_board;
end;
$$;
revoke all on function private.lead_board(uuid, text, boolean) from public, anon, authenticated, service_role;

-- The board a note is on, if the caller leads it; nothing is locked. Who leads other boards hears note_unknown, since
-- their link still holds.
create function private.led_board_of(p_note_id uuid, p_token text) returns uuid
	language plpgsql stable set search_path = ''
as $$
declare
	v_board_id uuid;
begin
	select b.id into v_board_id from public.notes n join private.boards_i_lead(p_token) b on b.id = n.board_id
	where n.id = p_note_id;
	if found then
		return v_board_id;
	elsif exists (select from private.boards_i_lead(p_token)) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;
	perform private.check_lead(null, p_token);
	return null;
end;
$$;
revoke all on function private.led_board_of(uuid, text) from public, anon, authenticated, service_role;

-- Writes down what somebody who leads has done; of a link its id, since there is no account behind it.
create function private.record_lead(p_board public.boards, p_token text, p_act text, p_detail jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	perform private.record_act(e, p_act, jsonb_build_object('board', p_board.id) || p_detail
		|| case when p_token is null then '{}' else jsonb_build_object('link', (private.link_by_token(p_token, 'facilitator')).id) end)
	from public.events e where e.id = p_board.event_id;
end;
$$;
revoke all on function private.record_lead(public.boards, text, text, jsonb) from public, anon, authenticated, service_role;

-- Tells those who lead a board that something waits for them or is settled, without a word about what: on the members'
-- topic and on one for each facilitator's link that holds.
create function private.poke_moderation(p_board public.boards) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	perform realtime.send('{"kind": "queue_changed"}', 'change', topic, true)
	from (
		select 'moderation:' || p_board.id as topic
		union all
		select 'moderation:' || p_board.id || ':' || encode(l.token_hash, 'hex')
		from public.access_links l
		where l.event_id = p_board.event_id and coalesce(l.board_id, p_board.id) = p_board.id and l.role = 'facilitator'
			and l.revoked_at is null and l.expires_at > now()
	) topics;
end;
$$;
revoke all on function private.poke_moderation(public.boards) from public, anon, authenticated, service_role;
