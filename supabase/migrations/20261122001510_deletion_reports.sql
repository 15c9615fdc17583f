-- That something was deleted, when, and how many rows of which table; never what they said (L9). It outlives its event,
-- hence no reference to it.
create table public.deletion_reports (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	-- Null where accounts were deleted: the organisation is the one that runs the installation.
	event_id uuid,
	event_day date,
	deleted_on date not null,
	deleted text not null,
	-- By table: {"notes": 38, "answers": 120, …}.
	counts jsonb not null,
	constraint what_is_deleted_is_content_agreements_all_or_accounts check (
		deleted in ('content', 'agreements', 'event', 'accounts')),
	constraint all_but_accounts_were_of_an_event check (
		(event_id is null) = (deleted = 'accounts') and (event_day is null) = (deleted = 'accounts')),
	constraint counts_are_told_by_table check (
		jsonb_typeof(counts) = 'object' and not counts @? '$.* ? (@.type() != "number")')
);
create index deletion_reports_organisation_id_idx on public.deletion_reports (organisation_id, deleted_on);

alter table public.deletion_reports enable row level security;
create policy "members see what was deleted" on public.deletion_reports
	for select to authenticated
	using (organisation_id in (select private.my_organisations()));
revoke all on public.deletion_reports from public, anon, authenticated, service_role;
grant select on public.deletion_reports to authenticated;
