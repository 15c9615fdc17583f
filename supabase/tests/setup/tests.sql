-- What tests say instead of inserts: an event, a board, a seat that enters, a person that one becomes. Everything has a
-- name, and the name leads to its id.
create schema tests;
grant usage on schema tests to public;

-- The id of something that is called by a name.
create function tests.id(p_name text) returns uuid language sql immutable as $$
	select md5(p_name)::uuid;
$$;

-- The key on the device of the attendee with this name, as base64url.
create function tests.key(p_seat text) returns text language sql immutable as $$
	select rtrim(translate(encode(sha256(convert_to(p_seat, 'UTF8')), 'base64'), '+/', '-_'), '=');
$$;

-- An event with its organisation of the same name, complete enough to be open.
create function tests.event(p_code text default 'TESTED', p_state text default 'open') returns uuid
	language plpgsql security definer as $$
begin
	insert into public.organisations (id, name) values (tests.id('organisation ' || p_code), p_code);
	insert into public.events (id, organisation_id, code, title, host, day, state, purpose, recipients, what_next, contact,
		controller, privacy_officer)
	values (tests.id(p_code), tests.id('organisation ' || p_code), p_code, 'Fachtag ' || p_code, 'Kreis', '2026-11-22',
		p_state, 'Zweck', 'Empfänger', 'Wie es weitergeht', 'Infotisch', 'Kreis', 'Datenschutz');
	if p_state = 'open' then
		insert into private.event_salts (event_id, salt) values (tests.id(p_code), private.random_secret());
	end if;
	return tests.id(p_code);
end;
$$;

-- A board with one prompt; its last change of phase is long ago. Two or three write on most of them, so nothing is hidden
-- from a small group unless that is what is tested.
create function tests.board(
	p_title text default 'board', p_phase text default 'exchange', p_settings jsonb default '{}',
	p_code text default 'TESTED', p_kind text default 'dialogue') returns uuid language plpgsql security definer as $$
begin
	insert into public.boards (id, event_id, kind, title, position, phase, settings)
	values (tests.id(p_title), tests.id(p_code), p_kind, p_title, 1, p_phase,
		private.default_board_settings() || '{"revealed": true}' || p_settings);
	insert into public.prompts (id, board_id, position, texts)
	values (tests.id('prompt of ' || p_title), tests.id(p_title), 1, '{"de": "Das nehme ich mit: …"}');
	return tests.id(p_title);
end;
$$;

-- Puts a board into a phase as if it had been there for long, without telling anybody.
create function tests.phase(p_phase text, p_title text default 'board') returns void language sql security definer as $$
	update public.boards set phase = p_phase, previous_phase = null, phase_changed_at = null where id = tests.id(p_title);
$$;

create function tests.revision(p_title text default 'board') returns bigint language sql security definer as $$
	select revision from public.boards where id = tests.id(p_title);
$$;

-- Somebody enters the event with the device of this name.
create function tests.enter(p_seat text, p_code text default 'TESTED') returns jsonb language sql as $$
	select public.enter_event(p_code, tests.key(p_seat));
$$;

create function tests.post(
	p_note text, p_seat text, p_body text default 'Ein Beitrag', p_parent text default null, p_reply_kind text default null,
	p_title text default 'board') returns jsonb language sql as $$
	select public.post_note(tests.id(p_note), tests.id(p_title),
		case when p_parent is null then tests.id('prompt of ' || p_title) end,
		tests.id(p_parent), p_reply_kind, p_body, tests.key(p_seat));
$$;

-- Several notes at once are hidden or shown by whoever holds the link "phone".
create function tests.hide(variadic p_notes text[]) returns jsonb language sql as $$
	select public.hide_notes(tests.id('board'), array(select tests.id(n) from unnest(p_notes) n), 'off_topic', 'phone');
$$;

create function tests.show(variadic p_notes text[]) returns jsonb language sql as $$
	select public.show_notes(tests.id('board'), array(select tests.id(n) from unnest(p_notes) n), 'phone');
$$;

