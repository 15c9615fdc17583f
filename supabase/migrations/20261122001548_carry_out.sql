-- Carries out one thing that is due, with a report if something was deleted. Whether it still is, is asked under the event's lock.
create function private.carry_out(p_what text, p_event_id uuid, p_now timestamptz) returns setof public.deletion_reports
	language plpgsql volatile set search_path = ''
as $$
declare
	v_today date := private.day_of(p_now);
	v_event public.events;
	v_terms record;
	v_agreements bigint;
	v_links bigint;
begin
	select * into v_event from public.events e where e.id = p_event_id for no key update;
	v_terms := private.deletion_terms(v_event);
	if p_what = 'follow_up' then
		perform private.end_follow_up(f.survey_id) from public.follow_ups f
		where f.event_id = v_event.id and private.follow_up_ends_on(f) < v_today;
		perform private.change_event(v_event.id);
	elsif p_what = 'closing' and v_terms.closes_on <= v_today then
		perform private.close_event(v_event, v_today);
		perform private.record_act(v_event, 'close_by_itself', '{}');
		perform private.change_event(v_event.id);
	elsif p_what = 'content' and v_terms.content_on <= v_today
		and v_event.emptied_on is null and v_event.state <> 'open'
	then
		return next private.empty_event(v_event, v_today);
	elsif p_what = 'agreements' and v_terms.agreements_on <= v_today then
		v_agreements := private.count_agreements(v_event.id);
		if v_agreements > 0 then
			delete from public.agreements a using public.boards b where b.id = a.board_id and b.event_id = v_event.id;
			delete from private.publications p where p.event_id = v_event.id;
			delete from public.access_links l where l.event_id = v_event.id;
			get diagnostics v_links = row_count;
			return next private.report_deletion(v_event, v_today, 'agreements',
				jsonb_build_object('agreements', v_agreements, 'access_links', v_links));
		end if;
	elsif p_what = 'acts' then
		delete from public.audit_entries a using public.organisations o
		where o.id = a.organisation_id and a.happened_at < p_now - o.audit_days * interval '1 day';
	elsif p_what = 'invitations' then
		-- Addresses of who never came, and of who came long ago.
		delete from public.invitations i where coalesce(i.accepted_at, i.expires_at) < p_now - interval '30 days';
	elsif p_what = 'accounts' then
		return query select * from private.delete_accounts(v_today);
	elsif p_what = 'paces' then
		delete from private.paces p where p.paid_off_at < p_now;
	end if;
end;
$$;
revoke all on function private.carry_out(text, uuid, timestamptz) from public, anon, authenticated, service_role;
