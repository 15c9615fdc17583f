-- M1: a note or reply that the phase forbids answers 409 and nothing is stored
select tests.event(), tests.board(), tests.enter('a'), tests.post('parent', 'a');

create function pg_temp.try(p_phase text, p_parent text) returns text language sql as $$
	select tests.phase(p_phase);
	select tests.refusal(format('select tests.post(%L, ''a'', ''Text'', %L, %L)',
		p_phase || ' ' || coalesce(p_parent, ''), p_parent, case when p_parent is not null then 'add' end));
$$;
select tests.become_attendee();
select is(pg_temp.try(t.phase, null), t.refusal, 'writing a note: ' || t.phase)
from (values ('preparation', '409 phase_forbids'), ('arrival', '409 phase_forbids'), ('writing', null), ('exchange', null),
	('reading', '409 phase_forbids'), ('sorting', '409 phase_forbids'), ('weighting', '409 phase_forbids'),
	('agreeing', '409 phase_forbids'), ('closed', '409 board_closed')) as t (phase, refusal);
select is(pg_temp.try(t.phase, 'parent'), t.refusal, 'replying: ' || t.phase)
from (values ('preparation', '409 phase_forbids'), ('arrival', '409 phase_forbids'), ('writing', '409 phase_forbids'),
	('exchange', null), ('reading', '409 phase_forbids'), ('sorting', '409 phase_forbids'),
	('weighting', '409 phase_forbids'), ('agreeing', '409 phase_forbids'), ('closed', '409 board_closed')) as t (phase, refusal);
reset role;
select is((select count(*) from notes), 4::bigint, 'only what was allowed is stored');
select is(tests.revision(), 4::bigint, 'what is refused takes no revision');
select is((select count(*) from tests.told_on()), 4::bigint, 'and is not told');
