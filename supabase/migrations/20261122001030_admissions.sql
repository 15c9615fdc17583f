-- How many seats an event has and how fast they come; per event, because a hundred people share one address.
create unlogged table private.admissions (
	event_id uuid primary key references private.event_salts (event_id) on delete cascade,
	seats public.tally not null,
	paid_off_at timestamptz not null
);
alter table private.admissions enable row level security;
create policy "only functions touch admissions" on private.admissions for all to public using (false);
revoke all on private.admissions from public, anon, authenticated, service_role;

-- Counts a seat that was made, or refuses with event_full, and with too_fast (hint: seconds) unless p_burst is null. 5,000
-- in all: far above any hall, and low enough that a script cannot fill the disk.
create function private.count_seat(p_event_id uuid, p_every interval, p_burst int) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	c_seats constant int := 5000;
	v_admissions private.admissions;
begin
	insert into private.admissions as a (event_id, seats, paid_off_at)
	values (p_event_id, (select count(*) from private.seats s where s.event_id = p_event_id), now() + p_every)
	on conflict (event_id) do update
		set seats = a.seats + 1, paid_off_at = greatest(a.paid_off_at, now()) + p_every
		where a.seats < c_seats and (p_burst is null or a.paid_off_at <= now() + (p_burst - 1) * p_every);
	if not found then
		select * into v_admissions from private.admissions a where a.event_id = p_event_id;
		if v_admissions.seats >= c_seats then
			raise sqlstate 'PT409' using message = 'event_full';
		end if;
		raise sqlstate 'PT429' using message = 'too_fast',
			hint = greatest(1, ceil(extract(epoch from v_admissions.paid_off_at - now() - (p_burst - 1) * p_every)))::int::text;
	end if;
end;
$$;
revoke all on function private.count_seat(uuid, interval, int) from public, anon, authenticated, service_role;

-- Makes the seat unless it exists. 2,000 may come at once and 2,000 in every minute after that. Those at a kiosk (p_link)
-- do not wait for the hall, nor the hall for them: each has a pace of its own, 20 at once and then one every 5 seconds,
-- which is faster than people change places and too slow to be a way around.
create function private.admit(p_event_id uuid, p_key_hash bytea, p_link public.access_links default null) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_wait int;
begin
	insert into private.seats (event_id, key_hash) values (p_event_id, p_key_hash) on conflict do nothing;
	if not found then
		return;
	elsif p_link.id is null then
		perform private.count_seat(p_event_id, interval '30 milliseconds', 2000);
		return;
	end if;
	v_wait := private.take_kiosk_pace(p_link, 'enter', interval '5 seconds', 20);
	if v_wait > 0 then
		raise sqlstate 'PT429' using message = 'too_fast', hint = v_wait::text;
	end if;
	perform private.count_seat(p_event_id, interval '0', null);
	update public.access_links l set sittings = l.sittings + 1 where l.id = p_link.id;
exception
	-- The salt was deleted while this seat waited for its row: the event has just closed.
	when foreign_key_violation then
		raise sqlstate 'PT409' using message = 'event_closed';
end;
$$;
revoke all on function private.admit(uuid, bytea, public.access_links) from public, anon, authenticated, service_role;
