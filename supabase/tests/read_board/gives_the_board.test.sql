-- A board says how it is led; what is told of a change is the same but for the life of the database
select tests.event(), tests.board('board', 'writing', '{"hidden_round": true, "note_cap": 5, "moderation": "release",
	"plan": [{"phase": "writing", "seconds": 300}]}'), tests.enter('a');
select tests.become_attendee();
create temp table answer as select tests.read('a') -> 'board' as board;
select is(board - 'lineage', jsonb_build_object('id', tests.id('board'), 'event_id', tests.id('TESTED'), 'session_id', null,
	'kind', 'dialogue', 'title', 'board', 'phase', 'writing', 'phase_ends_at', null, 'hidden_round', true, 'small_group', false,
	'counts_hidden', false, 'paused', false, 'moderation', 'release', 'note_count', 0, 'note_limit', 280, 'note_cap', 5,
	'headings_confirmed', false, 'plan', '[{"phase": "writing", "seconds": 300}]'::jsonb, 'dots', null, 'twin_of', null,
	'wall', '{"mode": "board", "group_by": "prompt", "note_id": null, "survey_id": null, "session_id": null, "question": null,
		"frozen": false}'::jsonb), 'to the seat') from answer;
select tests.become_member('owner');
select public.set_phase(tests.id('board'), 'exchange');
reset role;
select is(told -> 'board', (select board - 'lineage' from answer)
	|| '{"phase": "exchange", "hidden_round": false, "counts_hidden": true}', 'and on the topic') from tests.told_on() told;
select is((select board ->> 'lineage' from answer), (select id::text from private.lineage), 'which life it is');
