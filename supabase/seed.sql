-- Two example events, clearly marked and removable with remove_example(): a Fachtag (FACHT6) and an information event
-- (TREFF6). Both are open, so that a visitor can try everything at once. Nobody in here is real. Runs once: a database
-- that has an example, or had its codes taken, is left alone.

-- Options of an ordinal question from its five labels, "de|en" each.
create function pg_temp.steps(variadic p_labels text[]) returns jsonb language sql as $$
	select jsonb_agg(jsonb_build_object('key', i::text, 'texts', jsonb_build_object(
		'de', split_part(label, '|', 1), 'en', split_part(label, '|', 2))) order by i)
	from unnest(p_labels) with ordinality as t (label, i);
$$;

-- Options of a choice, "key|de|en" each.
create function pg_temp.choices(variadic p_labels text[]) returns jsonb language sql as $$
	select jsonb_agg(jsonb_build_object('key', split_part(label, '|', 1), 'texts', jsonb_build_object(
		'de', split_part(label, '|', 2), 'en', split_part(label, '|', 3))) order by i)
	from unnest(p_labels) with ordinality as t (label, i);
$$;

-- Questions of a survey: [[key, kind, de, en, options], …].
create function pg_temp.ask(p_survey_id uuid, p_questions jsonb) returns void language sql as $$
	insert into public.questions (survey_id, key, position, kind, texts, options)
	select p_survey_id, q ->> 0, i, q ->> 1, jsonb_build_object('de', q ->> 2, 'en', q ->> 3), coalesce(q -> 4, '[]')
	from jsonb_array_elements(p_questions) with ordinality as t (q, i);
$$;

-- A filled-in sheet: {question key: value}; a scale that was left out was declined.
create function pg_temp.hand_in(p_survey_id uuid, p_session_id uuid, p_answers jsonb) returns void language plpgsql as $$
declare
	v_id uuid := gen_random_uuid();
begin
	insert into public.responses (id, survey_id, session_id, tag) values (v_id, p_survey_id, p_session_id, private.random_secret());
	insert into public.answers (response_id, question_id, value)
	select v_id, q.id, coalesce(p_answers -> q.key, '{"no_answer": true}')
	from public.questions q
	where q.survey_id = p_survey_id and (p_answers ? q.key or q.kind = 'ordinal');
end;
$$;

create function pg_temp.board(
	p_event_id uuid, p_session_id uuid, p_kind text, p_title text, p_position int, p_phase text, p_settings jsonb,
	p_prompts jsonb, p_starters jsonb) returns uuid language plpgsql as $$
declare
	v_id uuid := gen_random_uuid();
begin
	insert into public.boards (id, event_id, session_id, kind, title, position, phase, settings)
	values (v_id, p_event_id, p_session_id, p_kind, p_title, p_position, p_phase,
		private.default_board_settings() || '{"revealed": true}' || p_settings);
	insert into public.prompts (board_id, position, texts, starters)
	select v_id, i, p, p_starters from jsonb_array_elements(p_prompts) with ordinality as t (p, i);
	return v_id;
end;
$$;

-- One note: its marks are given as counts, each from a seat of its own.
create function pg_temp.note(p_board_id uuid, p_prompt_id uuid, p_parent_id uuid, p_note jsonb) returns uuid
	language plpgsql as $$
declare
	v_id uuid := gen_random_uuid();
begin
	insert into public.notes (id, board_id, prompt_id, parent_id, reply_kind, body, revision, phase)
	select v_id, b.id, p_prompt_id, p_parent_id, p_note ->> 'reply', p_note ->> 'body', b.revision + 1,
		case when p_parent_id is null then 'writing' else 'exchange' end
	from public.boards b where b.id = p_board_id;
	update public.boards set revision = revision + 1, note_count = note_count + 1, writers = least(writers + 1, 5)
	where id = p_board_id;
	insert into public.marks (note_id, kind, tag)
	select v_id, m.key, private.random_secret()
	from jsonb_each_text(coalesce(p_note -> 'marks', '{}')) m, generate_series(1, m.value::int);
	return v_id;
