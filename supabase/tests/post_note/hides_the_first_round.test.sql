-- M7: while a hidden round runs only the number of notes is told
select tests.event(), tests.board('board', 'writing', '{"hidden_round": true}'), tests.enter('a'), tests.enter('b');
select tests.become_attendee();
select is(tests.post('n', 'a', 'Geheim') #>> '{note,body}', 'Geheim', 'the writer gets the note');
select tests.post('m', 'b', 'Auch geheim'), public.edit_note(tests.id('n'), 'Noch geheimer', tests.key('a'));
select public.withdraw_note(tests.id('m'), tests.key('b'));
reset role;
select results_eq('select * from tests.told_on()', $$values
	('{"kind": "notes_counted", "revision": 1, "note_count": 1}'::jsonb),
	('{"kind": "notes_counted", "revision": 2, "note_count": 2}'),
	('{"kind": "notes_counted", "revision": 3, "note_count": 2}'),
	('{"kind": "notes_counted", "revision": 4, "note_count": 1}')$$, 'the topic carries counts');
