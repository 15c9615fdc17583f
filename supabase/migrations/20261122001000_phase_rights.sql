-- What a seat may do in which phase (M1). The one place that says so; src/lib/domain/phases.ts mirrors it and a test
-- compares the two.
create table private.phase_rights (
	phase text not null,
	act text not null,
	primary key (phase, act),
	constraint a_right_is_about_notes_marks_or_dots check (act in ('write', 'reply', 'mark', 'edit', 'dots'))
);
alter table private.phase_rights enable row level security;
create policy "only functions read the rights" on private.phase_rights for all to public using (false);
revoke all on private.phase_rights from public, anon, authenticated, service_role;

-- 'edit' covers changing and withdrawing one's own note.
insert into private.phase_rights (phase, act) values
	('writing', 'write'), ('writing', 'edit'),
	('exchange', 'write'), ('exchange', 'reply'), ('exchange', 'mark'), ('exchange', 'edit'),
	('reading', 'edit'),
	('weighting', 'dots');

-- The phase under whose rights the act is allowed now, or null. For 60 seconds after a change what the phase before
-- allowed is still accepted (M2: a text that was being typed is not lost); marks have no such grace, since their counts
-- are revealed at that very moment (M8).
create function private.phase_that_allows(p_board public.boards, p_act text) returns text
	language sql stable set search_path = ''
as $$
	select r.phase from private.phase_rights r
	where r.act = p_act
		and (r.phase = p_board.phase
			or (p_act <> 'mark' and r.phase = p_board.previous_phase
				and p_board.phase_changed_at > now() - interval '60 seconds'))
	order by (r.phase = p_board.phase) desc
	limit 1;
$$;
revoke all on function private.phase_that_allows(public.boards, text) from public, anon, authenticated, service_role;
