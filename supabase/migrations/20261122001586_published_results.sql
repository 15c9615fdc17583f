-- The results of an event that is over, for anybody: by its code where they are public, by a link's token where the link
-- holds. What is not published, not over, imported, past its term or taken back is the same as what is not there. Once the
-- content is gone agreements stay until agreements_until, which is null before (L9). A connection keeps no plan of it:
-- figures are planned by how many sheets there are.
create function private.published_results(p_code text, p_token text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off
as $$
declare
	v_link public.access_links := private.link_by_token(p_token, 'results');
	v_event public.events;
	v_publication private.publications;
begin
	select * into v_event from public.events e where e.id = v_link.event_id or v_link.id is null and e.code = p_code;
	v_publication := private.open_publication(v_event, v_link.id is not null);
	if v_publication.event_id is null then
		raise sqlstate 'PT404' using message = 'results_unknown';
	end if;
	return jsonb_build_object(
		'parts', v_publication.parts,
		'agreements_until', private.agreements_until(v_event),
		'follow_up', private.published_follow_up(v_event, v_publication),
		'brand', private.brand(v_event.organisation_id),
		'results', private.composed_results(v_event, v_publication));
end;
$$;
revoke all on function private.published_results(text, text) from public, anon, authenticated, service_role;
grant execute on function private.published_results(text, text) to anon, authenticated;

create function public.published_results(p_code text default null, p_token text default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.published_results(p_code, p_token);
end;
$$;
revoke all on function public.published_results(text, text) from public, anon, authenticated, service_role;
grant execute on function public.published_results(text, text) to anon, authenticated;
