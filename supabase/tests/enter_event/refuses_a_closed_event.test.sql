-- L3: a closed event admits nobody
select tests.event(), tests.enter('a');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
select tests.become_attendee();
select is(tests.refusal($$select tests.enter('a')$$), '409 event_closed', 'not who was there');
select is(tests.refusal($$select tests.enter('b')$$), '409 event_closed', 'not anybody else');
reset role;
select is((select count(*) from private.seats), 0::bigint, 'no seat comes into being');
