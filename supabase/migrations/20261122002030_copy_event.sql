-- The id of a copy, made of that of its source, so that what points at the one points at the other; null of null.
create function private.copied(p_id uuid, p_event_id uuid) returns uuid
	language sql immutable set search_path = ''
	return md5(p_event_id::text || p_id::text)::uuid;
revoke all on function private.copied(uuid, uuid) from public, anon, authenticated, service_role;

-- Owners and organisers make an event like another of their organisation: programme, boards, prompts, questions and what is
-- said about it, with a code of its own, without a follow-up and nothing that anybody left there. Who answers for an example
-- is nobody, so a copy of it names the organisation.
create function private.copy_event(p_event_id uuid, p_title text, p_day date) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_source public.events := private.event_for_member(p_event_id, true);
	v_details jsonb := private.clean_details(jsonb_build_object('title', p_title, 'day', p_day));
	v_event public.events := v_source;
begin
	insert into public.events (organisation_id, code, title, day)
	values (v_source.organisation_id, private.new_code(), v_details ->> 'title', p_day) returning * into v_event;
	v_event := private.put_details(v_event, to_jsonb(v_source) - array['id', 'attendance'] || case when v_source.is_example
		then (select private.event_defaults(o, v_source.locale) from public.organisations o where o.id = v_source.organisation_id)
		else '{}' end || v_details);

	insert into public.sessions (id, event_id, kind, title, room, position, starts_at, ends_at)
	select private.copied(s.id, v_event.id), v_event.id, s.kind, s.title, s.room, s.position, s.starts_at, s.ends_at
	from public.sessions s where s.event_id = v_source.id;
	-- A vocabulary is made of words from notes.
	insert into public.boards (id, event_id, session_id, kind, title, position, settings, twin_of)
	select private.copied(b.id, v_event.id), v_event.id, private.copied(b.session_id, v_event.id), b.kind, b.title, b.position,
		b.settings - 'vocabulary' || '{"paused": false, "revealed": false}', private.copied(b.twin_of, v_event.id)
	from public.boards b where b.event_id = v_source.id;
	insert into public.prompts (board_id, position, texts, starters)
	select private.copied(b.id, v_event.id), p.position, p.texts, p.starters
	from public.boards b join public.prompts p on p.board_id = b.id where b.event_id = v_source.id;
	insert into public.surveys (id, event_id, template, version, title, scope)
	select private.copied(s.id, v_event.id), v_event.id, s.template, s.version, s.title, s.scope
	from public.surveys s
	where s.event_id = v_source.id and not exists (select from public.follow_ups f where f.survey_id = s.id) order by s.position;
	insert into public.questions (survey_id, key, position, kind, texts, options, config, condition)
	select private.copied(s.id, v_event.id), q.key, q.position, q.kind, q.texts, q.options, q.config, q.condition
	from public.surveys s join public.questions q on q.survey_id = s.id
	where s.event_id = v_source.id and not exists (select from public.follow_ups f where f.survey_id = s.id);
	perform private.record_act(v_event, 'copy_event', jsonb_build_object('of', v_source.id));
	return jsonb_build_object('event', jsonb_build_object('id', v_event.id, 'code', v_event.code));
end;
$$;
revoke all on function private.copy_event(uuid, text, date) from public, anon, authenticated, service_role;
grant execute on function private.copy_event(uuid, text, date) to authenticated;

create function public.copy_event(p_event_id uuid default null, p_title text default null, p_day date default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.copy_event(p_event_id, p_title, p_day);
end;
$$;
revoke all on function public.copy_event(uuid, text, date) from public, anon, authenticated, service_role;
grant execute on function public.copy_event(uuid, text, date) to authenticated;
