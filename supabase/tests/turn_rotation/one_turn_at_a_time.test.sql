-- M13: two who press at once turn the round once; after the last round there is none
select tests.event(), tests.board('b1'), tests.board('b2');
create function pg_temp.try(p_round int, p_seconds int default null) returns text language sql as $$
	select tests.refusal(format('select public.turn_rotation(%L, %L, %L)', tests.id('TESTED'), p_round, p_seconds));
$$;
select tests.become_attendee();
select is(pg_temp.try(1), '42501', 'an attendee');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(1), '404 rotation_unknown', 'nobody walks');
select public.start_rotation(tests.id('TESTED'), array[tests.id('b1'), tests.id('b2')]);
select is(pg_temp.try(1, 86401), '400 phase_length_invalid', 'a round of more than a day');
select is(pg_temp.try(1), null, 'the first turns it');
select is(pg_temp.try(1), '409 round_changed', 'the second hears that it is done');
select is(tests.hint($$select public.turn_rotation(tests.id('TESTED'), 1)$$), '2', 'and which round it is');
select is(pg_temp.try(null), '409 rotation_over', 'there are as many rounds as boards');
