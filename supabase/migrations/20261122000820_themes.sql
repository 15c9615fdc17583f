create table public.themes (
	id uuid primary key default gen_random_uuid(),
	board_id uuid not null references public.boards (id) on delete cascade,
	title text not null,
	position int not null,
	revision bigint not null,
	constraint a_theme_belongs_to_its_board unique (board_id, id),
	constraint a_theme_has_a_heading check (char_length(btrim(title)) between 1 and 140)
);

alter table public.themes enable row level security;
create policy "members see the themes" on public.themes
	for select to authenticated
	using (board_id in (select b.id from public.boards b where b.event_id in (select private.my_events())));
revoke all on public.themes from public, anon, authenticated, service_role;
grant select on public.themes to authenticated;
