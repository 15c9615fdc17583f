-- Who may do what in which phase (M1): a seat, and whoever leads. The one place that says so; src/lib/domain/phases.ts
-- mirrors it and a test compares the two.
create table private.phase_rights (
	phase text not null,
	role text not null,
	act text not null,
	primary key (phase, role, act),
	constraint a_right_is_an_act_of_its_role check (
		role = 'seat' and act in ('write', 'reply', 'mark', 'edit', 'dots', 'link', 'report')
		or role = 'facilitator' and act in ('speak', 'record', 'link', 'arrange', 'agree', 'gather', 'moderate'))
);
alter table private.phase_rights enable row level security;
create policy "only functions read the rights" on private.phase_rights for all to public using (false);
revoke all on private.phase_rights from public, anon, authenticated, service_role;

-- 'edit' covers changing and withdrawing one's own note; 'speak' is a note of the moderation (M23), 'record' one from paper
-- or from the room (M21); 'moderate' is hiding, showing, redacting and merging.
insert into private.phase_rights (phase, role, act)
select phase, r.role, r.act
from (values
	('seat', 'write', '{writing,exchange}'),
	('seat', 'reply', '{exchange}'),
	('seat', 'mark', '{exchange}'),
	('seat', 'edit', '{writing,exchange,reading}'),
	('seat', 'dots', '{weighting}'),
	('seat', 'link', '{exchange,reading}'),
	('seat', 'report', '{writing,exchange,reading,sorting,weighting,agreeing,closed}'),
	('facilitator', 'speak', '{exchange,reading,sorting,weighting,agreeing}'),
	('facilitator', 'record', '{writing,exchange,reading,sorting}'),
	('facilitator', 'link', '{exchange,reading,sorting}'),
	('facilitator', 'arrange', '{exchange,reading,sorting}'),
	('facilitator', 'agree', '{exchange,reading,sorting,weighting,agreeing}'),
	('facilitator', 'gather', '{preparation,arrival,writing,exchange,reading,sorting}'),
	('facilitator', 'moderate', '{preparation,arrival,writing,exchange,reading,sorting,weighting,agreeing,closed}')
) as r (role, act, phases), unnest(r.phases::text[]) phase;

-- Which acts each board allows now, and under the rights of which phase. For 60 seconds after a change what the phase
-- before allowed to a seat is still accepted (M2: a text that was being typed is not lost); marks and dots have no such
-- grace, since their counts are revealed at that very moment (M8).
create view private.allowed_acts with (security_invoker = true) as
	select b.id as board_id, r.role, r.act, r.phase, r.phase <> b.phase as in_grace
	from public.boards b
	join private.phase_rights r on r.phase = b.phase
		or r.phase = b.previous_phase and r.role = 'seat' and r.act not in ('mark', 'dots')
			and b.phase_changed_at > now() - interval '60 seconds';
revoke all on private.allowed_acts from public, anon, authenticated, service_role;

-- Refuses an act that the board does not allow now: in this phase, or to seats while it is paused (M22).
create function private.check_act(p_board public.boards, p_role text, p_act text) returns void
	language plpgsql stable set search_path = ''
as $$
begin
	if not exists (
		select from private.allowed_acts a where a.board_id = p_board.id and a.role = p_role and a.act = p_act
	) then
		raise sqlstate 'PT409'
			using message = case when p_board.phase = 'closed' then 'board_closed' else 'phase_forbids' end;
	elsif p_role = 'seat' and p_act <> 'report' and (p_board.settings ->> 'paused')::boolean then
		raise sqlstate 'PT409' using message = 'board_paused';
	end if;
end;
$$;
revoke all on function private.check_act(public.boards, text, text) from public, anon, authenticated, service_role;
