-- What the notes of a board are about, in the words of those who sort them (M16). A theme that is taken away stays as a
-- tombstone, so that devices can forget it too and a step can be undone.
create table public.themes (
	id uuid primary key default gen_random_uuid(),
	board_id uuid not null references public.boards (id) on delete cascade,
	-- Empty until somebody names the theme; dots need a heading.
	title text not null,
	position int not null,
	removed boolean not null default false,
	revision bigint not null,
	constraint a_theme_belongs_to_its_board unique (board_id, id),
	constraint a_heading_has_at_most_140_characters check (char_length(title) <= 140)
);

alter table public.themes enable row level security;
create policy "members see the themes" on public.themes
	for select to authenticated
	using (board_id in (select b.id from public.boards b where b.event_id in (select private.my_events())));
revoke all on public.themes from public, anon, authenticated, service_role;
grant select on public.themes to authenticated;
