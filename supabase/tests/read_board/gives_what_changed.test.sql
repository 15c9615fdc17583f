-- Architecture 6: read_board(since) gives what changed after that revision, what is gone as tombstones
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.enter('b');
select tests.post('one', 'a', 'Eins'), tests.post('two', 'b', 'Zwei'), tests.post('three', 'a', 'Drei');
select public.withdraw_note(tests.id('two'), tests.key('b'));
select tests.mark('one', 'agree', 'b');
select tests.become_attendee();
select is(tests.read('a') ->> 'revision', '5', 'the board''s revision');
select is(jsonb_array_length(tests.read('a') -> 'notes'), 2, 'the whole board: no tombstones');
select is(tests.read('a', 3) -> 'notes', jsonb_build_array(
	jsonb_build_object('id', tests.id('two'), 'revision', 4, 'gone', true),
	jsonb_build_object('id', tests.id('one'), 'prompt_id', tests.id('prompt of board'), 'parent_id', null, 'reply_kind', null,
		'body', 'Eins', 'origin', 'seat', 'theme_id', null, 'revision', 5, 'mine', true,
		'marks', '{"agree": 1, "important": 0, "question": 0, "differ": 0}'::jsonb)), 'since 3: a tombstone and a counted mark');
select is(jsonb_array_length(tests.read('a', 5) -> 'notes'), 0, 'nothing after the last');
select is(tests.read('a', 9) -> 'since', '9', 'who knows more than the database hears its own number back');
select is(tests.read('a') #> '{board,note_count}', '2', 'how many notes there are');
