-- Every note takes the next revision and is told once, without a word about who wrote it
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.enter('b');
select tests.become_attendee();
select tests.post('one', 'a', 'Eins'), tests.post('two', 'b', 'Zwei');
reset role;
select results_eq('select * from tests.told_on()', format($$values
	('{"kind": "entries", "revision": 1, "note_count": 1, "notes": [{"id": "%s", "body": "Eins", "prompt_id": "%s", "parent_id": null,
		"reply_kind": null, "origin": "seat", "theme_id": null, "revision": 1,
		"marks": {"agree": 0, "important": 0, "question": 0, "differ": 0}}]}'::jsonb),
	('{"kind": "entries", "revision": 2, "note_count": 2, "notes": [{"id": "%s", "body": "Zwei", "prompt_id": "%s", "parent_id": null,
		"reply_kind": null, "origin": "seat", "theme_id": null, "revision": 2,
		"marks": {"agree": 0, "important": 0, "question": 0, "differ": 0}}]}'::jsonb)$$,
	tests.id('one'), tests.id('prompt of board'), tests.id('two'), tests.id('prompt of board')), 'topic, event and payload');
select ok(payload ? 'id', 'realtime.send adds the id of the message') from realtime.messages;
