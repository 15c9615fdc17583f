-- The day of an instant. Terms count whole days in UTC, the same wherever the database runs.
create function private.day_of(p_at timestamptz) returns date
	language sql immutable set search_path = ''
	return (p_at at time zone 'UTC')::date;
revoke all on function private.day_of(timestamptz) from public, anon, authenticated, service_role;

-- When what of an event goes (L9). All terms start on one day: that of the event, but not before it was opened, and the day
-- of closing if that came first. An event that is left open closes by itself on the second day after that: an evening
-- later sheets still come in and a second day of the event is whole, and nobody stays groupable by seat because
-- somebody forgot (L3). An example closes when its content goes. Notes and answers go after retention_days, agreements
-- after a year. closes_on is null unless the event is open; a draft's terms are what they would be.
create function private.deletion_terms(
	p_event public.events, out held_on date, out closes_on date, out content_on date, out agreements_on date)
	language sql immutable set search_path = ''
as $$
	select h.held_on,
		case when p_event.state = 'open' then
			h.held_on + case when p_event.is_example then p_event.retention_days else 2 end end,
		h.held_on + p_event.retention_days,
		(h.held_on + interval '1 year')::date
	from (select coalesce(p_event.held_on, greatest(p_event.day, p_event.opened_on))) h (held_on);
$$;
revoke all on function private.deletion_terms(public.events) from public, anon, authenticated, service_role;

-- Whether the content of an event is gone, or due to go as soon as the job runs.
create function private.content_is_over(p_event public.events) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return p_event.emptied_on is not null
		or p_event.state = 'closed' and (private.deletion_terms(p_event)).content_on <= private.day_of(now());
end;
$$;
revoke all on function private.content_is_over(public.events) from public, anon, authenticated, service_role;
