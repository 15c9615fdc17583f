-- M1, M2: from each phase to each other one goes what private.phase_follows says, and nothing else
select tests.event(), tests.board(), tests.theme('Zeit'), tests.theme('Sprache', 2), tests.board('questions', p_kind => 'questions');
update boards set settings = jsonb_set(settings, '{dots,question}', '"Woran arbeiten wir weiter?"');
create temp table phases as select distinct phase from private.phase_follows;
create temp table steps as
select p.phase, n.phase as next, exists (select from private.phase_follows f where (f.phase, f.next) = (p.phase, n.phase)) as follows
from phases p, phases n where p.phase <> n.phase;
select is((select count(*) from steps), 72::bigint, 'nine phases');
create function pg_temp.try(p_phase text, p_next text, p_title text) returns text language plpgsql as $$
begin
	perform tests.phase(p_phase, p_title);
	return tests.refusal(format('select public.set_phase(%L, %L)', tests.id(p_title), p_next));
end;
$$;
select tests.become_member('owner');
reset role;
select is(pg_temp.try(phase, next, 'board'), case when not follows then '409 phase_does_not_follow' end, phase || ' to ' || next) from steps;
select is(pg_temp.try(phase, next, 'questions'), null, 'a question board: ' || phase || ' to ' || next)
from (values ('preparation', 'exchange'), ('exchange', 'closed'), ('closed', 'exchange'), ('exchange', 'preparation')) t (phase, next);
select is(pg_temp.try(phase, phase, 'board'), null, phase || ' again gets a new end') from phases;
