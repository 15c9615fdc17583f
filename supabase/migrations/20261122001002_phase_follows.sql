-- Which phase a board may go to from which (M1, M2): forward along the method, leaving out what a plan leaves out, and back
-- to any earlier one. A question board knows three of them. src/lib/domain/phases.ts mirrors it and a test compares them.
create table private.phase_follows (
	phase text not null,
	next text not null,
	primary key (phase, next),
	constraint no_phase_follows_itself check (phase <> next)
);
alter table private.phase_follows enable row level security;
create policy "only functions read what follows" on private.phase_follows for all to public using (false);
revoke all on private.phase_follows from public, anon, authenticated, service_role;

insert into private.phase_follows (phase, next)
select phase, next
from (values
	('preparation', '{arrival,writing,exchange,closed}'),
	('arrival', '{writing,exchange,closed}'),
	('writing', '{exchange,reading,sorting,closed}'),
	('exchange', '{reading,sorting,weighting,agreeing,closed}'),
	('reading', '{sorting,weighting,agreeing,closed}'),
	('sorting', '{weighting,agreeing,closed}'),
	('weighting', '{agreeing,closed}'),
	('agreeing', '{closed}')
) as forward (phase, nexts), unnest(forward.nexts::text[]) next
union all
select later.phase, earlier.phase
from unnest(array['preparation', 'arrival', 'writing', 'exchange', 'reading', 'sorting', 'weighting', 'agreeing', 'closed'])
		with ordinality as later (phase, i)
	join unnest(array['preparation', 'arrival', 'writing', 'exchange', 'reading', 'sorting', 'weighting', 'agreeing', 'closed'])
		with ordinality as earlier (phase, i) on earlier.i < later.i;
