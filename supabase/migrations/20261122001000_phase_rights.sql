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

-- Which acts each board allows now, and under the rights of which phase. For 60 seconds after a change what the phase
-- before allowed is still accepted (M2: a text that was being typed is not lost); marks have no such grace, since their
-- counts are revealed at that very moment (M8).
create view private.allowed_acts with (security_invoker = true) as
	select b.id as board_id, r.act, r.phase, r.phase <> b.phase as in_grace
	from public.boards b
	join private.phase_rights r on r.phase = b.phase
		or r.phase = b.previous_phase and r.act <> 'mark' and b.phase_changed_at > now() - interval '60 seconds';
revoke all on private.allowed_acts from public, anon, authenticated, service_role;

-- Refuses an act that the board does not allow now.
create function private.check_act(p_board public.boards, p_act text) returns void
	language plpgsql stable set search_path = ''
as $$
begin
	if not exists (select from private.allowed_acts a where a.board_id = p_board.id and a.act = p_act) then
		raise sqlstate 'PT409'
			using message = case when p_board.phase = 'closed' then 'board_closed' else 'phase_forbids' end;
	end if;
end;
$$;
revoke all on function private.check_act(public.boards, text) from public, anon, authenticated, service_role;
