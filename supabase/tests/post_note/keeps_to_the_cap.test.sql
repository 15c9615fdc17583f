-- M11: a board may limit how many notes a seat writes in a phase; withdrawn ones do not count
select tests.event(), tests.board(p_settings => '{"note_cap": 2}'), tests.enter('a'), tests.enter('b');
select tests.post('one', 'a'), tests.post('two', 'a');
select is(tests.refusal($$select tests.post('three', 'a')$$), '409 note_cap_reached', 'the third is refused');
select is(tests.hint($$select tests.post('three', 'a')$$), '2', 'the hint is the cap');
select is(tests.refusal($$select tests.post('other', 'b')$$), null, 'another seat has its own');
select public.withdraw_note(tests.id('one'), tests.key('a'));
select is(tests.refusal($$select tests.post('three', 'a')$$), null, 'a withdrawn note makes room');
select tests.phase('writing');
select is(tests.refusal($$select tests.post('four', 'a')$$), null, 'the next phase counts anew');
