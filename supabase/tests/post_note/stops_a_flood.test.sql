-- SEC3: a flood from one seat on one board is slowed down, with the seconds to wait; nobody else is
select tests.event(), tests.board(), tests.board('other'), tests.enter('a'), tests.enter('b');
select tests.post('n' || i, 'a') from generate_series(1, 20) i;
select is(tests.refusal($$select tests.post('n21', 'a')$$), '429 too_fast', 'twenty at once, then no more');
select is(tests.hint($$select tests.post('n21', 'a')$$), '1', 'for a second');
select is(tests.refusal($$select tests.post('n20', 'a')$$), null, 'sending again what was stored is no flood');
select is(tests.refusal($$select tests.post('m', 'a', p_title => 'other')$$), null, 'another board is not affected');
select is(tests.refusal($$select tests.post('m2', 'b')$$), null, 'another seat is not affected');
update private.paces set paid_off_at = paid_off_at - interval '1 second';
select is(tests.refusal($$select tests.post('n21', 'a')$$), null, 'a second later one more is accepted');
select is(tests.refusal($$select tests.post('n22', 'a')$$), '429 too_fast', 'and only one');
select is((select count(*) from notes), 23::bigint, 'what is refused is not stored');
