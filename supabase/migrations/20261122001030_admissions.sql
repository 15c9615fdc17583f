-- How many seats an event has and how fast they come; per event, because a hundred people share one address.
create unlogged table private.admissions (
	event_id uuid primary key references private.event_salts (event_id) on delete cascade,
	seats public.tally not null,
	paid_off_at timestamptz not null
);
alter table private.admissions enable row level security;
create policy "only functions touch admissions" on private.admissions for all to public using (false);
revoke all on private.admissions from public, anon, authenticated, service_role;

-- Makes the seat unless it exists. 2,000 may come at once and 2,000 in every minute after that, 5,000 in all: far above
-- any hall, and low enough that a script cannot fill the disk. Refuses with too_fast (hint: seconds) or event_full.
create function private.admit(p_event_id uuid, p_key_hash bytea) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	c_every constant interval := interval '30 milliseconds';
	c_burst constant int := 2000;
	c_seats constant int := 5000;
	v_admissions private.admissions;
begin
	insert into private.seats (event_id, key_hash) values (p_event_id, p_key_hash) on conflict do nothing;
	if not found then
		return;
	end if;

	insert into private.admissions as a (event_id, seats, paid_off_at)
	values (p_event_id, (select count(*) from private.seats s where s.event_id = p_event_id), now() + c_every)
	on conflict (event_id) do update
		set seats = a.seats + 1, paid_off_at = greatest(a.paid_off_at, now()) + c_every
		where a.seats < c_seats and a.paid_off_at <= now() + (c_burst - 1) * c_every;
	if not found then
		select * into v_admissions from private.admissions a where a.event_id = p_event_id;
		if v_admissions.seats >= c_seats then
			raise sqlstate 'PT409' using message = 'event_full';
		end if;
		raise sqlstate 'PT429' using message = 'too_fast',
			hint = greatest(1, ceil(extract(epoch from v_admissions.paid_off_at - now() - (c_burst - 1) * c_every)))::int::text;
	end if;
exception
	-- The salt was deleted while this seat waited for its row: the event has just closed.
	when foreign_key_violation then
		raise sqlstate 'PT409' using message = 'event_closed';
end;
$$;
revoke all on function private.admit(uuid, bytea) from public, anon, authenticated, service_role;
