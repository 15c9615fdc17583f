-- M22: hiding a note that was never released is told to nobody but its writer
select tests.event(), tests.board(p_settings => '{"moderation": "release"}'), tests.enter('a'), tests.enter('b'), tests.link('phone');
select tests.become_attendee();
select tests.post('n', 'a');
select is(tests.hide('n'), '{"revision": 0, "hidden": 1}', 'hidden');
select is(tests.note_in(tests.read('a', 1), 'n') -> 'gone', 'true', 'gone for its writer');
select is(tests.read('b', 0) -> 'notes', '[]', 'the others never knew it');
select is(tests.show('n') ->> 'shown', '1', 'it can still be released');
select is(tests.note_in(tests.read('b', 0), 'n') ->> 'body', 'Ein Beitrag', 'then all see it');
