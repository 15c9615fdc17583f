-- The last day on which a follow-up is answered: as its organisers chose, and never later than its answers are kept (L9).
create function private.follow_up_ends_on(p_follow_up public.follow_ups) returns date
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select least(p_follow_up.ends_on, (private.deletion_terms(e)).content_on - 1)
		from public.events e where e.id = p_follow_up.event_id);
end;
$$;
revoke all on function private.follow_up_ends_on(public.follow_ups) from public, anon, authenticated, service_role;

-- Whether it is answered already ('soon': the event is not over) or still ('over').
create function private.follow_up_state(p_follow_up public.follow_ups) returns text
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select case
			when e.state in ('draft', 'open') then 'soon'
			when e.state = 'closed' and s.state = 'open'
				and private.follow_up_ends_on(p_follow_up) >= private.day_of(now()) then 'open'
			else 'over' end
		from public.surveys s join public.events e on e.id = s.event_id where s.id = p_follow_up.survey_id);
end;
$$;
revoke all on function private.follow_up_state(public.follow_ups) from public, anon, authenticated, service_role;
