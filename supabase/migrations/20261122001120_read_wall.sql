-- The board of a wall link, for a projector: nothing is anybody's own.
create function private.read_wall(p_token text, p_since bigint) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards;
	v_event public.events;
begin
	select b.* into v_board
	from public.access_links l join public.boards b on b.id = l.board_id
	where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.role = 'wall'
		and l.revoked_at is null and l.expires_at > now();
	select * into v_event from public.events e where e.id = v_board.event_id and e.state <> 'archived';
	if not found then
		raise sqlstate 'PT404' using message = 'link_unknown';
	end if;
	return private.board_snapshot(v_board, p_since, null)
		|| jsonb_build_object('event', jsonb_build_object('title', v_event.title, 'code', v_event.code));
end;
$$;
revoke all on function private.read_wall(text, bigint) from public, anon, authenticated, service_role;
grant execute on function private.read_wall(text, bigint) to anon, authenticated;

create function public.read_wall(p_token text default null, p_since bigint default 0) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_wall(p_token, p_since);
end;
$$;
revoke all on function public.read_wall(text, bigint) from public, anon, authenticated, service_role;
grant execute on function public.read_wall(text, bigint) to anon, authenticated;
