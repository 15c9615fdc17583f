-- M5: each mark once per seat and note, four kinds, never on one's own note
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.enter('b'), tests.enter('c');
select tests.post('n', 'a');
select tests.become_attendee();
select is(tests.refusal($$select tests.mark('n', 'agree', 'a')$$), '409 own_note', 'not on one''s own');
select is(tests.refusal($$select tests.mark('n', 'love', 'b')$$), '400 mark_kind_unknown', 'no fifth kind');
select is(tests.refusal($$select tests.mark('nothing', 'agree', 'b')$$), '404 note_unknown', 'not on nothing');
select is(tests.refusal($$select tests.mark('n', 'agree', 'nobody')$$), '403 seat_unknown', 'not by a stranger');
select is(tests.mark('n', 'agree', 'b'), jsonb_build_object('note_id', tests.id('n'), 'revision', 2, 'my_marks', '["agree"]'::jsonb,
	'marks', '{"agree": 1, "important": 0, "question": 0, "differ": 0}'::jsonb), 'one is counted');
select is(tests.mark('n', 'agree', 'b') #>> '{marks,agree}', '1', 'the same again is not counted twice');
select is(tests.mark('n', 'differ', 'b') -> 'my_marks', '["agree", "differ"]', 'another kind may be set beside it');
select is(tests.mark('n', 'agree', 'c') #>> '{marks,agree}', '2', 'another seat is counted');
select is(tests.mark('n', 'agree', 'c', false) #>> '{marks,agree}', '1', 'and may take it back');
select is(tests.mark('n', 'agree', 'c', false) ->> 'revision', '5', 'once');
reset role;
select is((select array_agg((told ->> 'revision') || (told ->> 'kind')) from tests.told_on() told),
	array['1entries', '2marks_counted', '3marks_counted', '4marks_counted', '5marks_counted'], 'every change is told once');
select is((select told -> 'marks' from tests.told_on() told offset 3 limit 1), '{"agree": 2, "important": 0, "question": 0, "differ": 1}', 'with the counts');
