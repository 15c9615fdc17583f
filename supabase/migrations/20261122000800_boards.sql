-- How a board is led unless somebody says otherwise. The one place that says so; a board is made with this merged with
-- what is wanted.
create function private.default_board_settings() returns jsonb
	language sql immutable set search_path = ''
	return '{"hidden_round": false, "hidden_counts": true, "note_limit": 280, "note_cap": null, "moderation": "immediate",
		"paused": false, "revealed": false, "plan": [],
		"dots": {"question": "", "rule": "half", "per_theme": 2, "people": null}}'::jsonb;
revoke all on function private.default_board_settings() from public, anon, authenticated, service_role;

create table public.boards (
	id uuid primary key default gen_random_uuid(),
	event_id uuid not null references public.events (id) on delete cascade,
	session_id uuid,
	kind public.board_kind not null default 'dialogue',
	title public.title_text not null,
	position int not null,
	phase public.phase not null default 'preparation',
	previous_phase public.phase,
	phase_changed_at timestamptz,
	phase_ends_at timestamptz,
	settings public.board_settings not null default private.default_board_settings(),
	-- The board's counter: every change takes the next number, under a lock of this row.
	revision bigint not null default 0,
	-- Visible notes and replies, kept here so that telling how many there are costs the same on a full board.
	note_count public.tally not null default 0,
	-- How many seats have written, counted up to five: fewer are a small group (L6).
	writers public.tally not null default 0,
	-- How many seats had placed dots when the phase last changed (2.4). Null: some, but fewer than figures need (E7).
	givers public.tally default 0,
	-- When the room agreed on the headings (M17).
	headings_confirmed_at timestamptz,
	wall public.wall_view not null default '{"mode": "board", "group_by": "prompt", "note_id": null, "survey_id": null, "session_id": null, "question": null, "frozen": false}',
	-- The board with the same prompt at another table (M12).
	twin_of uuid references public.boards (id) on delete set null,
	constraint a_board_belongs_to_a_session_of_its_event
		foreign key (event_id, session_id) references public.sessions (event_id, id) on delete cascade,
	constraint a_question_board_is_open_or_shut check (
		kind = 'dialogue' or phase in ('preparation', 'exchange', 'closed'))
)
-- Every note updates this row: room on the page keeps those updates there (heap-only tuples).
with (fillfactor = 50);
create index boards_event_id_session_id_idx on public.boards (event_id, session_id);
create index boards_twin_of_idx on public.boards (twin_of) where twin_of is not null;

alter table public.boards enable row level security;
create policy "members see the boards" on public.boards
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.boards from public, anon, authenticated, service_role;
-- Everything but how many have written or placed dots: who looks after each note learns which were written by one seat
-- (L6), and dots are told by functions.
grant select (id, event_id, session_id, kind, title, position, phase, previous_phase, phase_changed_at, phase_ends_at, settings,
	revision, note_count, headings_confirmed_at, wall, twin_of)
	on public.boards to authenticated;
