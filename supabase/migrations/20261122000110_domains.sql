-- Kinds of values that several tables share. Domains, where a CHECK on the column would do: PostgreSQL evaluates every
-- CHECK of a table at every insert and update, and boards and notes are written to by a whole hall at once.

-- What a seat leaves on what it did (architecture 7): SHA-256 over salt, key and the board's or survey's id.
create domain public.seat_tag as bytea
	constraint a_tag_is_a_sha256 check (octet_length(value) = 32);

create domain public.title_text as text
	constraint a_title_has_1_to_200_characters check (char_length(btrim(value)) between 1 and 200);

create domain public.tally as int
	constraint there_are_never_fewer_than_none check (value >= 0);

-- Texts by language: {"de": "…", "en": "…"}.
create domain public.texts as jsonb
	constraint texts_are_worded_in_at_least_one_language check (
		jsonb_typeof(value) = 'object' and value <> '{}' and not jsonb_path_exists(value, '$.* ? (@.type() != "string")'));

-- The nine states of a board (M1), in the order of the method.
create domain public.phase as text
	constraint a_phase_is_one_of_nine check (value in (
		'preparation', 'arrival', 'writing', 'exchange', 'reading', 'sorting', 'weighting', 'agreeing', 'closed'));

create domain public.board_kind as text
	constraint a_board_is_a_dialogue_or_takes_questions check (value in ('dialogue', 'questions'));

create domain public.board_settings as jsonb
	constraint a_note_may_be_80_to_500_characters_long check ((value ->> 'note_limit')::int between 80 and 500)
	constraint a_note_cap_is_empty_or_positive check ((value ->> 'note_cap')::int > 0)
	constraint a_round_is_hidden_or_not check (jsonb_typeof(value -> 'hidden_round') = 'boolean')
	constraint counts_are_hidden_or_not check (jsonb_typeof(value -> 'hidden_counts') = 'boolean')
	constraint notes_appear_at_once check (value ->> 'moderation' = 'immediate');

create domain public.note_text as text
	constraint a_note_has_at_most_500_characters check (char_length(value) <= 500);

create domain public.note_visibility as text
	constraint a_note_is_visible_pending_hidden_or_withdrawn check (
		value in ('visible', 'pending', 'hidden', 'withdrawn'));

create domain public.note_origin as text
	constraint a_note_comes_from_a_seat_paper_or_the_facilitator check (value in ('seat', 'paper', 'facilitator'));

create domain public.reply_kind as text
	constraint a_reply_adds_asks_supports_or_differs check (value in ('add', 'ask', 'support', 'differ'));

create domain public.mark_kind as text
	constraint a_mark_agrees_stresses_asks_or_differs check (value in ('agree', 'important', 'question', 'differ'));
