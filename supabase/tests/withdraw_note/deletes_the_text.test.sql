-- SEC9, L8: the writer withdraws a note, nobody else; the text is deleted and a tombstone is told
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n', 'a', 'Das war unbedacht');
select tests.become_attendee();
select is(tests.refusal($$select public.withdraw_note(tests.id('n'), tests.key('b'))$$), '403 note_not_yours', 'another seat may not');
select is(public.withdraw_note(tests.id('n'), tests.key('a')),
	jsonb_build_object('note', jsonb_build_object('id', tests.id('n'), 'revision', 2, 'gone', true), 'revision', 2), 'the writer may');
select is(public.withdraw_note(tests.id('n'), tests.key('a')) ->> 'revision', '2', 'twice is once');
select is(tests.refusal($$select public.edit_note(tests.id('n'), 'doch', tests.key('a'))$$), '404 note_unknown', 'there is no way back');
reset role;
select is((select body || '|' || visibility from notes), '|withdrawn', 'no text is kept');
select is((select note_count::int from boards), 0, 'it is no longer counted');
select is((select told from tests.told_on() told offset 1),
	jsonb_build_object('kind', 'entries', 'revision', 2, 'note_count', 0, 'notes', jsonb_build_array(
	jsonb_build_object('id', tests.id('n'), 'revision', 2, 'gone', true))), 'told as gone');
