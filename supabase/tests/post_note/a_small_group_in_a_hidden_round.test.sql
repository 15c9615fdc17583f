-- L6, M7: in a hidden round a fifth writer reveals nothing
select tests.event(), tests.board('board', 'writing', '{"revealed": false, "hidden_round": true}');
select tests.enter(seat) from unnest(array['a', 'b', 'c', 'd', 'e']) seat;
select tests.become_attendee();
select tests.post('of ' || seat, seat) from unnest(array['a', 'b', 'c', 'd', 'e']) seat;
select is(jsonb_array_length(tests.read('a') -> 'notes'), 1, 'one''s own');
select is(tests.read('a') -> 'board' @> '{"hidden_round": true, "small_group": false}', true, 'hidden by the round alone');
select tests.become_member('owner');
select public.set_phase(tests.id('board'), 'exchange');
select tests.become_attendee();
select is(jsonb_array_length(tests.read('a', 5) -> 'notes'), 5, 'the next phase reveals it');
