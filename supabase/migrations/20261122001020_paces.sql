-- How fast a seat may act on a board, as one instant per seat and board: when the acts it has already spent would be
-- paid off at the steady rate (a token bucket written as a single number). Rows that lie in the past mean nothing and
-- are deleted; all go when the event closes. Unlogged: after a crash everybody simply starts afresh. No foreign key to
-- the board: checking it would cost as much as the row, and a row without a board is deleted within the minute it lasts.
create unlogged table private.paces (
	board_id uuid not null,
	act text not null,
	tag public.seat_tag not null,
	paid_off_at timestamptz not null,
	primary key (board_id, act, tag),
	constraint writing_marking_and_being_served_are_paced check (act in ('write', 'mark', 'serve'))
);
alter table private.paces enable row level security;
create policy "only functions touch paces" on private.paces for all to public using (false);
revoke all on private.paces from public, anon, authenticated, service_role;

-- Takes one act from the seat's budget or refuses with too_fast and the whole seconds to wait as hint.
-- p_every is the steady rate, p_burst how many acts may come at once after a rest.
create function private.take_pace(p_board_id uuid, p_act text, p_tag bytea, p_every interval, p_burst int) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_paid_off_at timestamptz;
begin
	insert into private.paces as p (board_id, act, tag, paid_off_at)
	values (p_board_id, p_act, p_tag, now() + p_every)
	on conflict (board_id, act, tag) do update
		set paid_off_at = greatest(p.paid_off_at, now()) + p_every
		where p.paid_off_at <= now() + (p_burst - 1) * p_every;
	if not found then
		select p.paid_off_at into v_paid_off_at from private.paces p
		where p.board_id = p_board_id and p.act = p_act and p.tag = p_tag;
		raise sqlstate 'PT429' using message = 'too_fast',
			hint = ceil(extract(epoch from v_paid_off_at - now() - (p_burst - 1) * p_every))::int::text;
	end if;
end;
$$;
revoke all on function private.take_pace(uuid, text, bytea, interval, int) from public, anon, authenticated, service_role;
