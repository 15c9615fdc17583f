-- M1: marks are set in the exchange and at no other time, not even a minute later
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n', 'a');
create function pg_temp.try(p_phase text) returns text language sql as $$
	select tests.phase(p_phase);
	select tests.refusal($x$select tests.mark('n', 'agree', 'b')$x$);
$$;
select is(pg_temp.try(t.phase), t.refusal, t.phase)
from (values ('preparation', '409 phase_forbids'), ('arrival', '409 phase_forbids'), ('writing', '409 phase_forbids'),
	('reading', '409 phase_forbids'), ('sorting', '409 phase_forbids'), ('weighting', '409 phase_forbids'),
	('agreeing', '409 phase_forbids'), ('closed', '409 board_closed'), ('exchange', null)) as t (phase, refusal);
update boards set phase = 'reading', previous_phase = 'exchange', phase_changed_at = now();
select is(tests.refusal($$select tests.mark('n', 'important', 'b')$$), '409 phase_forbids', 'no grace: counts are visible now');
