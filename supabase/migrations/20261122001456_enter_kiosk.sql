-- What a kiosk shows of the programme: one board, or one sheet (with its session), and nothing else.
create function private.kiosk_programme(p_link public.access_links, p_programme jsonb) returns jsonb
	language plpgsql immutable set search_path = ''
as $$
begin
	return p_programme || jsonb_build_object(
		'boards', (
			select coalesce(jsonb_agg(b), '[]') from jsonb_array_elements(p_programme -> 'boards') b
			where b ->> 'id' = p_link.board_id::text),
		'surveys', (
			select coalesce(jsonb_agg(s), '[]') from jsonb_array_elements(p_programme -> 'surveys') s
			where s ->> 'id' = p_link.survey_id::text),
		'sessions', (
			select coalesce(jsonb_agg(s), '[]') from jsonb_array_elements(p_programme -> 'sessions') s
			where s ->> 'id' = p_link.session_id::text),
		'rotation', null,
		'kiosk', jsonb_build_object('board_id', p_link.board_id, 'survey_id', p_link.survey_id,
			'session_id', p_link.session_id, 'expires_at', p_link.expires_at));
end;
$$;
revoke all on function private.kiosk_programme(public.access_links, jsonb) from public, anon, authenticated, service_role;

-- Opens a kiosk (V13). Without a key it shows what there is; with one it admits whoever stands before it as a seat.
create function private.enter_kiosk(p_token text, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_link public.access_links := private.link_by_token(p_token, 'kiosk');
	v_key bytea := case when p_seat_key is not null then private.seat_key(p_seat_key) end;
	v_event public.events;
	v_salt bytea;
begin
	select * into v_event from public.events e where e.id = v_link.event_id and e.state <> 'archived';
	if not found then
		raise sqlstate 'PT404' using message = 'link_unknown';
	elsif v_event.state = 'draft' then
		raise sqlstate 'PT409' using message = 'event_not_open';
	end if;
	select s.salt into v_salt from private.event_salts s where s.event_id = v_event.id;
	if not found then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	perform private.use_link(p_token);
	if v_key is not null then
		perform private.admit(v_event.id, sha256(v_salt || v_key), v_link);
	end if;
	return private.kiosk_programme(v_link, private.programme(v_event, v_salt, v_key));
end;
$$;
revoke all on function private.enter_kiosk(text, text) from public, anon, authenticated, service_role;
grant execute on function private.enter_kiosk(text, text) to anon, authenticated;

create function public.enter_kiosk(p_token text default null, p_seat_key text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.enter_kiosk(p_token, p_seat_key);
end;
$$;
revoke all on function public.enter_kiosk(text, text) from public, anon, authenticated, service_role;
grant execute on function public.enter_kiosk(text, text) to anon, authenticated;