end;
$$;

-- The notes of a board with their replies; "prompt" is the position of the prompt.
create function pg_temp.write(p_board_id uuid, p_notes jsonb) returns void language plpgsql as $$
declare
	v_note jsonb;
	v_reply jsonb;
	v_prompt_id uuid;
	v_id uuid;
begin
	for v_note in select * from jsonb_array_elements(p_notes) loop
		select p.id into strict v_prompt_id from public.prompts p
		where p.board_id = p_board_id and p.position = (v_note ->> 'prompt')::int;
		v_id := pg_temp.note(p_board_id, v_prompt_id, null, v_note);
		for v_reply in select * from jsonb_array_elements(coalesce(v_note -> 'replies', '[]')) loop
			perform pg_temp.note(p_board_id, v_prompt_id, v_id, v_reply);
		end loop;
	end loop;
end;
$$;

-- What a board brought: themes with the beginnings of their notes and their dots, each from a seat of its own, and
-- agreements, which name their theme by its place.
create function pg_temp.harvest(p_board_id uuid, p_themes jsonb, p_agreements jsonb) returns void language plpgsql as $$
begin
	insert into public.themes (board_id, title, position, revision)
	select p_board_id, t ->> 'title', i, b.revision + 1
	from public.boards b, jsonb_array_elements(p_themes) with ordinality as x (t, i) where b.id = p_board_id;
	update public.notes n set theme_id = h.id, revision = h.revision
	from public.themes h, jsonb_array_elements_text(p_themes -> (h.position - 1) -> 'notes') beginning
	where h.board_id = p_board_id and n.board_id = p_board_id and starts_with(n.body, beginning);
	insert into public.dots (theme_id, number, tag)
	select h.id, 1, private.random_secret()
	from public.themes h, generate_series(1, (p_themes -> (h.position - 1) ->> 'dots')::int) where h.board_id = p_board_id;
	insert into public.agreements (id, board_id, theme_id, what, who, due, position, revision)
	select gen_random_uuid(), p_board_id, h.id, a ->> 'what', a ->> 'who', current_date + (a ->> 'days')::int, i, h.revision
	from jsonb_array_elements(p_agreements) with ordinality as x (a, i)
	join public.themes h on h.board_id = p_board_id and h.position = (a ->> 'theme')::int;
	update public.boards b set revision = b.revision + 1, headings_confirmed_at = now(), givers = private.count_givers(b)
	where b.id = p_board_id;
end;
$$;

-- Before anybody owns it, the first organisation is this one; private.invite_owner() hands it over.
create function pg_temp.organisation() returns uuid language plpgsql as $$
declare
	v_id uuid;
begin
	select o.id into v_id from public.organisations o order by o.created_at, o.id limit 1;
	if v_id is null then
		insert into public.organisations (name) values ('Kommunales Integrationszentrum') returning id into v_id;
	end if;
	return v_id;
end;
$$;

create function pg_temp.fachtag() returns void language plpgsql as $seed$
declare
	c_workshop_prompts constant jsonb := '[
		{"de": "Eine Situation, die mich beschäftigt (ohne Namen): …", "en": "A situation that is on my mind (no names): …"},
		{"de": "Was mir in solchen Situationen hilft: …", "en": "What helps me in such situations: …"},
		{"de": "Offene Frage an die Gruppe: …", "en": "An open question to the group: …"}]';
	c_workshop_starters constant jsonb := '{
		"de": ["Schwierig finde ich …", "Gut hat funktioniert …", "Wie macht ihr …?"],
		"en": ["I find it hard when …", "What worked well was …", "How do you …?"]}';
	v_event uuid := gen_random_uuid();
	v_talk uuid := gen_random_uuid();
	v_racism uuid := gen_random_uuid();
	v_safety uuid := gen_random_uuid();
	v_conflict uuid := gen_random_uuid();
	v_closing uuid := gen_random_uuid();
	v_board uuid;
	v_survey uuid := gen_random_uuid();
	v_degree jsonb := pg_temp.steps('gar nicht|not at all', 'wenig|a little', 'mittel|moderately', 'ziemlich|quite', 'sehr|very');
