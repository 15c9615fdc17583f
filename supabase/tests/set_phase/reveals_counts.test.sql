-- M8: when the phase ends counts appear, and devices that ask for what changed get them
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('marked', 'a'), tests.post('plain', 'a'), tests.mark('marked', 'agree', 'b');
select tests.become_member('owner');
select public.set_phase(tests.id('board'), 'reading');
select tests.become_attendee();
select is(tests.note_in(tests.read('b', 2), 'marked') #>> '{marks,agree}', '1', 'the marked note is delivered with its counts');
select is(tests.note_in(tests.read('b', 2), 'plain'), null, 'the others did not change');
select is(tests.note_in(tests.read('b'), 'plain') -> 'marks', '{"agree": 0, "important": 0, "question": 0, "differ": 0}', 'but have counts as well');
select is(tests.read('b') #> '{board,counts_hidden}', 'false', 'counts are not hidden any more');
select tests.become_member('owner');
select public.set_phase(tests.id('board'), 'exchange');
select tests.become_attendee();
select is(tests.note_in(tests.read('b', 3), 'marked') -> 'marks', 'null', 'back in the exchange they are taken away again');
