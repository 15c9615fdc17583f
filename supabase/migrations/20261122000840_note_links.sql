-- An arrow from one note to another (M6). A link that is taken away stays as a tombstone, so that devices can forget it.
create table public.note_links (
	id uuid primary key default gen_random_uuid(),
	board_id uuid not null references public.boards (id) on delete cascade,
	from_id uuid not null,
	to_id uuid not null,
	removed boolean not null default false,
	revision bigint not null,
	-- The seat that drew it; null for a facilitator's, for one taken away, and for all once the event is closed (L3).
	tag public.seat_tag,
	constraint a_link_starts_on_its_board
		foreign key (board_id, from_id) references public.notes (board_id, id)
		on update cascade on delete cascade,
	constraint a_link_ends_on_its_board
		foreign key (board_id, to_id) references public.notes (board_id, id)
		on update cascade on delete cascade,
	constraint two_notes_are_linked_once unique (board_id, from_id, to_id),
	constraint a_note_is_not_linked_to_itself check (from_id <> to_id),
	constraint a_link_taken_away_is_nobodys check (not removed or tag is null)
);
create index note_links_board_id_to_id_idx on public.note_links (board_id, to_id);
create index note_links_board_id_tag_idx on public.note_links (board_id, tag) where tag is not null;

alter table public.note_links enable row level security;
create policy "members see the links" on public.note_links
	for select to authenticated
	using (board_id in (select b.id from public.boards b where b.event_id in (select private.my_events())));
revoke all on public.note_links from public, anon, authenticated, service_role;
-- Everything but the tag.
grant select (id, board_id, from_id, to_id, removed, revision) on public.note_links to authenticated;
