-- What the page of a follow-up needs: the event and what it promises, and the one sheet while it is answered. With a key it
-- says whether that device has handed it in.
create function private.enter_follow_up(p_token text, p_key text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := case when p_key is not null then private.seat_key(p_key) end;
	v_follow_up public.follow_ups;
	v_event public.events;
	v_programme jsonb;
	v_state text;
begin
	select * into v_follow_up from public.follow_ups f where f.token = p_token;
	select * into v_event from public.events e where e.id = v_follow_up.event_id;
	if not found then
		raise sqlstate 'PT404' using message = 'link_unknown';
	end if;
	v_state := private.follow_up_state(v_follow_up);
	v_programme := private.programme(v_event, v_follow_up.salt, v_key);
	return v_programme || jsonb_build_object(
		'sessions', '[]'::jsonb, 'boards', '[]'::jsonb, 'rotation', null,
		'surveys', (
			select coalesce(jsonb_agg(s), '[]') from jsonb_array_elements(v_programme -> 'surveys') s
			where s ->> 'id' = v_follow_up.survey_id::text and v_state = 'open'),
		'follow_up', jsonb_build_object('state', v_state, 'ends_on', private.follow_up_ends_on(v_follow_up)));
end;
$$;
revoke all on function private.enter_follow_up(text, text) from public, anon, authenticated, service_role;
grant execute on function private.enter_follow_up(text, text) to anon, authenticated;

create function public.enter_follow_up(p_token text default null, p_key text default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.enter_follow_up(p_token, p_key);
end;
$$;
revoke all on function public.enter_follow_up(text, text) from public, anon, authenticated, service_role;
grant execute on function public.enter_follow_up(text, text) to anon, authenticated;
