-- M16, SEC9: only those who lead take steps back, and only while the board is sorted
select tests.event(), tests.board(), tests.event('ANDERS');
select tests.become_member('helper', 'facilitator');
select public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', tests.id('t'), 'title', 'Neu')));
create function pg_temp.try() returns text language sql as $$
	select tests.refusal($x$select public.undo_arranging(tests.id('board'))$x$);
$$;
select tests.become_attendee();
select is(pg_temp.try(), '404 not_a_member', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select tests.phase('weighting');
select tests.become_member('helper');
select is(pg_temp.try(), '409 phase_forbids', 'not while dots are placed on the themes');
