-- Who was admitted, as a hash of event salt and seat key and nothing else. The reference to the salt is the point:
-- deleting the salt deletes the seats, and a seat cannot slip in while an event is being closed.
create table private.seats (
	event_id uuid not null references private.event_salts (event_id) on delete cascade,
	key_hash bytea not null,
	primary key (event_id, key_hash),
	constraint a_key_hash_is_a_sha256 check (octet_length(key_hash) = 32)
);
alter table private.seats enable row level security;
create policy "only functions touch seats" on private.seats for all to public using (false);
revoke all on private.seats from public, anon, authenticated, service_role;

-- The 32 bytes of a seat key, given as base64url without padding (43 characters) or as hex (64).
create function private.seat_key(p_seat_key text) returns bytea
	language plpgsql immutable set search_path = ''
as $$
begin
	if p_seat_key ~ '^[A-Za-z0-9_-]{43}$' then
		return decode(translate(p_seat_key, '-_', '+/') || '=', 'base64');
	elsif p_seat_key ~ '^[0-9A-Fa-f]{64}$' then
		return decode(p_seat_key, 'hex');
	end if;
	raise sqlstate 'PT400' using message = 'seat_key_malformed';
end;
$$;
revoke all on function private.seat_key(text) from public, anon, authenticated, service_role;
