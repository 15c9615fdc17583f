-- How fast a kiosk takes on new people, and wrong PINs are tried on it: one instant each, as in private.paces. Unlogged,
-- and gone when the event closes.
create unlogged table private.kiosk_paces (
	link_id uuid not null references public.access_links (id) on delete cascade,
	act text not null,
	event_id uuid not null references private.event_salts (event_id) on delete cascade,
	paid_off_at timestamptz not null,
	primary key (link_id, act),
	constraint entering_and_leaving_are_paced check (act in ('enter', 'leave'))
);
create index kiosk_paces_event_id_idx on private.kiosk_paces (event_id);
alter table private.kiosk_paces enable row level security;
create policy "only functions touch paces of kiosks" on private.kiosk_paces for all to public using (false);
revoke all on private.kiosk_paces from public, anon, authenticated, service_role;

-- Takes one act from the kiosk's budget: p_burst at once, then one every p_every. Gives 0, or the whole seconds to wait.
create function private.take_kiosk_pace(p_link public.access_links, p_act text, p_every interval, p_burst int) returns int
	language plpgsql volatile set search_path = ''
as $$
declare
	v_paid_off_at timestamptz;
begin
	insert into private.kiosk_paces as p (link_id, act, event_id, paid_off_at)
	values (p_link.id, p_act, p_link.event_id, now() + p_every)
	on conflict (link_id, act) do update
		set paid_off_at = greatest(p.paid_off_at, now()) + p_every
		where p.paid_off_at <= now() + (p_burst - 1) * p_every;
	if found then
		return 0;
	end if;
	select p.paid_off_at into v_paid_off_at from private.kiosk_paces p where p.link_id = p_link.id and p.act = p_act;
	return greatest(1, ceil(extract(epoch from v_paid_off_at - now() - (p_burst - 1) * p_every)));
end;
$$;
revoke all on function private.take_kiosk_pace(public.access_links, text, interval, int)
	from public, anon, authenticated, service_role;
