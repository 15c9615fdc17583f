create table public.notes (
	-- Made by the device, so that a note sent twice is stored once. Version 7 ids hold a time: closing the event gives every
	-- note a new one (L4), hence the cascades.
	id uuid primary key,
	board_id uuid not null,
	prompt_id uuid not null,
	parent_id uuid,
	reply_kind public.reply_kind,
	body public.note_text not null,
	visibility public.note_visibility not null default 'visible',
	origin public.note_origin not null default 'seat',
	theme_id uuid,
	-- The board's revision at this note's last change; what read_board(since) asks for.
	revision bigint not null,
	-- Which seat, as far as this board is concerned; null once the event is closed (L3). Never in a view or a result.
	tag public.seat_tag,
	-- The only time a note has (L4).
	phase public.phase not null,
	hidden_reason public.hidden_reason,
	-- The note this one was merged into (T4), and on that one the texts of all that were.
	merged_into uuid,
	also text[],
	-- Where a note was gathered from, title and all, once it is not the board it stands on.
	source_board_id uuid references public.boards (id) on delete set null,
	source_note_id uuid references public.notes (id) on update cascade on delete set null,
	handling public.note_handling,
	constraint a_note_belongs_to_its_board unique (board_id, id),
	constraint a_note_answers_a_prompt_of_its_board
		foreign key (board_id, prompt_id) references public.prompts (board_id, id) on delete cascade,
	constraint a_reply_has_its_parent_on_the_same_board
		foreign key (board_id, parent_id) references public.notes (board_id, id)
		on update cascade on delete cascade,
	constraint a_note_is_grouped_under_a_theme_of_its_board
		foreign key (board_id, theme_id) references public.themes (board_id, id) on delete set null (theme_id),
	constraint a_note_is_merged_into_one_of_its_board
		foreign key (board_id, merged_into) references public.notes (board_id, id)
		on update cascade on delete set null (merged_into),
	constraint a_reply_says_what_kind_it_is check ((parent_id is null) = (reply_kind is null)),
	constraint a_note_is_empty_only_once_withdrawn check ((body = '') = (visibility = 'withdrawn'))
);
create index notes_board_id_revision_idx on public.notes (board_id, revision);
create index notes_board_id_prompt_id_idx on public.notes (board_id, prompt_id);
create index notes_board_id_parent_id_idx on public.notes (board_id, parent_id) where parent_id is not null;
create index notes_board_id_theme_id_idx on public.notes (board_id, theme_id) where theme_id is not null;
create index notes_board_id_merged_into_idx on public.notes (board_id, merged_into) where merged_into is not null;
create index notes_source_board_id_idx on public.notes (source_board_id) where source_board_id is not null;
create index notes_source_note_id_idx on public.notes (source_note_id) where source_note_id is not null;

alter table public.notes enable row level security;
create policy "members see the notes" on public.notes
	for select to authenticated
	using (board_id in (select b.id from public.boards b where b.event_id in (select private.my_events())));
revoke all on public.notes from public, anon, authenticated, service_role;
-- Everything but the tag.
grant select (id, board_id, prompt_id, parent_id, reply_kind, body, visibility, origin, theme_id, revision, phase,
	hidden_reason, merged_into, also, source_board_id, source_note_id, handling)
	on public.notes to authenticated;
