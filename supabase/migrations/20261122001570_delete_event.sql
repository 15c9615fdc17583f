-- Owners and organisers delete an event at once, in whatever state it is, with all that belongs to it. What is left says
-- that it was there and how much it held, not what.
create function private.delete_event(p_event_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id, true);
	v_report public.deletion_reports;
begin
	if v_event.state = 'open' then
		-- Devices hear that it is over, and no seat is let in any more.
		perform private.close_event(v_event, private.day_of(now()));
		perform private.change_event(v_event.id);
	end if;
	v_report := private.report_deletion(v_event, private.day_of(now()), 'event', private.count_content(v_event.id)
		|| jsonb_build_object('agreements', private.count_agreements(v_event.id)));
	perform private.delete_notes(v_event.id);
	delete from public.events e where e.id = v_event.id;
	-- The act names the event by its id alone: a reference to it would be empty by now.
	insert into public.audit_entries (organisation_id, user_id, act, detail)
	values (v_event.organisation_id, (select auth.uid()), 'delete_event', jsonb_build_object('event', v_event.id));
	return jsonb_build_object('id', v_event.id, 'deleted', true, 'counts', v_report.counts);
end;
$$;
revoke all on function private.delete_event(uuid) from public, anon, authenticated, service_role;
grant execute on function private.delete_event(uuid) to authenticated;

create function public.delete_event(p_event_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.delete_event(p_event_id);
end;
$$;
revoke all on function public.delete_event(uuid) from public, anon, authenticated, service_role;
grant execute on function public.delete_event(uuid) to authenticated;
