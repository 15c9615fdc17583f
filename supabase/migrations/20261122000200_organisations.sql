create table public.organisations (
	id uuid primary key default gen_random_uuid(),
	name public.title_text not null,
	-- Texts or addresses every page links to (L17): imprint, privacy, accessibility, and legal_basis for the notice (L7).
	legal jsonb not null default '{}',
	created_at timestamptz not null default now(),
	constraint legal_texts_are_an_object check (jsonb_typeof(legal) = 'object')
);

alter table public.organisations enable row level security;
revoke all on public.organisations from public, anon, authenticated, service_role;
grant select on public.organisations to authenticated;
