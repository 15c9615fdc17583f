-- L7: the answer holds the notice, the programme, what is open and the sheets with their questions
select tests.event(), tests.session('Workshop 1'), tests.board(), tests.survey(), tests.survey('planned');
update boards set session_id = tests.id('Workshop 1');
update surveys set state = 'draft' where id = tests.id('planned');
update sessions set starts_at = '11:15';
select tests.become_attendee();
create temp table answer as select tests.enter('a') as a;
select is(a #- '{event,id}' #- '{event,house_rules}' -> 'event', '{"code": "TESTED", "title": "Fachtag TESTED", "host": "Kreis", "place": "", "day": "2026-11-22",
	"state": "open", "locale": "de", "purpose": "Zweck", "recipients": "Empfänger", "what_next": "Wie es weitergeht",
	"contact": "Infotisch", "controller": "Kreis", "privacy_officer": "Datenschutz", "retention_days": 90,
	"is_example": false}', 'the event') from answer;
select matches(a #>> '{event,house_rules}', '^Wir schreiben so, wie wir', 'M22: the rules that come with the program') from answer;
select is(a -> 'notice', '{"controller": "Kreis", "privacy_officer": "Datenschutz", "purpose": "Zweck",
	"recipients": "Empfänger", "retention_days": 90,
	"first_said": {}, "legal_basis": "Art. 6 Abs. 1 Buchst. e DSGVO in Verbindung mit § 3 DSG NRW"}', 'L7: the notice') from answer;
select is(a #> '{sessions,0}', jsonb_build_object('id', tests.id('Workshop 1'), 'kind', 'workshop', 'title', 'Workshop 1',
	'room', '', 'position', 1, 'starts_at', '11:15', 'ends_at', null), 'the programme') from answer;
select is(a #> '{boards,0}', jsonb_build_object('id', tests.id('board'), 'session_id', tests.id('Workshop 1'), 'kind', 'dialogue',
	'title', 'board', 'position', 1, 'phase', 'exchange', 'phase_ends_at', null, 'open', true), 'the boards') from answer;
select is(jsonb_array_length(a -> 'surveys'), 1, 'a sheet that is a draft is not shown') from answer;
select is(a #> '{surveys,0}' #- '{questions}' #- '{fingerprint}', jsonb_build_object('id', tests.id('survey'), 'template', 'F1', 'version', 1, 'title', '{"de": "Bogen"}'::jsonb,
	'scope', 'event', 'state', 'open', 'asked_until', null, 'submitted', '[]'::jsonb), 'the sheet, of which nothing is handed in') from answer;
select is(a #> '{surveys,0,questions,2}', '{"key": "plan", "kind": "yes_partly_no", "position": 3, "texts": {"de": "plan?"}, "config": {}, "condition": null,
	"options": [{"key": "yes", "texts": {"de": "yes"}}, {"key": "partly", "texts": {"de": "partly"}}, {"key": "no", "texts": {"de": "no"}}]}',
	'the questions with their options') from answer;
select isnt(a ->> 'now', null, 'the server''s clock') from answer;
reset role;
update events set house_rules = 'Nur hier';
select tests.become_attendee();
select is(tests.enter('a') #>> '{event,house_rules}', 'Nur hier', 'M22: or the organiser''s own');
select tests.submit('a', '{"how": 3}');
select is(tests.enter('a') #> '{surveys,0,submitted}', '[null]', 'what this seat has handed in');
select is(tests.enter('b') #> '{surveys,0,submitted}', '[]', 'and only what this seat has');
