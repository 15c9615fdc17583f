-- What an imported event is made of: the file of a documentation, as it was read in (M20).
create table private.imported_documents (
	event_id uuid primary key references public.events (id) on delete cascade,
	document jsonb not null
);
alter table private.imported_documents enable row level security;
create policy "only functions touch imported documents" on private.imported_documents for all to public using (false);
revoke all on private.imported_documents from public, anon, authenticated, service_role;
