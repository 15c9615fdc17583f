-- M22: where notes are released or only collected, a new one is seen by its writer and by those who lead, nobody else
select tests.event(), tests.board('board', 'exchange', '{"moderation": "release", "hidden_counts": false}'), tests.enter('a'), tests.enter('b');
select tests.link('phone'), tests.link('desk', null), tests.link('projector', p_role => 'wall'), tests.link('away', 'other') from tests.board('other');
select tests.become_attendee();
create temp table answer as select tests.post('n', 'a', 'Wartet') as answer;
select is(answer #- '{note,prompt_id}', jsonb_build_object('revision', 0, 'note', jsonb_build_object('id', tests.id('n'), 'body', 'Wartet',
	'parent_id', null, 'reply_kind', null, 'origin', 'seat', 'theme_id', null, 'revision', 0, 'mine', true, 'pending', true,
	'marks', '{"agree": 0, "important": 0, "question": 0, "differ": 0}'::jsonb)), 'the writer hears that it waits') from answer;
select is(tests.post('n', 'a', 'Wartet'), answer, 'sent again, the same') from answer;
select is(tests.note_in(tests.read('a', since), 'n') -> 'pending', 'true', 'delivered to the writer, since ' || since) from unnest(array[0, 7]) since;
select is(tests.read('b', since) -> 'notes', '[]', 'to no other seat, since ' || since) from unnest(array[0, 7]) since;
select is(public.read_wall('projector') -> 'notes', '[]', 'not to the wall');
select is(tests.read('b') #> '{board,note_count}', '0', 'and not counted');
select is(tests.refusal($$select tests.post('r', 'b', 'Antwort', 'n', 'add')$$), '404 parent_unknown', 'nobody answers it');
select is(tests.refusal($$select tests.mark('n', 'agree', 'b')$$), '404 note_unknown', 'or marks it');
reset role;
select is_empty('select tests.told_on()', 'nothing is told on the board');
select is(tests.pokes(), 1::bigint, 'members are told to look');
select is(tests.pokes(token), 1::bigint, 'and who holds a link for it: ' || token) from unnest(array['phone', 'desk']) token;
select is((select count(*) from realtime.messages), 3::bigint, 'nobody else');
select tests.become_attendee();
select is(public.edit_note(tests.id('n'), 'Wartet noch', tests.key('a')) #>> '{note,pending}', 'true', 'a better text waits as well');
select is(public.withdraw_note(tests.id('n'), tests.key('a')) #> '{note,gone}', 'true', 'it can be withdrawn');
select is(tests.note_in(tests.read('a', 1), 'n') -> 'gone', 'true', 'then the writer''s other screens forget it');
select is(tests.read('a') -> 'notes', '[]', 'and it is nowhere');
reset role;
select is_empty('select tests.told_on()', 'still without a word to the others');
select is((select body from notes), '', 'no text is kept');
