-- M8: while marks are being set nobody sees counts: nothing is told, no revision is taken, not even the marker knows
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n', 'a');
select tests.become_attendee();
select is(tests.mark('n', 'agree', 'b'), jsonb_build_object('note_id', tests.id('n'), 'revision', 1, 'marks', null,
	'my_marks', '["agree"]'::jsonb), 'the marker gets the own marks and no counts');
select is(tests.note_in(tests.read('b'), 'n') -> 'marks', 'null', 'the snapshot has none');
select is(tests.note_in(tests.read('b'), 'n') -> 'my_marks', '["agree"]', 'but the own');
select is(tests.note_in(tests.read('a'), 'n') -> 'my_marks', null, 'and not another''s');
reset role;
select is((select count(*) from tests.told_on()), 1::bigint, 'only the note was told');