begin
	insert into public.events (id, organisation_id, code, title, host, day, state, locale, attendance, purpose, recipients,
		what_next, contact, controller, privacy_officer, is_example)
	values (v_event, pg_temp.organisation(), 'FACHT6',
		'Beispiel: Fachtag Kommunales Integrationsmanagement', 'Kommunales Integrationszentrum (Beispiel)', current_date,
		'open', 'de', 104,
		'Wir sammeln, was Sie aus dem Fachtag mitnehmen, woran wir gemeinsam weiterarbeiten und wie der Tag für Sie war.',
		'Die Vorbereitungsgruppe des Fachtags. Alle, die dabei waren, bekommen die Dokumentation.',
		'Die Vorbereitungsgruppe fasst die Beiträge zusammen und stellt sie beim nächsten Netzwerktreffen vor.',
		'Das Tagungsteam am Infotisch im Foyer',
		'Kommunales Integrationszentrum (Beispiel), Musterplatz 1, 00000 Musterstadt',
		'Behördliche Datenschutzbeauftragte (Beispiel), datenschutz@verwaltung.example', true);
	insert into private.event_salts (event_id, salt) values (v_event, private.random_secret());

	insert into public.sessions (id, event_id, kind, title, room, position, starts_at, ends_at) values
		(v_talk, v_event, 'talk', 'Vortrag: Zusammen statt nebeneinander – Zuwanderung vor Ort gestalten', 'Großer Saal', 1, '09:30', '10:45'),
		(v_racism, v_event, 'workshop', 'Workshop 1: Rassismussensible Beratungsarbeit', 'Raum 1', 2, '11:15', '13:00'),
		(v_safety, v_event, 'workshop', 'Workshop 2: Selbstschutz', 'Raum 2', 3, '11:15', '13:00'),
		(v_conflict, v_event, 'workshop', 'Workshop 3: Konfliktmanagement', 'Raum 3', 4, '11:15', '13:00'),
		(v_closing, v_event, 'closing', 'Abschluss: Woran wir gemeinsam weiterarbeiten', 'Großer Saal', 5, '14:00', '15:00');

	v_board := pg_temp.board(v_event, v_racism, 'dialogue', 'Rassismussensible Beratungsarbeit', 1, 'exchange', '{}',
		c_workshop_prompts, c_workshop_starters);
	perform pg_temp.write(v_board, '[
		{"prompt": 1, "body": "Im Team fällt ein Satz über „die“, und niemand sagt etwas. Ich auch nicht. Hinterher ärgert mich das.",
			"marks": {"agree": 7, "important": 4},
			"replies": [
				{"reply": "support", "body": "Kenne ich genau so. Das Schweigen wiegt mehr als der Satz."},
				{"reply": "add", "body": "Bei uns hilft ein verabredetes Wort, das alle sagen dürfen: „Stopp, noch mal anders.“"}]},
		{"prompt": 1, "body": "Ein Ratsuchender will nicht mit der Kollegin mit Kopftuch sprechen. Wie reagiere ich, ohne ihn zu verlieren?",
			"marks": {"question": 3, "important": 5},
			"replies": [{"reply": "ask", "body": "Was sagt eure Leitung dazu? Gibt es eine Linie?"}]},
		{"prompt": 1, "body": "Das Formular fragt nach der „Herkunft“. Viele wissen nicht, was gemeint ist, und manche verletzt es.",
			"marks": {"agree": 6}},
		{"prompt": 2, "body": "Erst fragen, dann erklären. Die Reihenfolge war mir so nicht bewusst.", "marks": {"agree": 9}},
		{"prompt": 2, "body": "Kollegiale Beratung schützt auch mich.", "marks": {"agree": 4, "important": 2},
			"replies": [{"reply": "add", "body": "Bei uns jeden zweiten Dienstag, offen für alle Träger."}]},
		{"prompt": 2, "body": "نحتاج إلى وقت أطول في الاستشارة الأولى، خمس عشرة دقيقة لا تكفي.", "marks": {"agree": 5}},
		{"prompt": 3, "body": "Wie sprecht ihr Kolleginnen und Kollegen an, ohne dass gleich die Tür zugeht?", "marks": {"important": 3},
			"replies": [
				{"reply": "add", "body": "Unter vier Augen, am selben Tag, mit einem Beispiel statt eines Vorwurfs."},
				{"reply": "differ", "body": "Ich sage es sofort und vor allen. Sonst denken die anderen, es sei in Ordnung."}]},
		{"prompt": 3, "body": "Gibt es im Kreis eine Stelle, an die sich auch Mitarbeitende wenden können?", "marks": {"question": 4}}
	]');

	v_board := pg_temp.board(v_event, v_safety, 'dialogue', 'Selbstschutz', 2, 'writing', '{"hidden_round": true}',
		c_workshop_prompts, c_workshop_starters);
	perform pg_temp.write(v_board, '[
		{"prompt": 1, "body": "Jemand schlägt auf den Tisch und steht auf. Ich sitze hinten im Raum, die Tür ist vorn."},
		{"prompt": 1, "body": "Nach einem Gespräch über Flucht kann ich abends nicht abschalten."},
		{"prompt": 2, "body": "Den Platz an der Tür nehmen. Klingt klein, macht viel aus."},
		{"prompt": 2, "body": "Zwei Minuten mit der Kollegin, bevor die nächste Person hereinkommt."},
		{"prompt": 3, "body": "Wer hat ein Notrufsystem am Arbeitsplatz, und wird es benutzt?"}
	]');

	v_board := pg_temp.board(v_event, v_conflict, 'dialogue', 'Konfliktmanagement', 3, 'agreeing',
		'{"dots": {"question": "Woran arbeiten wir zuerst weiter?", "rule": "half", "per_theme": 2, "people": null}}',
		c_workshop_prompts, c_workshop_starters);
	perform pg_temp.write(v_board, '[
		{"prompt": 1, "body": "Drei Stellen, drei Auskünfte. Die Wut darüber landet bei uns am Schalter.", "marks": {"agree": 8, "important": 6},
			"replies": [{"reply": "support", "body": "Ja, und wir wissen selbst nicht, was die anderen gesagt haben."}]},
		{"prompt": 1, "body": "Eltern streiten vor dem dolmetschenden Kind. Eigentlich müsste ich abbrechen.",
			"marks": {"important": 5},
			"replies": [{"reply": "add", "body": "Telefondolmetschen geht oft innerhalb von zehn Minuten."}]},
		{"prompt": 2, "body": "Laut sagen, was ich jetzt tun kann, und auch, was nicht.", "marks": {"agree": 6}},
		{"prompt": 2, "body": "Pause anbieten, Wasser hinstellen, neu anfangen.", "marks": {"agree": 3}},
		{"prompt": 3, "body": "Ab wann holt ihr jemanden dazu?", "marks": {"question": 2},
			"replies": [{"reply": "add", "body": "Wenn ich merke, dass ich lauter werde. Nicht erst, wenn die anderen es werden."}]}
	]');
	insert into public.note_links (board_id, from_id, to_id, revision)
	select v_board, cause.id, help.id, b.revision
	from public.boards b
	join public.notes cause on cause.board_id = b.id and cause.body like 'Drei Stellen%'
	join public.notes help on help.board_id = b.id and help.body like 'Laut sagen%'
	where b.id = v_board;
	perform pg_temp.harvest(v_board, '[
		{"title": "Auskünfte abstimmen", "notes": ["Drei Stellen", "Laut sagen"], "dots": 11},
		{"title": "Sprachmittlung sichern", "notes": ["Eltern streiten"], "dots": 7},
		{"title": "Hilfe holen, bevor es laut wird", "notes": ["Pause anbieten", "Ab wann"], "dots": 8}]', '[
		{"theme": 1, "what": "Eine Liste der Zuständigkeiten mit Durchwahl anlegen und zweimal im Jahr prüfen", "who": "Koordination Integrationsmanagement", "days": 60},
		{"theme": 2, "what": "Telefondolmetschen für alle Beratungsstellen ausprobieren", "who": "Leitung Migrationsberatung", "days": 90},
		{"theme": 3, "what": "Einen kurzen Weg verabreden, auf dem man Kolleginnen und Kollegen dazuholt", "who": "Teamleitungen"}]');

	v_board := pg_temp.board(v_event, v_closing, 'dialogue', 'Woran wir gemeinsam weiterarbeiten', 4, 'exchange', '{}', '[
		{"de": "Das nehme ich für meine Arbeit mit: …", "en": "I take this back to my work: …"},
		{"de": "Daran sollten wir gemeinsam weiterarbeiten: …", "en": "We should keep working on this together: …"},
		{"de": "Dafür brauche ich noch: … (Wissen, Kontakte, Zeit)", "en": "For that I still need: … (knowledge, contacts, time)"}]',
		'{"de": ["Dafür brauche ich …", "Mein Vorschlag: …", "Wer macht …?"],
		"en": ["For that I need …", "My suggestion: …", "Who does …?"]}');
	perform pg_temp.write(v_board, '[
		{"prompt": 1, "body": "Beim nächsten Erstgespräch frage ich zuerst, was die Person schon alles erledigt hat.", "marks": {"agree": 5}},
		{"prompt": 1, "body": "Ich habe heute drei Menschen kennengelernt, die ich morgen anrufen kann.", "marks": {"agree": 11}},
		{"prompt": 2, "body": "Eine gemeinsame Liste der Sprachmittlerinnen und Sprachmittler für ganz OWL, mit Zeiten, zu denen sie erreichbar sind.",
			"marks": {"agree": 14, "important": 9},
			"replies": [
				{"reply": "add", "body": "Und wer die Kosten trägt – daran scheitert es bei uns."},
				{"reply": "ask", "body": "Gibt es die im Nachbarkreis nicht schon?"}]},
		{"prompt": 2, "body": "Fallbesprechungen über die Kreisgrenze, einmal im Quartal, eine Stunde, online.",
			"marks": {"agree": 8},
			"replies": [{"reply": "differ", "body": "Lieber vor Ort. Online schaltet die Hälfte die Kamera aus."}]},
		{"prompt": 2, "body": "Übergänge zwischen Ausländerbehörde, Jobcenter und Beratung: wer ruft wen an?",
			"marks": {"important": 7, "question": 2}},
		{"prompt": 3, "body": "Zeit. Fünfzehn Minuten reichen nicht.", "marks": {"agree": 12},
			"replies": [{"reply": "support", "body": "Genau das."}]},
		{"prompt": 3, "body": "Einbürgerungsbehördenansprechpartnerinnen mit Durchwahl.", "marks": {"agree": 4}},
		{"prompt": 3, "body": "أحتاج إلى قائمة بجهات الاتصال في المدن المجاورة.", "marks": {"agree": 3}}
	]');

	insert into public.surveys (id, event_id, template, title, scope, state)
	values (v_survey, v_event, 'F1', '{"de": "Tagungsabschluss", "en": "Conference close"}', 'event', 'open');
	perform pg_temp.ask(v_survey, jsonb_build_array(
		jsonb_build_array('helpful', 'ordinal', 'Wie hilfreich war der Tag für Ihre Arbeit?', 'How helpful was today for your work?', v_degree),
		jsonb_build_array('fit', 'ordinal', 'Wie gut passten die Themen zu Ihren Aufgaben?', 'How well did the topics fit your tasks?', v_degree),
		jsonb_build_array('exchange', 'ordinal_middle', 'Wie viel Raum gab es für Austausch?', 'How much room was there for exchange?',
			pg_temp.steps('viel zu wenig|far too little', 'zu wenig|too little', 'genau richtig|just right', 'zu viel|too much', 'viel zu viel|far too much')),
		jsonb_build_array('next_step', 'ordinal', 'Wie klar ist Ihnen, was Sie als Nächstes tun können?', 'How clear is your next step to you?', v_degree),
		jsonb_build_array('pursue', 'text', 'Das sollten wir gemeinsam weiterverfolgen:', 'What we should pursue together:'),
		jsonb_build_array('change', 'text', 'Das sollten wir nächstes Mal ändern:', 'What to change next time:')));

	v_survey := gen_random_uuid();
	insert into public.surveys (id, event_id, template, title, scope, state)
	values (v_survey, v_event, 'F2', '{"de": "Workshop-Zielscheibe", "en": "Workshop target"}', 'session', 'open');
	perform pg_temp.ask(v_survey, jsonb_build_array(
		jsonb_build_array('target', 'target', 'Wie nah an der Mitte lag der Workshop für Sie?', 'How close to the centre was the workshop for you?',
			pg_temp.choices('content|Inhalt|content', 'practice|Praxisnähe|practical relevance', 'time|Zeit|time', 'participation|Beteiligung|participation',
				'atmosphere|Atmosphäre|atmosphere', 'room|Raum & Technik|room & equipment')),
		jsonb_build_array('sentence', 'text', 'Ein Satz dazu:', 'One sentence about it:')));
	-- 18 sheets on one workshop and 9 on another, a step for each sector. Figures chosen by hand.
	perform pg_temp.hand_in(v_survey, session_id, (
		select jsonb_strip_nulls(jsonb_build_object('sentence', sentences[i], 'target', (
			select jsonb_object_agg(sector, substr(steps[i], nr::int, 1)::int)
			from unnest(array['content', 'practice', 'time', 'participation', 'atmosphere', 'room']) with ordinality t (sector, nr)
			where substr(steps[i], nr::int, 1) <> '-')))))
	from (values
		(v_racism, array['542554', '443543', '552455', '432544', '541553', '44255-', '553454', '342543', '542554', '451443', '532555', '442344', '55355-', '431554',
			'542444', '352553', '443455', '541554'],
			array['Die Fallbeispiele nehme ich mit in mein Team.', null, null, 'Mehr Zeit für die eigene Beratungspraxis.', null, null, null, 'Gut, dass alle zu Wort kamen.',
				null, null, 'Bitte als Reihe fortsetzen.', null, null, 'Zu dicht für zwei Stunden.', null, null, null, 'Offene Runde, das hat gutgetan.']),
		(v_conflict, array['453443', '354342', '442453', '553441', '443352', '35444-', '452543', '543442', '443452'], null::text[])) as w (session_id, steps, sentences),
		generate_series(1, cardinality(w.steps)) i;
	perform private.release_answers(s, session_id)
	from public.surveys s, unnest(array[v_racism, v_conflict]) session_id where s.id = v_survey;
