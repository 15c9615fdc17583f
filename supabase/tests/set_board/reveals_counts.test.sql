-- M8: switching hidden counts off delivers the counts of marked notes anew
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b'), tests.post('n', 'a'), tests.post('m', 'a'), tests.mark('n', 'agree', 'b');
select tests.become_member('owner');
select public.set_board(tests.id('board'), '{"hidden_counts": false}');
select tests.become_attendee();
select is(jsonb_path_query_array(tests.read('a', 2), '$.notes[*].marks.agree'), '[1]', 'of the note that has some');
