-- For members: what was chosen to be published, and what that shows to those who may see it.
create function private.results_preview(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_event public.events;
	v_publication private.publications;
begin
	select * into v_event from public.events e where e.id = p_event_id and e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	v_publication := private.publication_of(v_event);
	return to_jsonb(v_publication) - 'event_id' || jsonb_build_object(
		'agreements_until', private.agreements_until(v_event),
		'follow_up', private.published_follow_up(v_event, v_publication),
		'brand', private.brand(v_event.organisation_id),
		'results', private.composed_results(v_event, v_publication));
end;
$$;
revoke all on function private.results_preview(uuid) from public, anon, authenticated, service_role;
grant execute on function private.results_preview(uuid) to authenticated;

create function public.results_preview(p_event_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.results_preview(p_event_id);
end;
$$;
revoke all on function public.results_preview(uuid) from public, anon, authenticated, service_role;
grant execute on function public.results_preview(uuid) to authenticated;
