-- Which life of the database this is, as far as devices can tell: whoever starts the embedded server or restores a copy
-- gives it another id, and devices that knew the earlier one read from the beginning and offer again what they sent. One
-- row for ever.
create table private.lineage (
	only_one boolean primary key default true,
	id uuid not null default gen_random_uuid(),
	constraint there_is_one_lineage check (only_one)
);
alter table private.lineage enable row level security;
create policy "only functions read the lineage" on private.lineage for all to public using (false);
revoke all on private.lineage from public, anon, authenticated, service_role;

insert into private.lineage default values;
