-- Ends a locked event that is open: closes its boards and surveys, fixes the day that the terms of deletion count from, and
-- forgets the seats (L3). A follow-up begins. Tells nobody; whoever calls it does.
create function private.close_event(p_event public.events, p_today date) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_board public.boards;
begin
	update public.events e set state = 'closed', held_on = least(p_today, (private.deletion_terms(e)).held_on)
	where e.id = p_event.id;
	for v_board in
		select b.* from public.boards b where b.event_id = p_event.id order by b.id for no key update
	loop
		perform private.enter_phase(v_board, 'closed', null);
	end loop;
	perform from public.surveys s where s.event_id = p_event.id order by s.id for no key update;
	update public.surveys set state = 'closed', asked_until = null where event_id = p_event.id and state = 'open';
	perform private.forget_seats(p_event.id);
	perform private.begin_follow_up(p_event.id);
	insert into private.residues default values;
end;
$$;
revoke all on function private.close_event(public.events, date) from public, anon, authenticated, service_role;
