-- M7: in a hidden round nothing foreign leaves the database; when it ends everything is delivered to whoever asks
select tests.event(), tests.board('board', 'writing', '{"hidden_round": true}'), tests.enter('a'), tests.enter('b');
select tests.post('mine', 'a'), tests.post('foreign', 'b'), tests.post('gone', 'b');
select public.withdraw_note(tests.id('gone'), tests.key('b'));
select tests.become_attendee();
select is(jsonb_array_length(tests.read('a') -> 'notes'), 1, 'only the own note');
select is(jsonb_array_length(tests.read('a', 1) -> 'notes'), 0, 'not even a tombstone of another''s');
select is(tests.read('a') #> '{board,note_count}', '2', 'but how many there are');
select is(tests.read('a') #> '{board,hidden_round}', 'true', 'and that it is so');
select tests.become_member('owner');
select public.set_phase(tests.id('board'), 'exchange');
select tests.become_attendee();
select is(tests.note_in(tests.read('a', 4), 'foreign') ->> 'body', 'Ein Beitrag', 'then all is delivered as changed');
select is(tests.note_in(tests.read('a', 4), 'gone') -> 'gone', 'true', 'tombstones too');
