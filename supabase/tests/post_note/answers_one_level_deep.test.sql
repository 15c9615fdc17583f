-- M6: a reply has a kind, stands under a note of its board, and has no replies itself
select tests.event(), tests.board(), tests.board('other'), tests.enter('a'), tests.enter('b');
select tests.post('note', 'a'), tests.post('elsewhere', 'a', p_title => 'other');
select is((tests.post('reply', 'b', 'Antwort', 'note', 'ask') -> 'note') - 'id' - 'revision',
	jsonb_build_object('prompt_id', tests.id('prompt of board'), 'parent_id', tests.id('note'), 'reply_kind', 'ask',
		'body', 'Antwort', 'origin', 'seat', 'theme_id', null, 'marks', null, 'mine', true),
	'a reply belongs to the prompt of its note');
select is(tests.refusal($$select tests.post('r2', 'a', 'x', 'reply', 'add')$$), '409 reply_to_reply', 'no reply to a reply');
select is(tests.refusal($$select tests.post('r3', 'a', 'x', 'nothing', 'add')$$), '404 parent_unknown', 'no reply to nothing');
select is(tests.refusal($$select tests.post('r4', 'a', 'x', 'elsewhere', 'add')$$), '404 parent_unknown', 'nor to a note of another board');
select is(tests.refusal($$select tests.post('r5', 'a', 'x', 'note', 'praise')$$), '400 reply_kind_unknown', 'four kinds');
select is(tests.refusal($$select tests.post('r6', 'a', 'x', 'note', null)$$), '400 reply_kind_unknown', 'and always one of them');
select public.withdraw_note(tests.id('note'), tests.key('a'));
select is(tests.refusal($$select tests.post('r7', 'b', 'x', 'note', 'add')$$), '404 parent_unknown', 'no reply to what was withdrawn');
