-- SEC3: a seat that flickers its marks is slowed down
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n', 'a');
select tests.mark('n', 'agree', 'b', i % 2 = 1) from generate_series(1, 40) i;
select is(tests.refusal($$select tests.mark('n', 'agree', 'b')$$), '429 too_fast', 'forty at once, then no more');
select is(tests.refusal($$select tests.mark('n', 'agree', 'b', false)$$), null, 'what changes nothing costs nothing');
select is(tests.hint($$select tests.mark('n', 'agree', 'b')$$), '1', 'the hint is in whole seconds');