create function tests.mark(p_note text, p_kind text, p_seat text, p_on boolean default true) returns jsonb
	language sql as $$
	select public.set_mark(tests.id(p_note), p_kind, p_on, tests.key(p_seat));
$$;

create function tests.read(p_seat text, p_since bigint default 0, p_title text default 'board') returns jsonb
	language sql as $$
	select public.read_board(tests.id(p_title), tests.key(p_seat), p_since);
$$;

-- One note of a snapshot, as it was delivered; null if it was not.
create function tests.note_in(p_snapshot jsonb, p_note text) returns jsonb language sql as $$
	select n from jsonb_array_elements(p_snapshot -> 'notes') n where n ->> 'id' = tests.id(p_note)::text;
$$;

create function tests.session(p_title text, p_position int default 1, p_code text default 'TESTED') returns uuid
	language plpgsql security definer as $$
begin
	insert into public.sessions (id, event_id, kind, title, position)
	values (tests.id(p_title), tests.id(p_code), 'workshop', p_title, p_position);
	return tests.id(p_title);
end;
$$;

-- An open sheet with a question of each kind: how (ordinal), ways (choices), plan (yes_partly_no), free (text).
create function tests.survey(p_name text default 'survey', p_scope text default 'event', p_code text default 'TESTED')
	returns uuid language plpgsql security definer as $$
begin
	insert into public.surveys (id, event_id, template, title, scope, state)
	values (tests.id(p_name), tests.id(p_code), 'F1', '{"de": "Bogen"}', p_scope, 'open');
	insert into public.questions (survey_id, key, position, kind, texts, options)
	select tests.id(p_name), q.key, q.position, q.kind, jsonb_build_object('de', q.key || '?'), (
		select coalesce(jsonb_agg(jsonb_build_object('key', o, 'texts', jsonb_build_object('de', o))), '[]')
		from unnest(q.options) o)
	from (values
		('how', 1, 'ordinal', array['1', '2', '3', '4', '5']),
		('ways', 2, 'choices', array['talk', 'film', 'talks']),
		('plan', 3, 'yes_partly_no', array['yes', 'partly', 'no']),
		('free', 4, 'text', array[]::text[])) as q (key, position, kind, options);
	return tests.id(p_name);
end;
$$;

-- A question as members define it, worded by its key; the steps of a scale need not be named.
create function tests.question(
	p_key text, p_kind text, p_options text[] default '{}', p_config jsonb default '{}', p_condition jsonb default null)
	returns jsonb language sql as $$
	select jsonb_build_object('key', p_key, 'kind', p_kind, 'texts', jsonb_build_object('de', p_key || '?'), 'config', p_config,
		'condition', p_condition, 'options', (
			select coalesce(jsonb_agg(jsonb_build_object('key', o, 'texts', jsonb_build_object('de', o)) order by i), '[]')
			from unnest(case
				when p_kind in ('ordinal', 'ordinal_middle', 'mood', 'before_now') then array['1', '2', '3', '4', '5']
				when p_kind = 'yes_partly_no' then array['yes', 'partly', 'no']
				else p_options end) with ordinality t (o, i)));
$$;

create function tests.definition(variadic p_questions jsonb[]) returns jsonb language sql as $$
	select jsonb_build_object('template', 'own', 'version', 1, 'title', '{"de": "Bogen"}'::jsonb, 'scope', 'event',
		'questions', to_jsonb(p_questions));
$$;

-- An open sheet with these questions.
create function tests.sheet(p_name text, p_scope text, variadic p_questions jsonb[]) returns uuid
	language plpgsql security definer as $$
begin
	insert into public.surveys (id, event_id, template, title, scope, state)
	values (tests.id(p_name), tests.id('TESTED'), 'own', '{"de": "Bogen"}', p_scope, 'open');
	perform private.ask(tests.id(p_name), to_jsonb(p_questions));
	return tests.id(p_name);
end;
$$;

-- The seat enters and hands in its sheet.
create function tests.submit(
	p_seat text, p_answers jsonb, p_session text default null, p_survey text default 'survey') returns jsonb
	language plpgsql as $$
