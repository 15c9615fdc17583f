-- L8, T4: who withdraws a note that was merged into another takes the text out of that
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.enter('b'), tests.link('phone');
select tests.post('keep', 'a', 'Von A'), tests.post('same', 'b', 'Von B');
select public.merge_notes(tests.id('keep'), tests.id('same'), 'phone');
select tests.become_attendee();
select is(tests.refusal($$select public.edit_note(tests.id('same'), 'Anders', tests.key('b'))$$), '404 note_unknown', 'it is not there to be changed');
select is(public.withdraw_note(tests.id('same'), tests.key('b')) #> '{note,gone}', 'true', 'but to be withdrawn');
select is(tests.note_in(tests.read('a'), 'keep') -> 'also', null, 'the other has no further text');
select is(tests.read('a') #> '{board,note_count}', '1', 'and counts as before');
reset role;
select is((select body from notes where id = tests.id('same')), '', 'no text is kept');
select is((select (told ->> 'note_count') || jsonb_array_length(told -> 'notes') from tests.told_on() told order by told -> 'revision' desc limit 1), null, 'told without a new count');
