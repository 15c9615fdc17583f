-- What members did. Attendees never appear here.
create table public.audit_entries (
	id uuid primary key default gen_random_uuid(),
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	event_id uuid references public.events (id) on delete set null,
	user_id uuid references auth.users (id) on delete set null,
	act text not null,
	-- What it was done to, in words of the program: {"board": "<id>", "phase": "writing"}.
	detail jsonb not null default '{}',
	happened_at timestamptz not null default now(),
	constraint an_act_has_a_name check (act ~ '^[a-z_]+$')
);
create index audit_entries_organisation_id_idx on public.audit_entries (organisation_id, happened_at);
create index audit_entries_event_id_idx on public.audit_entries (event_id);
create index audit_entries_user_id_idx on public.audit_entries (user_id);

alter table public.audit_entries enable row level security;
create policy "owners are told what was done by private.read_audit" on public.audit_entries for all to authenticated using (false);
revoke all on public.audit_entries from public, anon, authenticated, service_role;

create function private.record_act(p_event public.events, p_act text, p_detail jsonb) returns void
	language sql volatile security definer set search_path = ''
as $$
	insert into public.audit_entries (organisation_id, event_id, user_id, act, detail)
	values (p_event.organisation_id, p_event.id, (select auth.uid()), p_act, p_detail);
$$;
revoke all on function private.record_act(public.events, text, jsonb) from public, anon, authenticated, service_role;

-- The same for what concerns no event.
create function private.record_act(p_organisation_id uuid, p_act text, p_detail jsonb) returns void
	language sql volatile security definer set search_path = ''
as $$
	insert into public.audit_entries (organisation_id, user_id, act, detail)
	values (p_organisation_id, (select auth.uid()), p_act, p_detail);
$$;
revoke all on function private.record_act(uuid, text, jsonb) from public, anon, authenticated, service_role;
