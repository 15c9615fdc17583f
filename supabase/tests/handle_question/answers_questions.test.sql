-- Issue 3.9: a question is being answered, one at a time, was answered with a few words, or stays open until a day
select tests.event(), tests.board('board', p_kind => 'questions'), tests.board('dialogue'), tests.enter('a'), tests.event('ANDERS');
select tests.post('q1', 'a', 'Wann?'), tests.post('q2', 'a', 'Wo?'), tests.post('d', 'a', p_title => 'dialogue');
create function pg_temp.handle(p_note text, p_state text, p_answer text default null, p_due date default null) returns jsonb language sql as $$
	select public.handle_question(tests.id(p_note), p_state, p_answer, p_due);
$$;
create function pg_temp.states() returns jsonb language sql as $$
	select jsonb_object_agg(n ->> 'body', n -> 'handling') from jsonb_array_elements(tests.read('a') -> 'notes') n;
$$;
select tests.become_attendee();
select is(tests.refusal($$select pg_temp.handle('q1', 'current')$$), '404 not_a_member', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select pg_temp.handle('q1', 'current')$$), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal($$select pg_temp.handle('d', 'current')$$), '409 questions_only', 'a note of a dialogue');
select is(tests.refusal($$select pg_temp.handle('q1', 'perhaps')$$), '400 handling_invalid', 'what is no state');
select is(tests.refusal($$select pg_temp.handle('q1', 'answered', repeat('x', 501))$$), '400 handling_invalid', 'an answer as long as a letter');
select is(pg_temp.handle('q1', 'current'), jsonb_build_object('revision', 3, 'note_id', tests.id('q1'),
	'handling', '{"state": "current", "answer": null, "due": null}'::jsonb), 'is being answered');
select is(pg_temp.handle('q1', 'current') -> 'revision', '3', 'said twice it is done once');
select pg_temp.handle('q2', 'current');
select is(pg_temp.states(), '{"Wann?": null, "Wo?": {"state": "current", "answer": null, "due": null}}', 'one at a time');
select pg_temp.handle('q2', 'answered', ' Im Foyer. '), pg_temp.handle('q1', 'later', null, '2026-12-01');
select is(pg_temp.states(), '{"Wann?": {"state": "later", "answer": null, "due": "2026-12-01"}, "Wo?": {"state": "answered", "answer": "Im Foyer.", "due": null}}', 'answered, and open until a day');
select pg_temp.handle('q2', null);
select is(pg_temp.states() -> 'Wo?', 'null', 'taken back');
reset role;
select is((select jsonb_array_length(told -> 'notes') from tests.told_on() told where told -> 'revision' = '4'), 2, 'both that changed are told');
