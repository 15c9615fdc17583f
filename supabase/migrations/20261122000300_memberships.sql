create table public.memberships (
	organisation_id uuid not null references public.organisations (id) on delete cascade,
	user_id uuid not null references auth.users (id) on delete cascade,
	role text not null,
	primary key (organisation_id, user_id),
	constraint a_member_is_owner_organiser_or_facilitator check (role in ('owner', 'organiser', 'facilitator'))
);
create index memberships_user_id_idx on public.memberships (user_id);

-- Policies ask these two; as set-returning functions inside (select …) they run once per statement, not once per row.
create function private.my_organisations() returns setof uuid
	language sql stable security definer set search_path = ''
as $$
	select m.organisation_id from public.memberships m where m.user_id = (select auth.uid());
$$;
revoke all on function private.my_organisations() from public, anon, authenticated, service_role;
grant execute on function private.my_organisations() to authenticated;

-- The organisations whose events the caller may change: owners and organisers, not facilitators.
create function private.organisations_i_run() returns setof uuid
	language sql stable security definer set search_path = ''
as $$
	select m.organisation_id from public.memberships m
	where m.user_id = (select auth.uid()) and m.role in ('owner', 'organiser');
$$;
revoke all on function private.organisations_i_run() from public, anon, authenticated, service_role;
grant execute on function private.organisations_i_run() to authenticated;

create policy "members see their organisation" on public.organisations
	for select to authenticated
	using (id in (select private.my_organisations()));

alter table public.memberships enable row level security;
create policy "members see who belongs to their organisation" on public.memberships
	for select to authenticated
	using (organisation_id in (select private.my_organisations()));
revoke all on public.memberships from public, anon, authenticated, service_role;
grant select on public.memberships to authenticated;
