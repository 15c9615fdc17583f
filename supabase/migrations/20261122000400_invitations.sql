create table public.invitations (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	email text not null,
	role text not null,
	-- SHA-256 of a secret that travels outside the database. The address alone opens nothing: anybody could register it.
	token_hash bytea not null,
	expires_at timestamptz not null,
	accepted_at timestamptz,
	-- Whose it is: it ends when they stop being an owner, or with their account. Told to nobody.
	made_by uuid references auth.users (id) on delete cascade,
	constraint an_invitation_names_an_address_in_lower_case check (email = lower(btrim(email)) and email like '_%@_%'),
	constraint one_is_invited_as_owner_organiser_or_facilitator check (role in ('owner', 'organiser', 'facilitator')),
	constraint a_token_hash_is_a_sha256 check (octet_length(token_hash) = 32)
);
create index invitations_organisation_id_idx on public.invitations (organisation_id);
create unique index invitations_open_idx on public.invitations (organisation_id, email) where accepted_at is null;
create index invitations_email_idx on public.invitations (email);
create index invitations_made_by_idx on public.invitations (made_by);
create unique index invitations_token_hash_idx on public.invitations (token_hash);

alter table public.invitations enable row level security;
create policy "those who run an organisation see its invitations" on public.invitations
	for select to authenticated
	using (organisation_id in (select private.organisations_i_run()));
revoke all on public.invitations from public, anon, authenticated, service_role;
grant select (id, organisation_id, email, role, expires_at, accepted_at) on public.invitations to authenticated;
