-- Shuts an entrance to an event; a second time changes nothing. Its boards say so, upon which walls and remotes read again
-- and those that came in through it learn that they are out. Kiosks listen to the programme.
create function private.shut_link(p_event public.events, p_link_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_link public.access_links;
	v_board public.boards;
begin
	update public.access_links set revoked_at = now() where id = p_link_id and revoked_at is null returning * into v_link;
	if not found then
		return;
	elsif v_link.role = 'kiosk' then
		perform private.change_event(p_event.id);
	else
		for v_board in
			select b.* from public.boards b
			where b.event_id = p_event.id and b.id = coalesce(v_link.board_id, b.id) order by b.id for no key update
		loop
			perform private.change_board(v_board, 'links_revoked', '{}');
		end loop;
	end if;
	perform private.record_act(p_event, 'revoke_link', jsonb_build_object('link', p_link_id));
end;
$$;
revoke all on function private.shut_link(public.events, uuid) from public, anon, authenticated, service_role;

create function private.revoke_link(p_link_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	perform private.shut_link(private.event_for_member(
		(select l.event_id from public.access_links l where l.id = p_link_id)), p_link_id);
	return jsonb_build_object('id', p_link_id, 'revoked', true);
end;
$$;
revoke all on function private.revoke_link(uuid) from public, anon, authenticated, service_role;
grant execute on function private.revoke_link(uuid) to authenticated;

create function public.revoke_link(p_link_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.revoke_link(p_link_id);
end;
$$;
revoke all on function public.revoke_link(uuid) from public, anon, authenticated, service_role;
grant execute on function public.revoke_link(uuid) to authenticated;
