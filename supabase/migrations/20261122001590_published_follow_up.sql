-- The way to the follow-up of an event, for the page of its results, if it was chosen and as long as it is answered.
create function private.published_follow_up(p_event public.events, p_publication private.publications) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select jsonb_build_object('token', f.token, 'ends_on', private.follow_up_ends_on(f))
		from public.follow_ups f
		where f.event_id = p_event.id and 'follow_up' = any (p_publication.parts) and private.follow_up_state(f) = 'open');
end;
$$;
revoke all on function private.published_follow_up(public.events, private.publications)
	from public, anon, authenticated, service_role;
