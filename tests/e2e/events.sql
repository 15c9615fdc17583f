-- Copies of the example FACHT6 without its notes, one for each test: every board in preparation, the survey a draft.
create function pg_temp.copy_event(p_code text) returns void language plpgsql as $$
declare
	v_example public.events;
	v_event uuid := gen_random_uuid();
begin
	select * into strict v_example from public.events where code = 'FACHT6';
	insert into public.events (id, organisation_id, code, title, host, day, state, locale, attendance, purpose, recipients,
		what_next, contact, controller, privacy_officer)
	values (v_event, v_example.organisation_id, p_code, 'Fachtag ' || p_code, 'Amt für Proben', current_date, 'open', 'de', 20,
		v_example.purpose, 'Die Vorbereitungsgruppe', v_example.what_next, v_example.contact, v_example.controller,
		v_example.privacy_officer);
	insert into private.event_salts (event_id, salt) values (v_event, private.random_secret());
	insert into public.sessions (event_id, kind, title, room, position, starts_at, ends_at)
	select v_event, kind, title, room, position, starts_at, ends_at from public.sessions where event_id = v_example.id;
	-- Two or three devices write on them, which would be a small group (L6).
	insert into public.boards (event_id, session_id, kind, title, position, phase, settings)
	select v_event, (select own.id from public.sessions own, public.sessions theirs
		where own.event_id = v_event and theirs.id = b.session_id and own.position = theirs.position),
		b.kind, b.title, b.position, 'preparation', b.settings
	from public.boards b where b.event_id = v_example.id;
	insert into public.prompts (board_id, position, texts, starters)
	select own.id, p.position, p.texts, p.starters
	from public.boards own
	join public.boards theirs on theirs.event_id = v_example.id and theirs.position = own.position
	join public.prompts p on p.board_id = theirs.id
	where own.event_id = v_event;
	-- The sheet F1 once for the whole event, and once more for each workshop.
	insert into public.surveys (event_id, template, title, scope)
	select v_event, s.template, sheet.title, sheet.scope
	from public.surveys s, (values
		('{"de": "Bogen zum Tag", "en": "Sheet about the day"}'::jsonb, 'event'),
		('{"de": "Bogen zum Workshop", "en": "Sheet about the workshop"}', 'session')) sheet (title, scope)
	where s.event_id = v_example.id and s.template = 'F1'
	order by sheet.scope;
	insert into public.questions (survey_id, key, position, kind, texts, options)
	select own.id, q.key, q.position, q.kind, q.texts, q.options
	from public.surveys own
	join public.surveys theirs on theirs.event_id = v_example.id and theirs.template = own.template
	join public.questions q on q.survey_id = theirs.id
	where own.event_id = v_event;
end;
$$;

select pg_temp.copy_event('TEST' || first || second)
from unnest(string_to_array('A,B,C,D,E,F,G,H,J,K,M,N,P,Q,R,S', ',')) first, unnest(string_to_array('A,B,C,D,E,F,G,H', ',')) second;

-- An example that one test removes.
select pg_temp.copy_event('MUSTER');
update public.events set is_example = true where code = 'MUSTER';