begin
	perform tests.enter(p_seat);
	return public.submit_response(tests.id('sheet of ' || p_seat || coalesce(p_session, '')), tests.id(p_survey),
		tests.id(p_session), p_answers, tests.key(p_seat));
end;
$$;

-- So many seats hand in the same answers.
create function tests.submit_many(
	p_from int, p_to int, p_answers jsonb, p_session text default null, p_survey text default 'survey') returns void
	language sql as $$
	select tests.submit(coalesce(p_session, 'seat') || i, p_answers, p_session, p_survey) from generate_series(p_from, p_to) i;
$$;

-- One question of a survey's results, for whoever one is.
create function tests.figure(p_key text, p_session text default null, p_survey text default 'survey') returns jsonb
	language sql as $$
	select q from jsonb_array_elements(public.survey_results(tests.id(p_survey), tests.id(p_session)) -> 'questions') q
	where q ->> 'key' = p_key;
$$;

-- A link whose token is its name, for a board or with p_title null for the whole event.
create function tests.link(
	p_token text, p_title text default 'board', p_role text default 'facilitator', p_code text default 'TESTED') returns text
	language sql security definer as $$
	insert into public.access_links (id, event_id, board_id, role, token_hash, expires_at)
	values (tests.id(p_token), tests.id(p_code), tests.id(p_title), p_role, sha256(convert_to(p_token, 'UTF8')),
		now() + interval '1 day')
	returning p_token;
$$;

-- A tablet whose token is its name and whose PIN is 123456, on a board or on a sheet.
create function tests.kiosk(
	p_token text, p_title text default 'board', p_survey text default null, p_session text default null) returns text
	language sql security definer as $$
	insert into public.access_links (id, event_id, board_id, survey_id, session_id, role, token_hash, expires_at, pin_hash)
	values (tests.id(p_token), tests.id('TESTED'), tests.id(p_title), tests.id(p_survey), tests.id(p_session), 'kiosk',
		sha256(convert_to(p_token, 'UTF8')), now() + interval '1 day', private.pin_hash(p_token, '123456'))
	returning p_token;
$$;

-- A follow-up whose token is its name, repeated to its length, with the questions of tests.survey().
create function tests.follow_up(p_name text, p_code text default 'TESTED', p_ends_on date default current_date + 30) returns text
	language plpgsql security definer as $$
begin
	perform tests.survey(p_name, p_code => p_code);
	update public.surveys set template = 'F8', state = 'draft' where id = tests.id(p_name);
	insert into public.follow_ups (survey_id, event_id, token, ends_on)
	values (tests.id(p_name), tests.id(p_code), tests.follow_up_token(p_name), p_ends_on);
	return tests.follow_up_token(p_name);
end;
$$;

create function tests.follow_up_token(p_name text) returns text language sql immutable as $$
	select left(repeat(p_name, 43), 43);
$$;

-- Closes an event, as its owner.
create function tests.close(p_code text default 'TESTED') returns void language plpgsql as $$
begin
	perform tests.become_member('closes.' || lower(p_code), 'owner', p_code);
	perform public.set_event_state(tests.id(p_code), 'closed');
	perform set_config('role', 'none', true);
end;
$$;

-- A named theme on a board, as if it had always been there.
create function tests.theme(p_name text, p_position int default 1, p_title text default 'board') returns uuid
	language sql security definer as $$
	insert into public.themes (id, board_id, title, position, revision)
	values (tests.id(p_name), tests.id(p_title), p_name, p_position, 1) returning id;
$$;

create function tests.become_attendee() returns void language plpgsql as $$
begin
	perform set_config('request.jwt.claims', '{"role": "anon"}', true);
	perform set_config('role', 'anon', true);
end;
$$;

-- An account of somebody who has long been a member.
create function tests.join(p_name text, p_organisation_id uuid, p_role text) returns void language plpgsql as $$
declare
	v_email text := translate(p_name, ' ', '-') || '@kreis.example';
begin
	perform tests.invite(v_email, p_organisation_id, p_role);
	insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
	values (tests.id(p_name), v_email, now(), tests.with_secret(v_email));
	delete from public.audit_entries where user_id = tests.id(p_name);
