-- What an organisation publishes of an event after it (V19): to nobody, by link or to everybody who has the code, and only
-- the parts, boards and sheets that it has chosen.
create table private.publications (
	event_id uuid primary key references public.events (id) on delete cascade,
	access text not null default 'none',
	parts text[] not null default '{}',
	boards uuid[] not null default '{}',
	surveys uuid[] not null default '{}',
	constraint results_are_for_nobody_by_link_or_public check (access in ('none', 'link', 'public')),
	constraint results_have_known_parts check (parts <@ array['programme', 'themes', 'notes', 'agreements'])
);
alter table private.publications enable row level security;
create policy "only functions touch publications" on private.publications for all to public using (false);
revoke all on private.publications from public, anon, authenticated, service_role;
