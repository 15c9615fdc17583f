create table public.surveys (
	id uuid primary key default gen_random_uuid(),
	event_id uuid not null references public.events (id) on delete cascade,
	-- In the order in which they were made.
	position bigint not null generated always as identity,
	-- Which shipped questionnaire (F1 to F8, or 'own') in which version, and a digest of all that it asks, which
	-- private.keep_fingerprint keeps: figures are put side by side only where all three agree (E2, I6).
	template text not null,
	version int not null default 1,
	fingerprint text not null default '',
	title public.texts not null,
	scope text not null,
	-- And one of all that save_survey stores, so that nobody saves over what they have not seen.
	whole_fingerprint text not null generated always as (
		md5(fingerprint || ' ' || template || ' ' || version || ' ' || scope || ' ' || title::text)) stored,
	state text not null default 'draft',
	-- When it was opened first: which of two forms of a day came before the other.
	opened_at timestamptz,
	-- Until when the room is asked to fill it in now (E20); the sheet stays open after that.
	asked_until timestamptz,
	-- Counts releases of answers; every change of the figures takes the next number.
	revision bigint not null default 0,
	constraint a_survey_asks_once_per_event_or_per_session check (scope in ('event', 'session')),
	constraint a_survey_is_draft_open_or_closed check (state in ('draft', 'open', 'closed')),
	constraint only_an_open_survey_is_asked_for_now check (asked_until is null or state = 'open')
);
create index surveys_event_id_idx on public.surveys (event_id);

alter table public.surveys enable row level security;
create policy "members see the surveys" on public.surveys
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.surveys from public, anon, authenticated, service_role;
revoke all on sequence public.surveys_position_seq from public, anon, authenticated, service_role;
grant select on public.surveys to authenticated;
