-- How fast a follow-up takes sheets: one instant each, as in private.paces, for all who answer it together. Unlogged, and gone
-- when it ends.
create unlogged table private.follow_up_paces (
	survey_id uuid primary key references public.follow_ups (survey_id) on delete cascade,
	paid_off_at timestamptz not null
);
alter table private.follow_up_paces enable row level security;
create policy "only functions touch paces of follow-ups" on private.follow_up_paces for all to public using (false);
revoke all on private.follow_up_paces from public, anon, authenticated, service_role;

-- Takes one sheet from its budget, or refuses with too_fast (hint: seconds): 30 at once, then one every 2 seconds. That is
-- more than answer a mail, and a script needs hours for what fills it.
create function private.take_follow_up_pace(p_survey_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	c_every constant interval := '2 seconds';
	c_burst constant int := 30;
	v_paid_off_at timestamptz;
begin
	insert into private.follow_up_paces as p (survey_id, paid_off_at)
	values (p_survey_id, now() + c_every)
	on conflict (survey_id) do update
		set paid_off_at = greatest(p.paid_off_at, now()) + c_every
		where p.paid_off_at <= now() + (c_burst - 1) * c_every;
	if not found then
		select p.paid_off_at into v_paid_off_at from private.follow_up_paces p where p.survey_id = p_survey_id;
		raise sqlstate 'PT429' using message = 'too_fast',
			hint = greatest(1, ceil(extract(epoch from v_paid_off_at - now() - (c_burst - 1) * c_every)))::int::text;
	end if;
end;
$$;
revoke all on function private.take_follow_up_pace(uuid) from public, anon, authenticated, service_role;
