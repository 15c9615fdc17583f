-- M22: where notes are released, a released one that gets another text waits again
select tests.event(), tests.board(p_settings => '{"moderation": "release", "hidden_counts": false}'), tests.enter('a'), tests.enter('b'), tests.link('phone');
select tests.become_attendee();
select tests.post('n', 'a', 'Harmlos'), tests.show('n');
select is(tests.note_in(tests.read('b'), 'n') ->> 'body', 'Harmlos', 'released');
select is(public.edit_note(tests.id('n'), 'Nicht mehr harmlos', tests.key('a')) #>> '{note,pending}', 'true', 'the writer hears that it waits');
select is(tests.note_in(tests.read('b', 1), 'n') -> 'gone', 'true', 'it leaves the others'' screens');
select is(tests.read('b') #> '{board,note_count}', '0', 'and the count');
select is(tests.note_in(tests.read('a', 1), 'n') ->> 'body', 'Nicht mehr harmlos', 'the writer sees it');
reset role;
select is((select told -> 'notes' from tests.told_on() told offset 1), jsonb_build_array(jsonb_build_object('id', tests.id('n'), 'revision', 2,
	'gone', true)), 'the new text is not told');
select tests.become_attendee();
select tests.show('n');
select is(tests.note_in(tests.read('b', 2), 'n') ->> 'body', 'Nicht mehr harmlos', 'until it is released');
