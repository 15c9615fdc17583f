-- Stores what is said about an event as it was cleaned; what p_details leaves out stays.
create function private.put_details(p_event public.events, p_details jsonb) returns public.events
	language sql volatile set search_path = ''
as $$
	update public.events e set (title, host, place, day, locale, attendance, purpose, recipients, what_next, contact, house_rules,
			controller, privacy_officer, retention_days, min_group) = (
		select d.title, d.host, d.place, d.day, d.locale, d.attendance, d.purpose, d.recipients, d.what_next, d.contact,
			d.house_rules, d.controller, d.privacy_officer, d.retention_days, d.min_group
		from jsonb_populate_record(p_event, p_details) d)
	where e.id = p_event.id
	returning *;
$$;
revoke all on function private.put_details(public.events, jsonb) from public, anon, authenticated, service_role;

-- The sessions, boards and sheets of a new event. What does not fit is refused with its place as hint:
-- "boards.2.prompts.0", counted from 0.
create function private.put_programme(p_event public.events, p_definition jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_sessions uuid[] := '{}';
	v_session bigint;
	v_board uuid;
	v_item jsonb;
	v_clean jsonb;
	v_at int;
	v_hint text;
	v_fault text := (
		select l.list from (values ('sessions', private.most_sessions()), ('boards', private.most_boards()), ('surveys', 20))
			l (list, most)
		where case when jsonb_typeof(coalesce(p_definition -> l.list, '[]')) = 'array'
			then jsonb_array_length(coalesce(p_definition -> l.list, '[]')) > l.most else true end
		limit 1);
begin
	if v_fault is not null then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = v_fault;
	end if;
	for v_item, v_at in
		select t, i - 1 from jsonb_array_elements(coalesce(p_definition -> 'sessions', '[]')) with ordinality x (t, i) order by i
	loop
		v_sessions := v_sessions || gen_random_uuid();
		perform private.put_session(p_event.id, v_sessions[v_at + 1], v_at + 1,
			private.clean_session(v_item, 'sessions.' || v_at || '.'));
	end loop;
	perform private.check_rooms(p_event.id);
	for v_item, v_at in
		select t, i - 1 from jsonb_array_elements(coalesce(p_definition -> 'boards', '[]')) with ordinality x (t, i) order by i
	loop
		v_clean := private.clean_board(v_item, 'boards.' || v_at || '.');
		v_session := private.whole_number(v_item -> 'session', 0, cardinality(v_sessions) - 1);
		if v_session is null and coalesce(v_item -> 'session', 'null') <> 'null' then
			raise sqlstate 'PT400' using message = 'event_invalid', hint = 'boards.' || v_at || '.session';
		end if;
		begin
			insert into public.boards (event_id, session_id, kind, title, position, settings)
			values (p_event.id, v_sessions[v_session + 1], v_clean ->> 'kind', v_clean ->> 'title', v_at + 1,
				private.default_board_settings() || coalesce(nullif(v_item -> 'settings', 'null'), '{}'))
			returning id into v_board;
		exception
			when check_violation then
				raise sqlstate 'PT400' using message = 'event_invalid', hint = 'boards.' || v_at || '.settings';
		end;
		perform private.put_prompts(v_board, v_clean);
	end loop;
	perform private.number_programme(p_event.id);
	for v_item, v_at in
		select t, i - 1 from jsonb_array_elements(coalesce(p_definition -> 'surveys', '[]')) with ordinality x (t, i) order by i
	loop
		begin
			perform public.save_survey(p_event_id => p_event.id, p_definition => v_item);
		exception
			when sqlstate 'PT400' then
				get stacked diagnostics v_hint = pg_exception_hint;
				raise sqlstate 'PT400' using message = 'event_invalid', hint = 'surveys.' || v_at || '.' || v_hint;
		end;
	end loop;
end;
$$;
revoke all on function private.put_programme(public.events, jsonb) from public, anon, authenticated, service_role;

-- Which words say nothing about what an event is about (T7), where its definition names them.
create function private.put_words(p_event_id uuid, p_words jsonb) returns void
	language plpgsql volatile set search_path = ''
as $$
begin
	if p_words is null then
		return;
	elsif jsonb_typeof(p_words -> 'silent') is distinct from 'array' or jsonb_typeof(p_words -> 'spoken') is distinct from 'array' then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = 'words';
	end if;
	perform private.set_words(p_event_id, array(select jsonb_array_elements_text(p_words -> 'silent')),
		array(select jsonb_array_elements_text(p_words -> 'spoken')));
exception
	when sqlstate 'PT400' then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = 'words';
end;
$$;
revoke all on function private.put_words(uuid, jsonb) from public, anon, authenticated, service_role;

-- Owners and organisers make an event, whole or not at all: p_definition holds what is said about it ("details"), sessions,
-- boards with the place of their session, sheets as save_survey takes them, and words to pass over. What it does not say, the organisation does.
-- With p_open it opens at once and its boards are written on ("Ein Board jetzt", V16); event_incomplete if that cannot be.
create function private.make_event(p_organisation_id uuid, p_definition jsonb, p_open boolean) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id);
	v_details jsonb := private.clean_details(p_definition -> 'details');
	v_event public.events;
begin
	if v_organisation.id not in (select private.organisations_i_run()) then
		raise sqlstate 'PT403' using message = 'role_forbids';
	elsif not v_details ?& array['title', 'day'] then
		raise sqlstate 'PT400' using message = 'event_invalid', hint = case when v_details ? 'title' then 'day' else 'title' end;
	end if;
	insert into public.events (organisation_id, code, title, day)
	values (v_organisation.id, private.new_code(), v_details ->> 'title', (v_details ->> 'day')::date)
	returning * into v_event;
	v_event := private.put_details(v_event,
		private.clean_details(private.event_defaults(v_organisation, coalesce(v_details ->> 'locale', v_event.locale))) || v_details);
	perform private.put_programme(v_event, p_definition);
	perform private.put_words(v_event.id, p_definition -> 'words');
	perform private.record_act(v_event, 'make_event', '{}');
	if p_open then
		perform private.set_event_state(v_event.id, 'open');
		perform private.set_phase(b.id, case b.kind when 'questions' then 'exchange' else 'writing' end, null, null, null)
		from public.boards b where b.event_id = v_event.id;
	end if;
	return jsonb_build_object('event', jsonb_build_object('id', v_event.id, 'code', v_event.code));
end;
$$;
revoke all on function private.make_event(uuid, jsonb, boolean) from public, anon, authenticated, service_role;
grant execute on function private.make_event(uuid, jsonb, boolean) to authenticated;

create function public.make_event(
	p_organisation_id uuid default null, p_definition jsonb default null, p_open boolean default false) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.make_event(p_organisation_id, p_definition, p_open);
end;
$$;
revoke all on function public.make_event(uuid, jsonb, boolean) from public, anon, authenticated, service_role;
grant execute on function public.make_event(uuid, jsonb, boolean) to authenticated;
