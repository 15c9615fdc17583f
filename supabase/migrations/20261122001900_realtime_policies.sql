-- Whether the caller may listen to a topic. Boards and programmes: everybody who knows the id, while the event is open
-- and for reading afterwards. Results: members (L13). Moderation: members, and for a facilitator's link that holds a topic of
-- its own, named by the digest of its token.
create function private.may_listen(p_topic text) returns boolean
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_parts text[] := regexp_match(p_topic,
		'^(board|event|results|moderation):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?::([0-9a-f]{64}))?$');
	v_id uuid := v_parts[2];
begin
	if v_parts[3] is not null then
		return v_parts[1] = 'moderation' and exists (
			select from public.access_links l join public.boards b on b.event_id = l.event_id
			where l.token_hash = decode(v_parts[3], 'hex') and l.role = 'facilitator' and l.revoked_at is null
				and l.expires_at > now() and b.id = v_id and b.id = coalesce(l.board_id, b.id));
	end if;
	return case v_parts[1]
		when 'board' then exists (
			select from public.boards b join public.events e on e.id = b.event_id
			where b.id = v_id and e.state in ('open', 'closed'))
		when 'moderation' then exists (
			select from public.boards b where b.id = v_id and b.event_id in (select private.my_events()))
		when 'event' then exists (
			select from public.events e where e.id = v_id and e.state in ('open', 'closed'))
		when 'results' then v_id in (select private.my_events())
		else false
	end;
end;
$$;
revoke all on function private.may_listen(text) from public, anon, authenticated, service_role;
grant execute on function private.may_listen(text) to anon, authenticated;

-- There is no policy for insert: clients listen and never send.
create policy "devices listen to what they may read" on realtime.messages
	for select to anon, authenticated
	using (extension = 'broadcast' and (select private.may_listen((select realtime.topic()))));
