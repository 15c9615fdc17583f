-- Refuses a sheet that is not of the event, and a session that the sheet is not asked for.
create function private.check_sheet_of_link(p_event_id uuid, p_survey_id uuid, p_session_id uuid) returns void
	language plpgsql stable set search_path = ''
as $$
declare
	v_survey public.surveys;
begin
	select * into v_survey from public.surveys s where s.id = p_survey_id and s.event_id = p_event_id;
	if not found then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif (v_survey.scope = 'session') <> exists (
		select from public.sessions s where s.id = p_session_id and s.event_id = p_event_id
	) or v_survey.scope = 'event' and p_session_id is not null then
		raise sqlstate 'PT404' using message = 'session_unknown';
	end if;
end;
$$;
revoke all on function private.check_sheet_of_link(uuid, uuid, uuid) from public, anon, authenticated, service_role;

-- What opens the way out of a kiosk, as it is stored.
create function private.pin_hash(p_token text, p_pin text) returns bytea
	language plpgsql immutable set search_path = ''
as $$
begin
	return sha256(convert_to(p_token || ' ' || p_pin, 'UTF8'));
end;
$$;
revoke all on function private.pin_hash(text, text) from public, anon, authenticated, service_role;

-- Makes an entrance without an account. The token is shown this once; the database keeps its hash. So is a kiosk's PIN, by
-- which it is left. Without p_expires a link lasts 30 days, and never longer than a year.
create function private.make_link(
	p_event_id uuid, p_board_id uuid, p_role text, p_expires timestamptz, p_survey_id uuid, p_session_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_event public.events := private.event_for_member(p_event_id);
	v_expires timestamptz := coalesce(p_expires, now() + interval '30 days');
	v_token text := rtrim(translate(encode(private.random_secret(), 'base64'), '+/', '-_'), '=');
	v_pin text := case when p_role = 'kiosk' then
		lpad((('x' || encode(substr(private.random_secret(), 1, 4), 'hex'))::bit(32)::bigint % 1000000)::text, 6, '0') end;
	v_link public.access_links;
begin
	if p_board_id is not null and not exists (
		select from public.boards b where b.id = p_board_id and b.event_id = v_event.id
	) then
		raise sqlstate 'PT404' using message = 'board_unknown';
	elsif v_expires <= now() or v_expires > now() + interval '1 year' then
		raise sqlstate 'PT400' using message = 'link_expiry_invalid';
	end if;
	if p_survey_id is not null then
		perform private.check_sheet_of_link(v_event.id, p_survey_id, p_session_id);
	end if;
	begin
		insert into public.access_links (
			event_id, board_id, survey_id, session_id, role, token_hash, expires_at, pin_hash, made_by)
		values (v_event.id, p_board_id, p_survey_id, p_session_id, p_role, sha256(convert_to(v_token, 'UTF8')), v_expires,
			private.pin_hash(v_token, v_pin), (select auth.uid()))
		returning * into v_link;
	exception
		when check_violation or not_null_violation then
			raise sqlstate 'PT400' using message = 'link_role_invalid';
	end;
	perform private.record_act(v_event, 'make_link', jsonb_build_object('link', v_link.id, 'role', v_link.role));
	return jsonb_build_object('id', v_link.id, 'token', v_token, 'role', v_link.role, 'board_id', v_link.board_id,
		'survey_id', v_link.survey_id, 'session_id', v_link.session_id, 'expires_at', v_link.expires_at, 'pin', v_pin);
end;
$$;
revoke all on function private.make_link(uuid, uuid, text, timestamptz, uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function private.make_link(uuid, uuid, text, timestamptz, uuid, uuid) to authenticated;

create function public.make_link(
	p_event_id uuid default null, p_board_id uuid default null, p_role text default 'wall',
	p_expires timestamptz default null, p_survey_id uuid default null, p_session_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.make_link(p_event_id, p_board_id, p_role, p_expires, p_survey_id, p_session_id);
end;
$$;
revoke all on function public.make_link(uuid, uuid, text, timestamptz, uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.make_link(uuid, uuid, text, timestamptz, uuid, uuid) to authenticated;
