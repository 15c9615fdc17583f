-- What everybody is asked to keep to while writing (M22): the organiser's words, or these.
create function private.house_rules(p_event public.events) returns text
	language sql immutable set search_path = ''
	return coalesce(p_event.house_rules,
		'Wir schreiben so, wie wir angesprochen werden möchten. Wir nennen keine Namen und keine Fälle, an denen jemand zu erkennen ist. Wir widersprechen der Sache, nicht der Person. Was andere herabsetzt, nimmt die Moderation von der Leinwand.');
revoke all on function private.house_rules(public.events) from public, anon, authenticated, service_role;

-- Everything a device needs to begin, but for the walk. Surveys say for which sessions this seat has
-- already handed in (null: for the event as a whole).
create function private.programme(p_event public.events, p_salt bytea, p_key bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_legal jsonb;
begin
	select o.legal into v_legal from public.organisations o where o.id = p_event.organisation_id;
	return jsonb_build_object(
		'now', clock_timestamp(),
		'revision', p_event.revision,
		'event', jsonb_build_object(
			'id', p_event.id, 'code', p_event.code, 'title', p_event.title, 'host', p_event.host, 'place', p_event.place, 'day', p_event.day,
			'state', p_event.state, 'locale', p_event.locale, 'purpose', p_event.purpose,
			'recipients', p_event.recipients, 'what_next', p_event.what_next, 'contact', p_event.contact,
			'house_rules', private.house_rules(p_event), 'controller', p_event.controller, 'privacy_officer', p_event.privacy_officer,
			'retention_days', p_event.retention_days, 'is_example', p_event.is_example),
		'sessions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', s.id, 'kind', s.kind, 'title', s.title, 'room', s.room, 'position', s.position,
				'starts_at', to_char(s.starts_at, 'HH24:MI'), 'ends_at', to_char(s.ends_at, 'HH24:MI'))
				order by s.position, s.id), '[]')
			from public.sessions s where s.event_id = p_event.id),
		'boards', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', b.id, 'session_id', b.session_id, 'kind', b.kind, 'title', b.title, 'position', b.position,
				'phase', b.phase, 'phase_ends_at', b.phase_ends_at, 'open', private.board_is_open(b.phase))
				order by b.position, b.id), '[]')
			from public.boards b where b.event_id = p_event.id),
		'surveys', (
			select coalesce(jsonb_agg(private.survey_shape(s)
				|| jsonb_build_object('submitted', private.submitted_sessions(s, p_salt, p_key))
				order by s.position), '[]')
			from public.surveys s where s.event_id = p_event.id and s.state <> 'draft'),
		'brand', private.brand(p_event.organisation_id),
		'notice', jsonb_build_object(
			'controller', p_event.controller, 'privacy_officer', p_event.privacy_officer, 'purpose', p_event.purpose,
			'recipients', p_event.recipients, 'retention_days', p_event.retention_days, 'first_said', p_event.first_said,
			'legal_basis', coalesce(nullif(v_legal #>> array['legal_basis', p_event.locale], ''),
				nullif(v_legal #>> '{legal_basis,de}', ''),
				'Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 DSG NRW')));
end;
$$;
revoke all on function private.programme(public.events, bytea, bytea) from public, anon, authenticated, service_role;

-- Admits the seat and gives everything its device needs to begin. Who comes to an event that is over hears whether its code
-- opens results.
create function private.enter_event(p_code text, p_seat_key text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_key bytea := private.seat_key(p_seat_key);
	v_event public.events;
	v_salt bytea;
begin
	select * into v_event from public.events e
	where e.code = upper(regexp_replace(p_code, '[\s-]', '', 'g')) and e.state <> 'draft';
	select s.salt into v_salt from private.event_salts s where s.event_id = v_event.id;
	if v_salt is null and (private.open_publication(v_event, false)).event_id is not null then
		raise sqlstate 'PT409' using message = 'event_closed', hint = 'results';
	elsif v_event.id is null or v_event.state = 'archived' then
		raise sqlstate 'PT404' using message = 'event_unknown';
	elsif v_salt is null then
		raise sqlstate 'PT409' using message = 'event_closed';
	end if;
	perform private.admit(v_event.id, sha256(v_salt || v_key));
	return private.programme(v_event, v_salt, v_key)
		|| jsonb_build_object('rotation', private.rotation_of_seat(v_event.id, sha256(v_salt || v_key)));
end;
$$;
revoke all on function private.enter_event(text, text) from public, anon, authenticated, service_role;
grant execute on function private.enter_event(text, text) to anon, authenticated;

create function public.enter_event(p_code text default null, p_seat_key text default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.enter_event(p_code, p_seat_key);
end;
$$;
revoke all on function public.enter_event(text, text) from public, anon, authenticated, service_role;
grant execute on function public.enter_event(text, text) to anon, authenticated;
