-- L3: a closed event can still be read by its devices, everything anew, and nothing is anybody's own
select tests.event(), tests.board(), tests.enter('a'), tests.post('n', 'a', 'Bleibt');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
select tests.become_attendee();
select is(tests.read('a', 1) #>> '{notes,0,body}', 'Bleibt', 'the notes are there');
select is(tests.read('a', 1) -> 'since', '0', 'as a whole, because their ids are new');
select isnt(tests.read('a', 1) #>> '{notes,0,id}', tests.id('n')::text, 'which they are');
select is(tests.read('a', 1) #> '{notes,0,mine}', null, 'nobody''s own');
select is(jsonb_array_length(tests.read('a', (tests.read('a') ->> 'revision')::bigint) -> 'notes'), 0, 'asking again brings nothing new');
