-- For members: when what of an event goes, and how much that would be by now (L9). Days as 'YYYY-MM-DD'; closes_on is null
-- unless the event is open, emptied_on until its content was deleted. results_on: when a page that is published goes; null
-- if there is none.
create function private.deletion_preview(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_event public.events;
	v_results_stay boolean;
begin
	select * into v_event from public.events e where e.id = p_event_id and e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	v_results_stay := private.results_outlast_content(v_event);
	return to_jsonb(private.deletion_terms(v_event)) || jsonb_build_object(
		'emptied_on', v_event.emptied_on,
		'results_on', private.results_on(v_event),
		'counts', private.count_content(v_event.id) || jsonb_build_object(
			'access_links', (
				select count(*) from public.access_links l
				where l.event_id = v_event.id and not (v_results_stay and l.role = 'results')),
			'agreements', private.count_agreements(v_event.id)));
end;
$$;
revoke all on function private.deletion_preview(uuid) from public, anon, authenticated, service_role;
grant execute on function private.deletion_preview(uuid) to authenticated;

create function public.deletion_preview(p_event_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.deletion_preview(p_event_id);
end;
$$;
revoke all on function public.deletion_preview(uuid) from public, anon, authenticated, service_role;
grant execute on function public.deletion_preview(uuid) to authenticated;
