-- SEC11: who may call which function; a function without a row here fails
create temp table expected (function text, anon boolean, authenticated boolean, service_role boolean);

-- What the API offers, and the function of the same purpose behind each.
insert into expected
select s.schema || '.' || f.function, f.anon, true, false
from (values ('public'), ('private')) as s (schema), (values
	('arrange(uuid,jsonb,jsonb,text)', true),
	('best_notes(uuid,integer,text)', true),
	('confirm_headings(uuid,boolean,text)', true),
	('delete_event(uuid)', false),
	('deletion_preview(uuid)', false),
	('documentation_source(uuid)', false),
	('edit_note(uuid,text,text)', true),
	('hide_notes(uuid,uuid[],text,text)', true),
	('lead_note(uuid,uuid,uuid,uuid,text,text,text,text)', true),
	('merge_notes(uuid,uuid,text)', true),
	('end_rotation(uuid)', false),
	('enter_event(text,text)', true),
	('gather_notes(uuid,uuid,uuid[],text)', true),
	('handle_question(uuid,text,text,date,text)', true),
	('link_notes(uuid,uuid,boolean,text,text)', true),
	('make_link(uuid,uuid,text,timestamp with time zone)', false),
	('make_twin(uuid)', false),
	('place_dots(uuid,jsonb,text)', true),
	('post_note(uuid,uuid,uuid,uuid,text,text,text)', true),
	('read_board(uuid,text,bigint)', true),
	('read_lead(uuid,bigint,text)', true),
	('read_rotation(uuid)', false),
	('read_wall(text,bigint)', true),
	('redact_note(uuid,text[],text)', true),
	('remove_example(uuid)', false),
	('report_note(uuid,text)', true),
	('revoke_link(uuid)', false),
	('serve_notes(uuid,integer,uuid[],text)', true),
	('set_agreement(uuid,uuid,uuid,text,text,date,boolean,text)', true),
	('set_event_state(uuid,text)', false),
	('set_mark(uuid,text,boolean,text)', true),
	('set_board(uuid,jsonb,text)', true),
	('set_phase(uuid,text,integer,text,text)', true),
	('show_on_wall(uuid,jsonb,text)', true),
	('set_survey_state(uuid,text)', false),
	('start_rotation(uuid,uuid[],integer)', false),
	('show_notes(uuid,uuid[],text)', true),
	('submit_response(uuid,uuid,uuid,jsonb,text)', true),
	('survey_results(uuid,uuid)', true),
	('turn_rotation(uuid,integer,integer)', false),
	('undo_arranging(uuid,text)', true),
	('withdraw_note(uuid,text)', true),
	('withdraw_response(uuid,text)', true)) as f (function, anon);
insert into expected values
	('public.alive()', true, true, false),
	-- What policies ask.
	('private.may_listen(text)', true, true, false),
	('private.my_events()', false, true, false),
	('private.my_organisations()', false, true, false),
	('private.organisations_i_run()', false, true, false);
-- What only functions, triggers and the operator call.
insert into expected select 'private.' || f, false, false, false from unnest(array[
	'dot_budget(text,integer,integer)', 'dots_hidden(boards)', 'dots_of_seat(boards,bytea)', 'dots_offered(boards)',
	'theme_shape(themes,boolean)',
	'acting_seat(boards,text)', 'check_sorting(boards,jsonb,jsonb)', 'entries(boards,uuid[],uuid[],uuid[])', 'follow(boards,notes,notes)', 'follow_source(uuid)', 'further_texts(notes)',
	'leads_to(uuid,uuid,uuid)', 'link_answer(boards,note_links,bytea)', 'check_both(boards,uuid,uuid)', 'rearrange(boards,jsonb,jsonb)',
	'rotation_of_seat(uuid,bytea)', 'rotation_view(uuid)', 'steps_to_undo(uuid)', 'take_back_dots(boards)', 'tell_rearranged(boards,jsonb)', 'wanted_themes(boards,jsonb)',
	'accept_invitations()', 'admit(uuid,bytea)', 'board_is_open(text)', 'board_snapshot(boards,bigint,bytea)',
	'board_tag(bytea,bytea,uuid)', 'change_board(boards,text,jsonb,integer)', 'change_event(uuid)',
	'board_view(boards)', 'boards_i_lead(text)', 'check_notes(boards,uuid[])', 'desk_of(boards,text)', 'dominance(uuid)',
	'gather_also(boards,uuid)', 'hand_over(boards,notes)', 'held_notes(boards)', 'led_board_of(uuid,text)',
	'led_note_answer(boards,notes)', 'move_to_note(boards,uuid,uuid)', 'redact(boards,uuid,text[])',
	'without_passages(text,text[])', 'check_lead(uuid,text)', 'check_next_phase(boards,text)', 'lead_board(uuid,text,boolean)',
	'link_by_token(text,text)', 'poke_moderation(boards)', 'record_lead(boards,text,text,jsonb)', 'wall_holds(boards,jsonb)',
	'wall_stage(boards)', 'change_entries(boards,jsonb,integer)',
	'change_view(boards,boards,integer)', 'check_act(boards,text,text)', 'check_answer(questions,jsonb)',
	'check_body(boards,text)', 'check_cap(boards,bytea,text)', 'clean_text(text)', 'count_writer(boards,jsonb)', 'counts_hidden(boards)',
	'default_board_settings()', 'house_rules(events)', 'small_group(boards)', 'tombstone(notes)',
	'documented_board(boards)', 'documented_survey(surveys)', 'enter_phase(boards,text,timestamp with time zone)',
	'event_for_member(uuid,boolean)', 'figures(surveys,uuid)', 'forget_seats(uuid)', 'hidden(boards)',
	'invite_owner(text,text)', 'lock_board(uuid)', 'lock_board_of(uuid)', 'lock_event(uuid)', 'lock_survey(uuid)',
	'mark_counts(boards,uuid)', 'note_shape(uuid,jsonb)', 'open_event_for_member(uuid)', 'own_note(boards,uuid,bytea)',
	'own_note_answer(boards,notes)', 'prompt_of_parent(boards,uuid,text)', 'random_secret()',
	'record_act(events,text,jsonb)', 'refuse_uninvited()', 'release_answers(surveys,uuid)',
	'response_tag(bytea,bytea,uuid,uuid)', 'salt_for_seat(uuid,bytea)', 'seat_key(text)', 'submitted_sessions(surveys,bytea,bytea)',
	'close_event(events,date)', 'count_agreements(uuid)', 'count_content(uuid)', 'day_of(timestamp with time zone)',
	'delete_what_is_due(timestamp with time zone)', 'deletion_terms(events)', 'empty_event(events,date)',
	'report_deletion(events,date,text,jsonb)', 'schedule_deletion()',
	'tag_on_board(boards,bytea)', 'tag_on_survey(surveys,uuid,bytea)', 'take_pace(uuid,text,bytea,interval,integer)']) f;

select results_eq($$
	select regexp_replace(p.oid::regprocedure::text, '^(?!private\.)', 'public.'), has_function_privilege('anon', p.oid, 'execute'),
		has_function_privilege('authenticated', p.oid, 'execute'), has_function_privilege('service_role', p.oid, 'execute')
	from pg_proc p where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) order by 1$$,
	'select * from expected order by 1', 'functions');
