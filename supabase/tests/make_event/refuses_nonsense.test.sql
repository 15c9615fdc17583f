-- An event that makes no sense is refused whole, and the hint names the field
select tests.event();
select tests.become_member('owner');
create function pg_temp.try(p_definition jsonb) returns text language sql as $$
	select coalesce(tests.refusal(c.call) || ' ' || coalesce(tests.hint(c.call), ''), 'taken')
	from (select format('select public.make_event(%L, %L)', tests.id('organisation TESTED'), p_definition)) c (call);
$$;
create function pg_temp.with(p_part jsonb) returns text language sql as $$ select pg_temp.try('{"details": {"title": "T", "day": "2027-01-01"}}'::jsonb || p_part) $$;
select is(pg_temp.try(p::jsonb), '400 event_invalid ' || hint, p) from (values ('null', ''), ('[]', ''), ('{}', ''), ('{"details": {}}', 'title'), ('{"details": {"title": "T"}}', 'day')) t (p, hint);
select is(pg_temp.try(null), '400 event_invalid ', 'nothing');
select is(pg_temp.try(jsonb_build_object('details', '{"title": "T", "day": "2027-01-01"}'::jsonb || d)), '400 event_invalid ' || (select k from jsonb_object_keys(d) k), left(d::text, 60))
from unnest(array['{"title": " "}', '{"title": 7}', '{"title": null}', '{"day": "2027-02-30"}', '{"day": "1.1.2027"}', '{"day": "1999-01-01"}', '{"day": null}', '{"locale": "fr"}', '{"attendance": -1}', '{"attendance": "7"}',
	'{"retention_days": 29}', '{"retention_days": 366}', '{"min_group": 4}', '{"min_group": null}', '{"state": "open"}', '{"code": "AAAAAA"}', '{"is_example": true}', '{"house_rules": 1}']::jsonb[]
	|| jsonb_build_object('title', repeat('x', 201)) || jsonb_build_object('purpose', repeat('x', 1001)) || jsonb_build_object('house_rules', repeat('x', 1001)) || jsonb_build_object('contact', repeat('x', 201))) d;
select is(pg_temp.with(jsonb_build_object('sessions', jsonb_build_array('{"kind": "talk", "title": "S"}'::jsonb || s))), '400 event_invalid sessions.0.' || hint, left(s::text, 60))
from (values ('{"kind": "party"}'::jsonb, 'kind'), ('{"kind": null}', 'kind'), ('{"title": " "}', 'title'), (jsonb_build_object('title', repeat('x', 201)), 'title'), (jsonb_build_object('room', repeat('x', 101)), 'room'),
	('{"room": 7}', 'room'), ('{"starts_at": "9:00"}', 'starts_at'), ('{"starts_at": "24:00"}', 'starts_at'), ('{"starts_at": 900}', 'starts_at'), ('{"starts_at": "10:00", "ends_at": "25:00"}', 'ends_at'),
	('{"starts_at": "10:00", "ends_at": "09:00"}', 'ends_at'), ('{"starts_at": "10:00", "ends_at": "10:00"}', 'ends_at'), ('{"ends_at": "10:00"}', 'ends_at')) t (s, hint);
select is(pg_temp.with(jsonb_build_object('sessions', s)), '400 event_invalid ' || hint, left(s::text, 60)) from (values ('["x"]'::jsonb, 'sessions.0.title'), ('{}', 'sessions'), ('7', 'sessions')) t (s, hint);
create function pg_temp.sessions(p_many int) returns jsonb language sql as $$ select jsonb_build_object('sessions', jsonb_agg('{"kind": "talk", "title": "S"}'::jsonb)) from generate_series(1, p_many) $$;
select is(pg_temp.with(pg_temp.sessions(300)), '400 event_invalid sessions', '300 sessions');
select is(pg_temp.with(pg_temp.sessions(61)), '400 event_invalid sessions', 'nor 61');
select is(pg_temp.with(pg_temp.sessions(60)), 'taken', 'sixty are a programme');
select is(pg_temp.with('{"sessions": [{"kind": "talk", "title": "A", "room": "Saal", "starts_at": "09:00", "ends_at": "10:00"}, {"kind": "talk", "title": "B", "room": "saal", "starts_at": "09:30", "ends_at": "11:00"}]}'),
	'409 room_taken 2', 'nobody can be in one room for two things at once');
select is(pg_temp.with(jsonb_build_object('boards', jsonb_build_array('{"kind": "dialogue", "title": "B", "prompts": [{"de": "P"}]}'::jsonb || b))), '400 event_invalid boards.0.' || hint, left(b::text, 60))
from (values ('{"title": ""}'::jsonb, 'title'), ('{"kind": "wall"}', 'kind'), ('{"prompts": []}', 'prompts'), ('{"prompts": null}', 'prompts'), ('{"prompts": [{"de": "1"}, {"de": "2"}, {"de": "3"}, {"de": "4"}]}', 'prompts'),
	('{"prompts": [{"de": "1"}, {"de": " "}]}', 'prompts.1'), ('{"prompts": [{}]}', 'prompts.0'), ('{"prompts": [{"ar": "x"}]}', 'prompts.0'), ('{"prompts": ["x"]}', 'prompts.0'),
	(jsonb_build_object('prompts', jsonb_build_array(jsonb_build_object('de', repeat('x', 141)))), 'prompts.0'), ('{"starters": []}', 'starters'), ('{"starters": {"de": ["1", "2", "3", "4", "5", "6", "7"]}}', 'starters'),
	('{"starters": {"de": [""]}}', 'starters'), ('{"session": 0}', 'session'), ('{"session": "x"}', 'session'), ('{"settings": {"note_limit": 5}}', 'settings'), ('{"settings": {"colour": 1}}', 'settings'), ('{"settings": 7}', 'settings')) t (b, hint);
select is(pg_temp.with(jsonb_build_object('surveys', jsonb_build_array(tests.definition(tests.question('how', 'text')), tests.definition(tests.question('how', 'grade'))))), '400 event_invalid surveys.1.questions.0.kind', 'a sheet that makes no sense');
reset role;
select is((select count(*) from events), 3::bigint, 'nothing is stored but the sixty, which were asked for twice');
