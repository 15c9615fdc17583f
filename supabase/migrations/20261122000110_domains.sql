-- Kinds of values that several tables share. Domains, where a CHECK on the column would do: PostgreSQL evaluates every
-- CHECK of a table at every insert and update, and boards and notes are written to by a whole hall at once.

-- What a seat leaves on what it did: SHA-256 over salt, key and the board's or survey's id.
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

-- Every key is there: what a board is made with is merged with private.default_board_settings(). Only a vocabulary (T3, T7:
-- words that mean the same here, words that say nothing) may be missing; without one the usual words of the trade hold.
create domain public.board_settings as jsonb
	constraint settings_are_all_there_and_no_others check (
		value ?& array['hidden_round', 'hidden_counts', 'note_limit', 'note_cap', 'moderation', 'paused', 'revealed', 'plan', 'dots']
		and value - array['hidden_round', 'hidden_counts', 'note_limit', 'note_cap', 'moderation', 'paused', 'revealed', 'plan', 'dots',
			'vocabulary'] = '{}')
	constraint a_note_may_be_80_to_500_characters_long check (
		value @? 'strict $.note_limit ? (@ >= 80 && @ <= 500 && @ == @.floor())')
	constraint a_note_cap_is_empty_or_positive check (
		value @? 'strict $.note_cap ? (@ == null || @ >= 1 && @ <= 1000 && @ == @.floor())')
	constraint a_round_is_hidden_or_not check (jsonb_typeof(value -> 'hidden_round') = 'boolean')
	constraint counts_are_hidden_or_not check (jsonb_typeof(value -> 'hidden_counts') = 'boolean')
	constraint a_board_is_paused_or_not check (jsonb_typeof(value -> 'paused') = 'boolean')
	constraint a_small_group_is_revealed_or_not check (jsonb_typeof(value -> 'revealed') = 'boolean')
	constraint notes_appear_at_once_when_released_or_never check (
		value -> 'moderation' in ('"immediate"', '"release"', '"collect"'))
	constraint a_plan_lists_phases_with_their_seconds check (
		jsonb_typeof(value -> 'plan') = 'array' and jsonb_array_length(value -> 'plan') <= 20
		and value -> 'plan' = jsonb_path_query_array(value, 'strict $.plan[*] ? (@.seconds >= 1 && @.seconds <= 86400
			&& @.seconds == @.seconds.floor() && @.phase like_regex
			"^(preparation|arrival|writing|exchange|reading|sorting|weighting|agreeing|closed)$")', '{}', true))
	constraint dots_have_a_question_a_rule_and_bounds check (
		value @? 'strict $.dots ? (@.question like_regex "^.{0,200}$" flag "s" && (@.rule == "half" || @.rule == "gauss")
			&& @.per_theme >= 1 && @.per_theme <= 10 && @.per_theme == @.per_theme.floor()
			&& (@.people == null || @.people >= 1 && @.people <= 5000 && @.people == @.people.floor()))'
		and (value -> 'dots') - array['question', 'rule', 'per_theme', 'people'] = '{}')
	constraint a_vocabulary_lists_words_that_mean_the_same_or_say_nothing check (
		not value ? 'vocabulary' or value @? 'strict $.vocabulary ? (@.same.type() == "array" && @.silent.type() == "array"
			&& !exists (@.same[*] ? (@.type() != "array")) && !exists (@.same[*][*] ? (@.type() != "string"))
			&& !exists (@.silent[*] ? (@.type() != "string")))'
			and not value @? '$.vocabulary.keyvalue() ? (@.key != "same" && @.key != "silent")')
	constraint settings_are_short_since_every_device_reads_them check (char_length(value::text) <= 4000);

-- What the wall of a board shows, chosen from the remote.
create domain public.wall_view as jsonb
	constraint a_wall_says_all_it_shows_and_no_more check (
		value ?& array['mode', 'group_by', 'note_id', 'survey_id', 'session_id', 'question', 'frozen']
		and value - array['mode', 'group_by', 'note_id', 'survey_id', 'session_id', 'question', 'frozen'] = '{}')
	constraint a_wall_has_one_of_seven_modes check (
		value -> 'mode' in ('"board"', '"focus"', '"boards"', '"chart"', '"results"', '"clock"', '"blank"'))
	constraint a_wall_groups_by_prompt_or_theme check (value -> 'group_by' in ('"prompt"', '"theme"'))
	constraint a_wall_is_frozen_or_not check (jsonb_typeof(value -> 'frozen') = 'boolean')
	constraint a_wall_names_a_question_by_its_key check (
		value @? '$.question ? (@ == null || @ like_regex "^.{1,100}$")');

create domain public.note_text as text
	constraint a_note_has_at_most_500_characters check (char_length(value) <= 500);

create domain public.note_visibility as text
	constraint a_note_is_visible_pending_hidden_merged_or_withdrawn check (
		value in ('visible', 'pending', 'hidden', 'merged', 'withdrawn'));

-- Why a note was hidden (M22).
create domain public.hidden_reason as text
	constraint a_note_is_hidden_for_one_of_six_reasons check (
		value in ('personal_data', 'insult', 'off_topic', 'duplicate', 'advertising', 'other'));

-- What became of a question on a question board: it is being answered, was answered, or will be until a day.
create domain public.note_handling as jsonb
	constraint a_question_is_current_answered_or_for_later check (
		value -> 'state' in ('"current"', '"answered"', '"later"'));

create domain public.note_origin as text
	constraint a_note_has_one_of_five_origins check (value in ('seat', 'paper', 'room', 'facilitator', 'board'));

create domain public.response_origin as text
	constraint a_sheet_comes_from_a_seat_from_paper_or_by_a_link check (value in ('seat', 'paper', 'link'));

create domain public.reply_kind as text
	constraint a_reply_adds_asks_supports_or_differs check (value in ('add', 'ask', 'support', 'differ'));

create domain public.mark_kind as text
	constraint a_mark_agrees_stresses_asks_or_differs check (value in ('agree', 'important', 'question', 'differ'));
