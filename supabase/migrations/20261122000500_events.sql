create table public.events (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	code text not null,
	title public.title_text not null,
	host text not null default '',
	place text not null default '',
	day date not null,
	state text not null default 'draft',
	locale text not null default 'de',
	-- Figures appear from this many valid answers (E7).
	min_group int not null default 5,
	retention_days int not null default 90,
	-- Heads in the room, counted by the organiser; the base of the response rate (E12).
	attendance public.tally,
	purpose text not null default '',
	recipients text not null default '',
	what_next text not null default '',
	-- Whom to speak to in the room, also when something on a board hurts (M25).
	contact text not null default '',
	-- What everybody is asked to keep to while writing (M22); null is the sentence that comes with the program.
	house_rules text,
	controller text not null default '',
	privacy_officer text not null default '',
	-- What whoever came read first where it says something else by now (L7), by field: {"said", "changed_on"}.
	first_said jsonb not null default '{}',
	is_example boolean not null default false,
	revision bigint not null default 0,
	-- What the terms of deletion count from and what came of them (L9), see private.deletion_terms.
	opened_on date,
	-- Fixed when the event closes, so that moving its day afterwards moves no promise.
	held_on date,
	emptied_on date,
	-- When it was made of the file of a documentation (M20): it is over, and was never open here.
	imported_on date,
	constraint a_code_is_known_once unique (code),
	-- 31 letters that nobody mixes up when reading from a wall: no 0 O 1 I L (V1, SEC3).
	constraint a_code_has_six_letters_that_cannot_be_misread check (code ~ '^[A-HJKMNP-Z2-9]{6}$'),
	constraint an_event_is_draft_open_closed_or_archived check (state in ('draft', 'open', 'closed', 'archived')),
	constraint a_small_group_is_never_smaller_than_five check (min_group >= 5),
	constraint content_is_kept_from_30_to_365_days check (retention_days between 30 and 365),
	constraint what_was_imported_is_over check (imported_on is null or state = 'archived'),
	constraint an_open_event_says_why_for_whom_and_what_next check (
		state = 'draft' or imported_on is not null or (btrim(purpose) <> '' and btrim(recipients) <> '' and btrim(what_next) <> '')),
	constraint house_rules_fit_on_a_phone check (char_length(house_rules) <= 1000),
	constraint an_open_event_names_who_is_responsible check (
		state = 'draft' or imported_on is not null or (btrim(controller) <> '' and btrim(privacy_officer) <> '' and btrim(contact) <> ''))
);
create index events_organisation_id_idx on public.events (organisation_id);

create function private.my_events() returns setof uuid
	language sql stable security definer set search_path = ''
as $$
	select e.id from public.events e join public.memberships m on m.organisation_id = e.organisation_id
	where m.user_id = (select auth.uid());
$$;
revoke all on function private.my_events() from public, anon, authenticated, service_role;
grant execute on function private.my_events() to authenticated;

alter table public.events enable row level security;
create policy "members see the events of their organisation" on public.events
	for select to authenticated
	using (organisation_id in (select private.my_organisations()));
revoke all on public.events from public, anon, authenticated, service_role;
grant select on public.events to authenticated;
