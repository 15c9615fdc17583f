-- That rows were deleted or made anonymous whose bytes PostgreSQL may still have in its files and in its log. The embedded
-- backend rewrites them and takes the entry away; on a server nobody does, there the operator's own rules hold.
create table private.residues (
	id uuid primary key default gen_random_uuid(),
	since timestamptz not null default now()
);
alter table private.residues enable row level security;
create policy "only functions touch residues" on private.residues for all to public using (false);
revoke all on private.residues from public, anon, authenticated, service_role;
