-- Accounts that belong to no organisation, and since when: 30 days after that they go (L9), unless somebody joins again.
create table private.leavers (
	user_id uuid primary key references auth.users (id) on delete cascade,
	left_on date not null
);
alter table private.leavers enable row level security;
create policy "only functions know who has left" on private.leavers for all to public using (false);
revoke all on private.leavers from public, anon, authenticated, service_role;

create function private.account_goes_on(p_left_on date) returns date
	language sql immutable set search_path = ''
	return p_left_on + 30;
revoke all on function private.account_goes_on(date) from public, anon, authenticated, service_role;

-- Whoever leaves, is removed, or loses the organisation itself.
create function private.note_leaving() returns trigger
	language plpgsql volatile security definer set search_path = ''
as $$
begin
	insert into private.leavers (user_id, left_on)
	select u.id, private.day_of(now()) from auth.users u
	where u.id = old.user_id and not exists (select from public.memberships m where m.user_id = u.id)
	on conflict (user_id) do update set left_on = excluded.left_on;
	return null;
end;
$$;
revoke all on function private.note_leaving() from public, anon, authenticated, service_role;

create trigger note_leaving after delete on public.memberships
	for each row execute function private.note_leaving();

-- Deletes the accounts whose time has come, on both backends with their sessions, and what in the logs of organisations and of
-- Auth still leads to them. Those that never joined anything count from the day they are first met here. Gives the report, which is the
-- operator's: how many. Who they were, and what they belonged to, nobody is told. One that cannot be deleted holds up no other.
create function private.delete_accounts(p_today date) returns setof public.deletion_reports
	language plpgsql volatile set search_path = ''
as $$
declare
	v_account uuid;
	v_number int := 0;
begin
	delete from private.leavers l using public.memberships m where m.user_id = l.user_id;
	insert into private.leavers (user_id, left_on)
	select u.id, p_today from auth.users u
	where not exists (select from public.memberships m where m.user_id = u.id)
	on conflict do nothing;
	for v_account in
		select l.user_id from private.leavers l where private.account_goes_on(l.left_on) <= p_today order by l.user_id
	loop
		begin
			-- Whoever joins at this moment is waited for, and stays.
			perform from auth.users u where u.id = v_account for update;
			delete from auth.users u
			where u.id = v_account and not exists (select from public.memberships m where m.user_id = u.id);
			if found then
				update public.audit_entries set detail = detail - 'member' where detail ->> 'member' = v_account::text;
				-- Supabase's Auth writes down who signed in when, and may keep it elsewhere.
				if to_regclass('auth.audit_log_entries') is not null then
					delete from auth.audit_log_entries
					where v_account::text in (payload ->> 'actor_id', payload -> 'traits' ->> 'user_id');
				end if;
				v_number := v_number + 1;
			end if;
		exception
			when others then
				raise warning 'deletion: an account failed (%)', sqlstate;
		end;
	end loop;
	if v_number > 0 then
		insert into private.residues default values;
		return query
			insert into public.deletion_reports (organisation_id, deleted_on, deleted, counts)
			select o.id, p_today, 'accounts', jsonb_build_object('accounts', v_number)
			from public.organisations o where o.runs_installation
			returning *;
	end if;
end;
$$;
revoke all on function private.delete_accounts(date) from public, anon, authenticated, service_role;
