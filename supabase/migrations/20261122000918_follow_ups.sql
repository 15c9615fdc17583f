-- The sheet by which an event is asked about once more when it is over (F8). Whoever has its address may answer, without a
-- seat: other people than those who were there, or the same, and nobody can tell.
create table public.follow_ups (
	survey_id uuid primary key references public.surveys (id) on delete cascade,
	event_id uuid not null references public.events (id) on delete cascade,
	-- Its address is printed and sent around, so members can look it up again.
	token text not null,
	-- The last day on which it is answered.
	ends_on date not null,
	-- Of the tags by which a sheet that is sent twice is known; goes with them when nothing is taken any more (L3).
	salt bytea,
	constraint an_event_is_followed_up_once unique (event_id),
	constraint a_token_opens_one_follow_up unique (token),
	constraint a_token_of_a_follow_up_has_43_characters check (token ~ '^[A-Za-z0-9_-]{43}$')
);

alter table public.follow_ups enable row level security;
create policy "members see the follow-ups of their events" on public.follow_ups
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.follow_ups from public, anon, authenticated, service_role;
grant select (survey_id, event_id, token, ends_on) on public.follow_ups to authenticated;
