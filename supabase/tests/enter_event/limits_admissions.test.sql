-- L5, V3: a hall may enter at once; a script that makes seats is stopped, known seats are not
select tests.event();
select tests.enter('seat' || i) from generate_series(1, 150) i;
select is((select seats::int from private.admissions), 150, '150 devices at once');
update private.admissions set paid_off_at = now() + 1999 * interval '30 milliseconds';
select is(tests.refusal($$select tests.enter('last')$$), null, 'the 2,000th within a minute');
select is(tests.refusal($$select tests.enter('flood')$$), '429 too_fast', 'the next is told to wait');
select is(tests.hint($$select tests.enter('flood')$$), '1', 'for a second');
select is(tests.refusal($$select tests.enter('seat1')$$), null, 'who has a seat comes in');
select is((select count(*) from private.seats), 151::bigint, 'who was refused has none');
update private.admissions set paid_off_at = now(), seats = 5000;
select is(tests.refusal($$select tests.enter('flood')$$), '409 event_full', 'at 5,000 seats the event is full');
select is(tests.refusal($$select tests.enter('seat1')$$), null, 'who has a seat still comes in');
