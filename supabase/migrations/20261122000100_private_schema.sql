-- The schema of everything that needs more rights than its caller. The API does not expose it; callers may only
-- execute the functions that are granted to them one by one.
create schema private;
revoke all on schema private from public;
grant usage on schema private to anon, authenticated;
