-- M13, SEC9: a walk needs two boards of the event or more, and there is one walk at a time
select tests.event(), tests.board('b1'), tests.board('b2'), tests.board('q', p_kind => 'questions'), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS'), tests.event('DRAFTS', 'draft'),
	tests.board('d1', p_code => 'DRAFTS'), tests.board('d2', p_code => 'DRAFTS');
create function pg_temp.try(p_boards text[], p_seconds int default null, p_code text default 'TESTED') returns text language sql as $$
	select tests.refusal(format('select public.start_rotation(%L, %L, %L)', tests.id(p_code), array(select tests.id(b) from unnest(p_boards) b), p_seconds));
$$;
select tests.become_attendee();
select is(pg_temp.try('{b1,b2}'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('{b1,b2}'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(boards::text[]), '400 rotation_invalid', boards) from unnest(array['{}', '{b1}', '{b1,b1}', '{b1,q}', '{b1,foreign}', '{b1,nowhere}']) boards;
select is(tests.refusal($$select public.start_rotation(tests.id('TESTED'), null)$$), '400 rotation_invalid', 'no boards');
select is(pg_temp.try('{b1,b2}', 0), '400 phase_length_invalid', 'a round of no time');
select is(pg_temp.try('{b1,b2}'), null, 'two boards');
select is(pg_temp.try('{b1,b2}'), '409 rotation_running', 'not a second time');
select tests.become_member('planner', 'organiser', 'DRAFTS');
select is(pg_temp.try('{d1,d2}', null, 'DRAFTS'), '409 event_not_open', 'not before the event is open');
