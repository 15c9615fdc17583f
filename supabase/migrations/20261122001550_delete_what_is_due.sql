-- Carries out what attendees were told (L9), whatever day it is by then: closes events that were left open, empties those
-- whose time has come, deletes their agreements a year after with the page that shows them, and what members did after the days of their organisation,
-- and accounts that have belonged nowhere for 30 days. Twice is once. What fails is undone by itself, holds up nothing else and
-- is tried again the next time; the warning says what and for which event, and nothing of what PostgreSQL would quote.
-- Nobody calls it through the API: the embedded server does every hour, on Supabase pg_cron. Gives the reports of what it
-- deleted. p_now is for tests.
create function private.delete_what_is_due(p_now timestamptz default now()) returns setof public.deletion_reports
	language plpgsql volatile set search_path = ''
as $$
declare
	v_due record;
begin
	for v_due in
		select d.turn, d.what, d.event_id from private.what_is_due(p_now) d
		union all
		select 5, w, null from unnest(array['acts', 'invitations', 'accounts', 'paces']) w
		order by 1, 3, 2
	loop
		begin
			return query select * from private.carry_out(v_due.what, v_due.event_id, p_now);
		exception
			when others then
				raise warning 'deletion: % failed (%)', concat_ws(' of event ', v_due.what, v_due.event_id), sqlstate;
		end;
	end loop;
end;
$$;
revoke all on function private.delete_what_is_due(timestamptz) from public, anon, authenticated, service_role;
