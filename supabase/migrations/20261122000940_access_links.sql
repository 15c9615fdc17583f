-- Entrances without an account: whoever holds the token may do what the role says, until it expires or is revoked.
create table public.access_links (
	id uuid primary key default gen_random_uuid(),
	event_id uuid not null references public.events (id) on delete cascade,
	board_id uuid references public.boards (id) on delete cascade,
	-- Of a kiosk that shows a sheet, and the session that the sheet is about.
	survey_id uuid references public.surveys (id) on delete cascade,
	session_id uuid references public.sessions (id) on delete cascade,
	role text not null,
	token_hash bytea not null,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	-- A day and no more (L4).
	last_used_on date,
	-- How many people a kiosk has taken on.
	sittings public.tally not null default 0,
	-- sha256(token ‖ PIN): six digits could be found by trying, but not without the token, which is not stored.
	pin_hash bytea,
	-- Who was given its token, and loses it with the membership or the account. Told to nobody.
	made_by uuid references auth.users (id) on delete cascade,
	constraint a_token_opens_one_link unique (token_hash),
	constraint a_token_hash_is_a_sha256 check (octet_length(token_hash) = 32),
	constraint a_link_is_for_facilitator_wall_kiosk_or_results check (
		role in ('facilitator', 'wall', 'kiosk', 'results')),
	constraint a_wall_shows_one_board check (role <> 'wall' or board_id is not null),
	constraint a_kiosk_shows_one_board_or_one_sheet check (role <> 'kiosk' or (board_id is null) <> (survey_id is null)),
	constraint a_kiosk_alone_shows_a_sheet check (role = 'kiosk' or survey_id is null),
	constraint a_session_is_that_of_a_sheet check (session_id is null or survey_id is not null),
	constraint a_kiosk_alone_has_a_pin check ((role = 'kiosk') = (pin_hash is not null))
);
create index access_links_event_id_idx on public.access_links (event_id);
create index access_links_board_id_idx on public.access_links (board_id);
create index access_links_survey_id_idx on public.access_links (survey_id);
create index access_links_session_id_idx on public.access_links (session_id);
create index access_links_made_by_idx on public.access_links (made_by);

alter table public.access_links enable row level security;
create policy "members see the links of their events" on public.access_links
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.access_links from public, anon, authenticated, service_role;
grant select (id, event_id, board_id, survey_id, session_id, role, expires_at, revoked_at, last_used_on) on public.access_links to authenticated;
