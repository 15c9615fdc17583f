-- An open event of an organisation with each kind of thing in it, called by the event's code and a name; and an example.
create function tests.furnish(p_code text, p_organisation text) returns void language plpgsql as $$
begin
	perform tests.event(code, state)
	from (values (p_code, 'open'), (translate(p_code, 'C', 'S'), 'draft')) e (code, state);
	insert into public.organisations (id, name) values (tests.id(p_organisation), p_organisation) on conflict do nothing;
	update public.events set organisation_id = tests.id(p_organisation), is_example = state = 'draft'
	where code in (p_code, translate(p_code, 'C', 'S'));
	delete from public.organisations where name in (p_code, translate(p_code, 'C', 'S'));
	insert into public.organisation_logos (organisation_id, digest, image, width, height)
	select tests.id(p_organisation), encode(sha256(image), 'hex'), image, 320, 80
	from (values (decode(tests.png(char_length(p_organisation)), 'base64'))) drawn (image)
	on conflict do nothing;
	perform tests.session(p_code || ' session', 1, p_code), tests.session(p_code || ' spare session', 2, p_code),
		tests.board(p_code || ' board', p_code => p_code), tests.board(p_code || ' begun', 'preparation', p_code => p_code),
		tests.board(p_code || ' spare board', 'preparation', p_code => p_code),
		tests.board(p_code || ' sorted', p_code => p_code),
		tests.board(p_code || ' questions', p_code => p_code, p_kind => 'questions'),
		tests.board(p_code || ' weighed', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}', p_code),
		tests.theme(p_code || ' theme', 1, p_code || ' sorted'), tests.theme(p_code || ' weighed theme', 1, p_code || ' weighed'),
		tests.survey(p_code || ' survey', 'event', p_code), tests.survey(p_code || ' other survey', 'event', p_code),
		tests.survey(p_code || ' draft', 'event', p_code), tests.survey(p_code || ' spare draft', 'event', p_code);
	update public.surveys set state = 'draft' where id in (tests.id(p_code || ' draft'), tests.id(p_code || ' spare draft'));
	perform tests.enter(p_code || ' attendee', p_code), tests.enter(p_code || ' neighbour', p_code);
	perform tests.post(p_code || ' mine', p_code || ' attendee', p_title => p_code || ' board'),
		tests.post(p_code || ' also mine', p_code || ' attendee', p_title => p_code || ' board'),
		tests.post(p_code || ' note', p_code || ' neighbour', 'Von Frau Beispiel', p_title => p_code || ' board'),
		tests.post(p_code || ' twin of it', p_code || ' neighbour', p_title => p_code || ' board'),
		tests.post(p_code || ' question', p_code || ' neighbour', p_title => p_code || ' questions');
	perform tests.post(p_code || ' sorted note', p_code || ' neighbour', p_title => p_code || ' sorted'),
		tests.phase('sorting', p_code || ' sorted');
	for i in 1..5 loop
		perform tests.enter(p_code || i, p_code), public.submit_response(tests.id(p_code || ' sheet ' || i),
			tests.id(p_code || ' survey'), null, '{"how": 4, "free": "Danke"}', tests.key(p_code || i));
	end loop;
	perform tests.link(p_code || ' wall', p_code || ' board', 'wall', p_code),
		tests.link(p_code || ' lead', null, 'facilitator', p_code), tests.link(p_code || ' results', null, 'results', p_code),
		tests.link(p_code || ' spare link', null, 'facilitator', p_code);
	perform public.link_notes(tests.id(p_code || ' note'), tests.id(p_code || ' twin of it'), p_token => p_code || ' lead'),
		public.set_agreement(tests.id(p_code || ' agreement'), tests.id(p_code || ' sorted'), tests.id(p_code || ' theme'),
			'Raum', 'Leitung', p_token => p_code || ' lead');
	insert into public.event_words (event_id, silent, spoken) values (tests.id(p_code), '{wort}', '{}');
	insert into public.deletion_reports (organisation_id, event_id, event_day, deleted_on, deleted, counts)
	select e.organisation_id, e.id, e.day, e.day, 'content', '{}' from public.events e where e.code = p_code;
	insert into public.access_links (id, event_id, board_id, role, token_hash, expires_at, pin_hash) values (
		tests.id(p_code || ' kiosk'), tests.id(p_code), tests.id(p_code || ' board'), 'kiosk',
		sha256(convert_to(p_code || ' kiosk', 'UTF8')), now() + interval '1 day', private.pin_hash(p_code || ' kiosk', '123456'));
	insert into public.invitations (id, organisation_id, email, role, expires_at, token_hash)
	select tests.id(p_code || ' invitation'), e.organisation_id, lower(p_code) || '@kreis.example', 'organiser',
		now() + interval '1 day', sha256(convert_to(p_code || ' invitation', 'UTF8'))
	from public.events e where e.code = p_code;
end;
$$;

-- What those who call make themselves, as it stands with others.
create function tests.hand_in(p_code text) returns void language sql as $$
	select tests.follow_up(p_code || 'asked', p_code);
	insert into public.responses (id, survey_id, origin)
	values (tests.id(p_code || ' sheet'), tests.id(p_code || ' other survey'), 'seat'),
		(tests.id(p_code || ' paper'), tests.id(p_code || ' other survey'), 'paper');
$$;

-- Over, its results given to whoever holds the link, and followed up.
create function tests.end_event(p_code text) returns void language sql as $$
	select tests.follow_up(p_code || 'asked', p_code);
	select private.close_event(e, current_date) from public.events e where e.code = p_code;
	select private.begin_follow_up(tests.id(p_code));
	insert into private.publications (event_id, access, boards) values (tests.id(p_code), 'link', array[tests.id(p_code || ' board')]);
$$;

-- Somebody with an account belongs to an organisation.
create function tests.belong(p_name text, p_role text, p_organisation text) returns void language sql as $$
	select tests.join(p_name, tests.id(p_organisation), p_role);
$$;
