-- SEC9: a board is read with a seat of its event
select tests.event(), tests.board(), tests.event('ANDERS'), tests.enter('a'), tests.enter('b', 'ANDERS');
select tests.event('DRAFTS', 'draft'), tests.board('planned', p_code => 'DRAFTS');
select tests.event('ARCHXV', 'archived'), tests.board('archived', p_code => 'ARCHXV');
select tests.become_attendee();
select is(tests.refusal($$select tests.read('b')$$), '403 seat_unknown', 'a seat of another event');
select is(tests.refusal($$select tests.read('a', 0, 'nowhere')$$), '404 board_unknown', 'no such board');
select is(tests.refusal($$select tests.read('a', 0, 'planned')$$), '404 board_unknown', 'a draft');
select is(tests.refusal($$select tests.read('a', 0, 'archived')$$), '404 board_unknown', 'an archived event');
select is(tests.refusal($$select public.read_board(tests.id('board'), 'x')$$), '400 seat_key_malformed', 'no key');
select is(tests.refusal($$select public.read_board()$$), '400 seat_key_malformed', 'nothing');
select is(tests.refusal($$select tests.read('a')$$), null, 'the own seat may');
