-- M22: while a board is paused nobody writes, answers, marks, edits or withdraws; reading and reporting go on
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b'), tests.post('n', 'a'), tests.link('phone');
select tests.become_attendee();
select public.set_board(tests.id('board'), '{"paused": true}', 'phone');
select is(tests.refusal(statement), '409 board_paused', statement) from unnest(array[
	$$select tests.post('m', 'b')$$, $$select tests.post('r', 'b', 'Antwort', 'n', 'add')$$, $$select tests.mark('n', 'agree', 'b')$$,
	$$select public.edit_note(tests.id('n'), 'Anders', tests.key('a'))$$, $$select public.withdraw_note(tests.id('n'), tests.key('a'))$$]) statement;
select is(tests.refusal($$select tests.post('n', 'a')$$), null, 'a note that was stored before is still confirmed');
select is(tests.read('b') #> '{board,paused}', 'true', 'devices see that it is paused');
select is(tests.read('b') #>> '{notes,0,body}', 'Ein Beitrag', 'and read on');
select public.set_board(tests.id('board'), '{"paused": false}', 'phone');
select is(tests.refusal($$select tests.post('m', 'b')$$), null, 'then it goes on');
