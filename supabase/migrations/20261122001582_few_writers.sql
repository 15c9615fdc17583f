-- The boards of an event that is over, archived or not, with words that were written where fewer than five did, at one of their tables or on
-- the board they were gathered from: how somebody writes may be recognised there (L6). Not before it is over: whoever looks
-- after each note would learn which were written by one seat.
create function private.boards_of_few(p_event_id uuid) returns uuid[]
	language sql stable set search_path = ''
as $$
	select coalesce(array_agg(distinct coalesce(b.twin_of, b.id)), '{}')
	from public.events e
	join public.boards b on b.event_id = e.id
	join public.notes n on n.board_id = b.id
	join public.notes written on written.id = coalesce(n.source_note_id, n.id)
	join public.boards there on there.id = written.board_id
	where e.id = p_event_id and e.state in ('closed', 'archived') and e.emptied_on is null and there.writers < 5
		and written.origin = 'seat' and n.visibility in ('visible', 'pending');
$$;
revoke all on function private.boards_of_few(uuid) from public, anon, authenticated, service_role;

-- For members, before they hand on what was written.
create function private.few_writers(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
begin
	perform from public.events e where e.id = p_event_id and e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	return jsonb_build_object('boards', private.boards_of_few(p_event_id));
end;
$$;
revoke all on function private.few_writers(uuid) from public, anon, authenticated, service_role;
grant execute on function private.few_writers(uuid) to authenticated;

create function public.few_writers(p_event_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.few_writers(p_event_id);
end;
$$;
revoke all on function public.few_writers(uuid) from public, anon, authenticated, service_role;
grant execute on function public.few_writers(uuid) to authenticated;
