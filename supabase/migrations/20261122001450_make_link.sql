-- Makes an entrance without an account. The token is shown this once; the database keeps its hash. Without p_expires a
-- link lasts 30 days, and never longer than a year.
create function private.make_link(p_event_id uuid, p_board_id uuid, p_role text, p_expires timestamptz) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id);
	v_expires timestamptz := coalesce(p_expires, now() + interval '30 days');
	v_token text := rtrim(translate(encode(private.random_secret(), 'base64'), '+/', '-_'), '=');
	v_link public.access_links;
begin
	if p_board_id is not null and not exists (
		select from public.boards b where b.id = p_board_id and b.event_id = v_event.id
	) then
		raise sqlstate 'PT404' using message = 'board_unknown';
	elsif v_expires <= now() or v_expires > now() + interval '1 year' then
		raise sqlstate 'PT400' using message = 'link_expiry_invalid';
	end if;
	begin
		insert into public.access_links (event_id, board_id, role, token_hash, expires_at)
		values (v_event.id, p_board_id, p_role, sha256(convert_to(v_token, 'UTF8')), v_expires)
		returning * into v_link;
	exception
		when check_violation or not_null_violation then
			raise sqlstate 'PT400' using message = 'link_role_invalid';
	end;
	perform private.record_act(v_event, 'make_link', jsonb_build_object('link', v_link.id, 'role', v_link.role));
	return jsonb_build_object('id', v_link.id, 'token', v_token, 'role', v_link.role, 'board_id', v_link.board_id,
		'expires_at', v_link.expires_at);
end;
$$;
revoke all on function private.make_link(uuid, uuid, text, timestamptz) from public, anon, authenticated, service_role;
grant execute on function private.make_link(uuid, uuid, text, timestamptz) to authenticated;

create function public.make_link(
	p_event_id uuid default null, p_board_id uuid default null, p_role text default 'wall',
	p_expires timestamptz default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.make_link(p_event_id, p_board_id, p_role, p_expires);
end;
$$;
revoke all on function public.make_link(uuid, uuid, text, timestamptz) from public, anon, authenticated, service_role;
grant execute on function public.make_link(uuid, uuid, text, timestamptz) to authenticated;