end
$seed$;

create function pg_temp.information_event() returns void language plpgsql as $seed$
declare
	v_event uuid := gen_random_uuid();
	v_questions uuid := gen_random_uuid();
	v_board uuid;
	v_survey uuid := gen_random_uuid();
	v_degree jsonb := pg_temp.steps('gar nicht|not at all', 'wenig|a little', 'mittel|moderately', 'ziemlich|quite', 'sehr|very');
begin
	insert into public.events (id, organisation_id, code, title, host, day, state, locale, attendance, purpose, recipients,
		what_next, contact, controller, privacy_officer, is_example)
	values (v_event, pg_temp.organisation(), 'TREFF6',
		'Beispiel: Informationsveranstaltung „Ankommen im Kreis“', 'Kommunales Integrationszentrum (Beispiel)', current_date,
		'open', 'de', 38,
		'Wir sammeln Ihre Fragen für das Gespräch und möchten wissen, was Ihnen die Veranstaltung gebracht hat.',
		'Das Team, das die Veranstaltung vorbereitet hat. Die Fragen sind auf der Leinwand zu sehen.',
		'Offene Fragen beantworten wir schriftlich in der Dokumentation.',
		'Das Team am Eingang',
		'Kommunales Integrationszentrum (Beispiel), Musterplatz 1, 00000 Musterstadt',
		'Behördliche Datenschutzbeauftragte (Beispiel), datenschutz@verwaltung.example', true);
	insert into private.event_salts (event_id, salt) values (v_event, private.random_secret());

	insert into public.sessions (id, event_id, kind, title, room, position, starts_at, ends_at) values
		(gen_random_uuid(), v_event, 'talk', 'Kommunales Integrationsmanagement: Zahlen und Wege', 'Sitzungssaal', 1, '17:00', '17:25'),
		(gen_random_uuid(), v_event, 'talk', 'Case Management: wer wofür da ist', 'Sitzungssaal', 2, '17:25', '17:45'),
		(gen_random_uuid(), v_event, 'film', 'Film: Ein Tag in der Beratung', 'Sitzungssaal', 3, '17:45', '18:05'),
		(gen_random_uuid(), v_event, 'interview', 'Im Gespräch: vom ersten Termin bis zur Einbürgerung', 'Sitzungssaal', 4, '18:05', '18:30'),
		(v_questions, v_event, 'discussion', 'Ihre Fragen', 'Sitzungssaal', 5, '18:30', '19:00');

	v_board := pg_temp.board(v_event, v_questions, 'questions', 'Ihre Fragen', 1, 'exchange', '{"hidden_counts": false}',
		'[{"de": "Das möchte ich noch fragen: …", "en": "I would still like to ask: …"}]',
		'{"de": ["Was bedeutet …?", "An wen wende ich mich, wenn …?"], "en": ["What does … mean?", "Whom do I contact when …?"]}');
	perform pg_temp.write(v_board, '[
		{"prompt": 1, "body": "An wen wende ich mich, wenn mehrere Ämter gleichzeitig zuständig sind?", "marks": {"important": 9, "agree": 4}},
		{"prompt": 1, "body": "Wie lange dauert ein Einbürgerungsverfahren bei uns im Kreis zurzeit?", "marks": {"important": 12},
			"replies": [{"reply": "ask", "body": "Und gilt das auch, wenn Unterlagen fehlen?"}]},
		{"prompt": 1, "body": "Begleitet das Case Management auch Familien, deren Kinder schon in der Ausbildung sind?", "marks": {"agree": 3}},
		{"prompt": 1, "body": "Wer bezahlt die Sprachmittlung beim Arzt?", "marks": {"important": 7, "question": 2}}
	]');
	update public.notes n set handling = h.handling
	from (values
		('An wen wende%', '{"state": "answered", "answer": "An das Case Management: Es klärt, wer zuständig ist, und begleitet Sie.", "due": null}'::jsonb),
		('Wer bezahlt%', jsonb_build_object('state', 'later', 'answer', null, 'due', current_date + 14))) as h (beginning, handling)
	where n.board_id = v_board and n.body like h.beginning;

	insert into public.surveys (id, event_id, template, title, scope, state)
	values (v_survey, v_event, 'F4', '{"de": "Informationsveranstaltung", "en": "Information event"}', 'event', 'open');
	perform pg_temp.ask(v_survey, jsonb_build_array(
		jsonb_build_array('clear', 'ordinal', 'Wie verständlich waren die Beiträge?', 'How clear were the contributions?', v_degree),
		jsonb_build_array('new', 'ordinal', 'Wie viel Neues haben Sie erfahren?', 'How much was new to you?',
			pg_temp.steps('nichts|nothing', 'wenig|a little', 'einiges|some', 'viel|much', 'sehr viel|very much')),
		jsonb_build_array('contact', 'ordinal', 'Wie gut wissen Sie jetzt, an wen Sie sich wenden können?', 'How well do you now know whom to contact?', v_degree),
		jsonb_build_array('most_useful', 'choices', 'Was hat Ihnen am meisten gebracht?', 'What was most useful?',
			pg_temp.choices('talk|Vortrag|talk', 'figures|Zahlen|figures', 'film|Film|film', 'interview|Interview|interview',
				'questions|Fragerunde|Q&A', 'conversations|Gespräche|conversations')),
		jsonb_build_array('open_question', 'text', 'Diese Frage ist für mich offen:', 'My open question:')));

	-- 24 sheets, so that the charts have something to show. Figures chosen by hand.
	perform pg_temp.hand_in(v_survey, null, jsonb_strip_nulls(jsonb_build_object(
		'clear', (array[4,5,4,3,5,4,4,5,3,4,2,5,4,4,3,5,4,4,5,3,4,4,5,4])[i],
		'new', (array[3,4,2,3,5,3,4,3,2,4,3,3,4,5,1,3,4,3,2,3,4,3,3,null])[i],
		'contact', (array[4,3,5,4,2,4,3,5,4,4,3,null,4,5,2,3,4,4,5,3,4,2,4,5])[i],
		'most_useful', (array['["interview"]','["film","interview"]','["talk"]','["interview","questions"]','["conversations"]',
			'["film"]','["talk","figures"]','["interview"]','["questions"]','["film","conversations"]','["interview"]',
			'["questions"]','["interview","conversations"]','["film"]','["figures"]','["talk"]','["interview","questions"]',
			'["conversations"]','["film","interview"]','["questions"]','["talk"]','["interview"]','["conversations"]',
			'["interview"]'])[i]::jsonb,
		'open_question', (array['Gibt es Beratung auch am Abend?',null,null,'Wer hilft beim Ausfüllen der Anträge?',null,null,
			'Wie erfahre ich, wer für meinen Ort zuständig ist?',null,null,null,'Wann kommt die nächste Veranstaltung?',null,null,
			'Gibt es die Übersicht auch gedruckt?',null,null,null,'Kann ich jemanden zu einem Termin mitbringen?',null,null,null,
			null,'Wie komme ich an einen Sprachkurs mit Kinderbetreuung?',null])[i])))
	from generate_series(1, 24) i;
	perform private.release_answers(s, null) from public.surveys s where s.id = v_survey;
end
$seed$;

do $$
begin
	if not exists (select from public.events e where e.is_example or e.code in ('FACHT6', 'TREFF6')) then
		perform pg_temp.fachtag();
		perform pg_temp.information_event();
	end if;
end
$$;

drop function pg_temp.fachtag();
drop function pg_temp.information_event();
drop function pg_temp.write(uuid, jsonb);
drop function pg_temp.harvest(uuid, jsonb, jsonb);
drop function pg_temp.note(uuid, uuid, uuid, jsonb);
drop function pg_temp.hand_in(uuid, uuid, jsonb);
drop function pg_temp.board(uuid, uuid, text, text, int, text, jsonb, jsonb, jsonb);
drop function pg_temp.ask(uuid, jsonb);
drop function pg_temp.choices(text[]);
drop function pg_temp.steps(text[]);
drop function pg_temp.organisation();
