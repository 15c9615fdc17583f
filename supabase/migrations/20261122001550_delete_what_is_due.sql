-- Carries out what attendees were told (L9), whatever day it is by then: closes events that were left open, empties those
-- whose time has come, deletes their agreements a year after with the page that shows them, and what members did after the days of their organisation,
-- and accounts that have belonged nowhere for 30 days. Twice is once.
-- Nobody calls it through the API: the embedded server does every hour, on Supabase pg_cron. Gives the reports of what it
-- deleted. p_now is for tests.
create function private.delete_what_is_due(p_now timestamptz default now()) returns setof public.deletion_reports
	language plpgsql volatile set search_path = ''
as $$
declare
	v_today date := private.day_of(p_now);
	v_event public.events;
	v_terms record;
	v_agreements bigint;
	v_links bigint;
begin
	for v_event in
		select e.* from public.events e join public.follow_ups f on f.event_id = e.id join public.surveys s on s.id = f.survey_id
		where s.state = 'open' and private.follow_up_ends_on(f) < v_today
		order by e.id for no key update of e
	loop
		perform private.end_follow_up(f.survey_id) from public.follow_ups f where f.event_id = v_event.id;
		perform private.change_event(v_event.id);
	end loop;
	for v_event in
		select e.* from public.events e, private.deletion_terms(e) t
		where e.state <> 'draft' and (
			t.closes_on <= v_today
			or t.content_on <= v_today and e.emptied_on is null
			or t.agreements_on <= v_today and private.count_agreements(e.id) > 0)
		order by e.id for no key update of e
	loop
		v_terms := private.deletion_terms(v_event);
		if v_terms.closes_on <= v_today then
			perform private.close_event(v_event, v_today);
			perform private.record_act(v_event, 'close_by_itself', '{}');
			perform private.change_event(v_event.id);
		end if;
		if v_terms.content_on <= v_today and v_event.emptied_on is null then
			return next private.empty_event(v_event, v_today);
		end if;
		v_agreements := private.count_agreements(v_event.id);
		if v_terms.agreements_on <= v_today and v_agreements > 0 then
			delete from public.agreements a using public.boards b where b.id = a.board_id and b.event_id = v_event.id;
			delete from private.publications p where p.event_id = v_event.id;
			delete from public.access_links l where l.event_id = v_event.id;
			get diagnostics v_links = row_count;
			return next private.report_deletion(v_event, v_today, 'agreements',
				jsonb_build_object('agreements', v_agreements, 'access_links', v_links));
		end if;
	end loop;
	delete from public.audit_entries a using public.organisations o
	where o.id = a.organisation_id and a.happened_at < p_now - o.audit_days * interval '1 day';
	-- Addresses of who never came, and of who came long ago.
	delete from public.invitations i where coalesce(i.accepted_at, i.expires_at) < p_now - interval '30 days';
	return query select * from private.delete_accounts(v_today);
	delete from private.paces p where p.paid_off_at < p_now;
end;
$$;
revoke all on function private.delete_what_is_due(timestamptz) from public, anon, authenticated, service_role;
