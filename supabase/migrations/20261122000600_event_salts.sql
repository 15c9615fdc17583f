-- One secret per event. While it exists, a seat key leads to its hash and tags; once it is deleted, nothing does (L3).
create table private.event_salts (
	event_id uuid primary key references public.events (id) on delete cascade,
	salt bytea not null,
	constraint a_salt_has_32_bytes check (octet_length(salt) = 32)
);
alter table private.event_salts enable row level security;
create policy "only functions touch salts" on private.event_salts for all to public using (false);
revoke all on private.event_salts from public, anon, authenticated, service_role;

-- 32 random bytes without pgcrypto: two version 4 ids hold 244 bits from the operating system's generator, and
-- SHA-256 spreads them over all 256.
create function private.random_secret() returns bytea
	language sql volatile set search_path = ''
as $$
	select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
$$;
revoke all on function private.random_secret() from public, anon, authenticated, service_role;
