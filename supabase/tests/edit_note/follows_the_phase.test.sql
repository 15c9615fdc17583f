-- L8, M1: one's own note may be changed and withdrawn until the end of reading, then no more
select tests.event(), tests.board(), tests.enter('a');
select tests.post('n', 'a');
create function pg_temp.try(p_phase text, p_call text) returns text language sql as $$
	select tests.phase(p_phase);
	select tests.refusal(format(p_call, tests.id('n'), p_phase));
$$;
select tests.become_attendee();
select is(pg_temp.try(t.phase, 'select public.edit_note(%L, %L, tests.key(''a''))'), t.refusal, 'changing: ' || t.phase)
from (values ('preparation', '409 phase_forbids'), ('arrival', '409 phase_forbids'), ('writing', null), ('exchange', null),
	('reading', null), ('sorting', '409 phase_forbids'), ('weighting', '409 phase_forbids'),
	('agreeing', '409 phase_forbids'), ('closed', '409 board_closed')) as t (phase, refusal);
select is(pg_temp.try(t.phase, 'select public.withdraw_note(%L, tests.key(''a''))'), t.refusal, 'withdrawing: ' || t.phase)
from (values ('preparation', '409 phase_forbids'), ('sorting', '409 phase_forbids'), ('weighting', '409 phase_forbids'),
	('agreeing', '409 phase_forbids'), ('closed', '409 board_closed'), ('reading', null)) as t (phase, refusal);
