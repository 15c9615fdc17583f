-- An event as make_event takes it: what is said about it, programme, boards with their prompts and settings, sheets, and the
-- words that say nothing (T7) as long as nobody can have written them. Twins are made while an event runs, and a vocabulary of
-- words from notes; neither is part of it, nor is a follow-up, whose address and days are this event's.
create function private.event_definition(p_event public.events) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_sessions uuid[] := (
		select coalesce(array_agg(s.id order by s.position, s.id), '{}') from public.sessions s where s.event_id = p_event.id);
begin
	return jsonb_build_object(
		'details', jsonb_build_object(
			'title', p_event.title, 'host', p_event.host, 'place', p_event.place, 'day', p_event.day, 'locale', p_event.locale,
			'attendance', p_event.attendance, 'purpose', p_event.purpose, 'recipients', p_event.recipients,
			'what_next', p_event.what_next, 'contact', p_event.contact, 'house_rules', p_event.house_rules,
			'controller', p_event.controller, 'privacy_officer', p_event.privacy_officer,
			'retention_days', p_event.retention_days, 'min_group', p_event.min_group),
		'sessions', (
			select coalesce(jsonb_agg(private.session_definition(s) order by s.position, s.id), '[]')
			from public.sessions s where s.event_id = p_event.id),
		'boards', (
			select coalesce(jsonb_agg(private.board_definition(b) - 'session_id' || jsonb_build_object(
				'session', array_position(v_sessions, b.session_id) - 1,
				'settings', b.settings - array['vocabulary', 'paused', 'revealed']) order by b.position, b.id), '[]')
			from public.boards b where b.event_id = p_event.id and b.twin_of is null),
		'surveys', (
			select coalesce(jsonb_agg(private.survey_shape(s) - array['id', 'fingerprint', 'state', 'asked_until']
				order by s.position), '[]')
			from public.surveys s
			where s.event_id = p_event.id and not exists (select from public.follow_ups f where f.survey_id = s.id)))
		|| coalesce((
			select jsonb_build_object('words', to_jsonb(w) - 'event_id')
			from public.event_words w where w.event_id = p_event.id and p_event.state = 'draft'), '{}');
end;
$$;
revoke all on function private.event_definition(public.events) from public, anon, authenticated, service_role;

-- What an owner takes along of an organisation beside the documentation of each event (L20): nothing secret, and nothing of
-- attendees. The ids of events are there to ask for that.
create function private.organisation_export(p_organisation_id uuid) returns jsonb
	language plpgsql volatile security definer set search_path = ''
as $$
declare
	v_organisation public.organisations := private.organisation_for_member(p_organisation_id, true);
begin
	-- Everything leaves the house: other owners see that it did.
	perform private.record_act(v_organisation.id, 'export_organisation', '{}');
	return jsonb_build_object(
		'organisation', to_jsonb(v_organisation) - array['id', 'created_at', 'runs_installation'],
		'members', (
			select coalesce(jsonb_agg(jsonb_build_object('email', u.email, 'role', m.role) order by u.email), '[]')
			from public.memberships m join auth.users u on u.id = m.user_id where m.organisation_id = v_organisation.id),
		'events', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', e.id, 'state', e.state, 'definition', private.event_definition(e)) order by e.day, e.title, e.id), '[]')
			from public.events e where e.organisation_id = v_organisation.id),
		'deletions', (
			select coalesce(jsonb_agg(to_jsonb(r) - array['id', 'organisation_id'] order by r.deleted_on, r.id), '[]')
			from public.deletion_reports r where r.organisation_id = v_organisation.id),
		'acts', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'act', a.act, 'detail', a.detail, 'by', u.email,
				'at', to_char(a.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"')) order by a.happened_at, a.id), '[]')
			from public.audit_entries a left join auth.users u on u.id = a.user_id
			where a.organisation_id = v_organisation.id and private.kind_of_act(a.act) is not null));
end;
$$;
revoke all on function private.organisation_export(uuid) from public, anon, authenticated, service_role;
grant execute on function private.organisation_export(uuid) to authenticated;

create function public.organisation_export(p_organisation_id uuid default null) returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.organisation_export(p_organisation_id);
end;
$$;
revoke all on function public.organisation_export(uuid) from public, anon, authenticated, service_role;
grant execute on function public.organisation_export(uuid) to authenticated;