end;
$$;

-- An invitation whose secret is the address itself, and what an account brings that shows it.
create function tests.invite(p_email text, p_organisation_id uuid default tests.id('organisation TESTED'), p_role text default 'organiser',
	p_expires_at timestamptz default now() + interval '1 day', p_accepted_at timestamptz default null) returns void language sql as $$
	insert into public.invitations (organisation_id, email, role, token_hash, expires_at, accepted_at)
	values (p_organisation_id, p_email, p_role, sha256(convert_to(p_email, 'UTF8')), p_expires_at, p_accepted_at);
$$;

create function tests.with_secret(p_email text) returns jsonb language sql as $$
	select jsonb_build_object('invitation', p_email);
$$;

-- Makes the account if need be; p_role is the one in the organisation of the event.
create function tests.become_member(p_name text, p_role text default 'owner', p_code text default 'TESTED') returns void
	language plpgsql as $$
begin
	perform set_config('role', 'none', true);
	if not exists (select from auth.users where id = tests.id(p_name)) then
		perform tests.join(p_name, tests.id('organisation ' || p_code), p_role);
	end if;
	perform set_config('request.jwt.claims',
		jsonb_build_object('sub', tests.id(p_name), 'role', 'authenticated')::text, true);
	perform set_config('role', 'authenticated', true);
end;
$$;

-- A PNG as base64, whose pixels are of so many bytes; more chunks may stand before them, and bytes after the end.
create function tests.chunk(p_kind text, p_held bytea default '') returns bytea language sql as $$
	select int4send(octet_length(p_held)) || convert_to(p_kind, 'UTF8') || p_held || '\x00000000';
$$;
create function tests.png(p_bytes int default 40, p_width int default 320, p_height int default 80, p_form bytea default '\x0806000000',
	p_more bytea default '', p_after bytea default '') returns text language sql as $$
	select encode('\x89504e470d0a1a0a'::bytea || tests.chunk('IHDR', int4send(p_width) || int4send(p_height) || p_form)
		|| p_more || tests.chunk('IDAT', decode(repeat('00', p_bytes), 'hex')) || tests.chunk('IEND') || p_after, 'base64');
$$;

-- How a statement is refused, "409 phase_forbids" for errors of ours, else PostgreSQL's code; null if it is not.
create function tests.refusal(p_statement text) returns text language plpgsql as $$
begin
	execute p_statement;
	return null;
exception
	when others then
		return case when sqlstate ~ '^PT' then substr(sqlstate, 3) || ' ' || sqlerrm else sqlstate end;
end;
$$;

-- The hint that a refusal carries.
create function tests.hint(p_statement text) returns text language plpgsql as $$
declare
	v_hint text;
begin
	execute p_statement;
	return null;
exception
	when others then
		get stacked diagnostics v_hint = pg_exception_hint;
		return v_hint;
end;
$$;

-- What was told on a topic, in the order of revisions, without the ids that realtime.send adds. realtime.send turns
-- its own failures into warnings, so tests look whether the row arrived.
create function tests.told(p_topic text) returns setof jsonb language sql security definer as $$
	select payload - 'id' from realtime.messages
	where topic = p_topic and event = 'change' and extension = 'broadcast' and private
	order by (payload ->> 'revision')::bigint;
$$;

-- How often those who lead a board were told to look, on the members' topic or on that of a link.
create function tests.pokes(p_token text default null, p_title text default 'board') returns bigint
	language sql security definer as $$
	select count(*) from tests.told('moderation:' || tests.id(p_title)
		|| coalesce(':' || encode(sha256(convert_to(p_token, 'UTF8')), 'hex'), '')) told
	where told = '{"kind": "queue_changed"}';
$$;

create function tests.told_on(p_title text default 'board') returns setof jsonb language sql security definer as $$
	select tests.told('board:' || tests.id(p_title));
$$;

-- What members did, for whoever one is: owners are told a part of it only.
create view tests.acts as select * from public.audit_entries;
grant select on tests.acts to public;
