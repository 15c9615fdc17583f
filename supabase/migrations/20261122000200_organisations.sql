create table public.organisations (
	id uuid primary key default gen_random_uuid(),
	name public.title_text not null,
	-- What every page links to and the notice says (L7, L17). Texts: controller, privacy_officer, accessibility_contact; texts by
	-- language: imprint, privacy, accessibility, legal_basis, recipients. What is missing has a text that comes with the program.
	legal jsonb not null default '{}',
	-- Null: the petrol of the program.
	accent text,
	-- What new events begin with (E7, L9).
	retention_days int not null default 90,
	min_group int not null default 5,
	-- How long it is kept what members did.
	audit_days int not null default 365,
	-- Whose owners may make further organisations: that of the first owner there was.
	runs_installation boolean not null default false,
	created_at timestamptz not null default now(),
	constraint legal_texts_are_an_object check (jsonb_typeof(legal) = 'object'),
	constraint legal_texts_are_no_library check (char_length(legal::text) <= 200000),
	constraint an_accent_can_be_read_on_paper check (case
		when accent ~ '^#[0-9a-f]{6}$' then private.contrast_with_paper(accent) >= 4.5
		else accent is null end),
	constraint content_of_events_is_kept_from_30_to_365_days check (retention_days between 30 and 365),
	constraint a_group_of_events_is_5_to_50 check (min_group between 5 and 50),
	constraint acts_are_kept_from_30_to_365_days check (audit_days between 30 and 365)
);
create unique index organisations_runs_installation_idx on public.organisations (runs_installation) where runs_installation;

alter table public.organisations enable row level security;
revoke all on public.organisations from public, anon, authenticated, service_role;
grant select on public.organisations to authenticated;
