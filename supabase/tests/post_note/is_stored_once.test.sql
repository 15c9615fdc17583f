-- Sent twice with one id: the same answer, stored once, told once, whatever the phase is by then
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.become_attendee();
create temp table first_answer as select tests.post('n', 'a', 'Hallo') as answer;
select is(tests.post('n', 'a', 'Hallo'), (select answer from first_answer), 'the second answer is the first');
select tests.phase('sorting');
select is(tests.post('n', 'a', 'Hallo') #- '{note,marks}', (select answer #- '{note,marks}' from first_answer), 'also after the phase for writing');
reset role;
select is((select count(*) from notes), 1::bigint, 'stored once');
select is((select count(*) from tests.told_on()), 1::bigint, 'told once');
select is(tests.revision(), 1::bigint, 'one revision');
select is((select note_count::int from boards), 1, 'counted once');
select tests.phase('exchange');
select is(tests.refusal($$select tests.post('n', 'b', 'Anderes')$$), '409 id_taken', 'another seat cannot take the id');
select tests.board('other');
select is(tests.refusal($$select tests.post('n', 'a', 'Hallo', p_title => 'other')$$), '409 id_taken', 'nor another board');
select is((select body::text from notes), 'Hallo', 'and the note stays as it was');
select public.withdraw_note(tests.id('n'), tests.key('a'));
select is(tests.post('n', 'a', 'Hallo') #> '{note,gone}', 'true', 'a note that was withdrawn meanwhile does not come back');
