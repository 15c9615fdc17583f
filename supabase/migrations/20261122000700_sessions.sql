create table public.sessions (
	id uuid primary key default gen_random_uuid(),
	event_id uuid not null references public.events (id) on delete cascade,
	kind text not null,
	title public.title_text not null,
	room text not null default '',
	position int not null,
	starts_at time,
	ends_at time,
	-- What boards and responses point at, so that they cannot name a session of another event.
	constraint a_session_belongs_to_its_event unique (event_id, id),
	constraint a_session_is_a_known_kind check (
		kind in ('talk', 'workshop', 'film', 'interview', 'discussion', 'closing')),
	constraint a_session_ends_after_it_starts check (ends_at > starts_at)
);

alter table public.sessions enable row level security;
create policy "members see the programme" on public.sessions
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.sessions from public, anon, authenticated, service_role;
grant select on public.sessions to authenticated;
