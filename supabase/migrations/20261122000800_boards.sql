create table public.boards (
	id uuid primary key default gen_random_uuid(),
	event_id uuid not null references public.events (id) on delete cascade,
	session_id uuid,
	kind text not null default 'dialogue',
	title text not null,
	position int not null,
	phase text not null default 'preparation',
	previous_phase text,
	phase_changed_at timestamptz,
	phase_ends_at timestamptz,
	settings jsonb not null default '{"hidden_round": false, "hidden_counts": true, "note_limit": 280, "note_cap": null, "moderation": "immediate"}',
	-- The board's counter: every change takes the next number, under a lock of this row (architecture 6).
	revision bigint not null default 0,
	-- Visible notes and replies, kept here so that telling how many there are costs the same on a full board.
	note_count int not null default 0,
	constraint a_board_belongs_to_a_session_of_its_event
		foreign key (event_id, session_id) references public.sessions (event_id, id) on delete cascade,
	constraint a_board_is_a_dialogue_or_takes_questions check (kind in ('dialogue', 'questions')),
	constraint a_board_has_a_title check (char_length(btrim(title)) between 1 and 200),
	constraint a_board_is_in_one_of_nine_phases check (phase in (
		'preparation', 'arrival', 'writing', 'exchange', 'reading', 'sorting', 'weighting', 'agreeing', 'closed')),
	constraint a_board_came_from_one_of_nine_phases check (previous_phase in (
		'preparation', 'arrival', 'writing', 'exchange', 'reading', 'sorting', 'weighting', 'agreeing', 'closed')),
	constraint a_question_board_is_open_or_shut check (
		kind = 'dialogue' or phase in ('preparation', 'exchange', 'closed')),
	constraint a_note_may_be_80_to_500_characters_long check ((settings ->> 'note_limit')::int between 80 and 500),
	constraint a_note_cap_is_empty_or_positive check ((settings ->> 'note_cap')::int > 0),
	constraint a_round_is_hidden_or_not check (jsonb_typeof(settings -> 'hidden_round') = 'boolean'),
	constraint counts_are_hidden_or_not check (jsonb_typeof(settings -> 'hidden_counts') = 'boolean'),
	constraint notes_appear_at_once check (settings ->> 'moderation' = 'immediate'),
	constraint there_are_never_fewer_than_no_notes check (note_count >= 0)
)
-- Every note updates this row: room on the page keeps those updates there (heap-only tuples).
with (fillfactor = 50);
create index boards_event_id_session_id_idx on public.boards (event_id, session_id);

alter table public.boards enable row level security;
create policy "members see the boards" on public.boards
	for select to authenticated
	using (event_id in (select private.my_events()));
revoke all on public.boards from public, anon, authenticated, service_role;
grant select on public.boards to authenticated;
