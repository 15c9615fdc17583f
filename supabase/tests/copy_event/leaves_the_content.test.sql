-- V16, L3: a copy has the frame of its source, a code of its own, and nothing that anybody left there
select tests.event(), tests.event('ANDERS'), tests.session('One'), tests.session('Two', 2), tests.board('board', p_settings => '{"note_cap": 5, "vocabulary": {"same": [], "silent": ["wort"]}}'), tests.survey(), tests.link('phone');
update boards set session_id = tests.id('Two') where id = tests.id('board');
update events set attendance = 30, house_rules = 'Freundlich.', retention_days = 60, place = 'Kreishaus' where code = 'TESTED';
select tests.enter('a'); select tests.post('secret', 'a', 'Geheim'); select tests.submit('a', '{"how": 3}');
update boards set settings = settings || '{"paused": true}' where id = tests.id('board');
create function pg_temp.try(p_title text default 'Kopie', p_day date default '2027-04-01', p_code text default 'TESTED') returns text language sql as $$
	select tests.refusal(format('select public.copy_event(%L, %L, %L)', tests.id(p_code), p_title, p_day));
$$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(), '403 role_forbids', 'a facilitator');
select tests.become_member('planner', 'organiser');
select public.make_twin(tests.id('board'));
select is(pg_temp.try(' '), '400 event_invalid', 'without a name');
select is(pg_temp.try(p_day => null), '400 event_invalid', 'without a day');
select is(pg_temp.try(), null, 'an organiser');
create function pg_temp.copy() returns setof events language sql as $$ select * from events where day = '2027-04-01' $$;
select results_eq('select title::text, place, state, attendance::int, house_rules, retention_days, purpose, contact, opened_on, revision from pg_temp.copy()',
	$$values ('Kopie', 'Kreishaus', 'draft', null::int, 'Freundlich.', 60, 'Zweck', 'Infotisch', null::date, 0::bigint)$$, 'what was said stays');
select results_eq($$select title::text, position from sessions where event_id = (select id from pg_temp.copy()) order by 2$$, $$values ('One', 1), ('Two', 2)$$, 'the programme');
select results_eq($$select b.title::text, b.phase::text, s.title::text, b.settings - array['plan', 'dots', 'moderation', 'note_limit', 'hidden_round', 'hidden_counts'], b.note_count::int, b.twin_of is null
		from boards b join sessions s on s.id = b.session_id where b.event_id = (select id from pg_temp.copy()) order by 1$$,
	$$values ('board', 'preparation', 'Two', '{"note_cap": 5, "paused": false, "revealed": false}'::jsonb, 0, true), ('board (2)', 'preparation', 'Two', '{"note_cap": 5, "paused": false, "revealed": false}', 0, false)$$, 'boards and their twins, empty');
select is((select twin_of from boards where event_id = (select id from pg_temp.copy()) and title = 'board (2)'), (select id from boards where event_id = (select id from pg_temp.copy()) and title = 'board'), 'of each other');
select is((select count(*) from prompts p join boards b on b.id = p.board_id where b.event_id = (select id from pg_temp.copy())), 2::bigint, 'their prompts');
select results_eq($$select s.state, s.fingerprint = (select fingerprint from surveys where id = tests.id('survey')) from surveys s where s.event_id = (select id from pg_temp.copy())$$, $$values ('draft', true)$$, 'E2: the same questions');
select is((select count(*) from access_links where event_id = (select id from pg_temp.copy())), 0::bigint, 'no links');
select is((select count(distinct code) from events where organisation_id = tests.id('organisation TESTED')), 2::bigint, 'a code of its own');
select is(pg_temp.try('Noch eine', '2027-04-02'), null, 'as often as one likes');
reset role;
select is((select count(*) from notes n join boards b on b.id = n.board_id where b.event_id = (select id from pg_temp.copy())) + (select count(*) from responses r join surveys s on s.id = r.survey_id where s.event_id = (select id from pg_temp.copy()))
	+ (select count(*) from private.event_salts where event_id = (select id from pg_temp.copy())) + (select count(*) from private.seats where event_id = (select id from pg_temp.copy())), 0::bigint, 'no note, no sheet, no seat');
update events set is_example = true, controller = 'Beispielamt', privacy_officer = 'Beispiel' where code = 'TESTED';
select tests.become_member('planner');
select public.copy_event(tests.id('TESTED'), 'Nach dem Beispiel', '2027-04-03');
select results_eq($$select is_example, controller, privacy_officer from events where day = '2027-04-03'$$, $$values (false, 'TESTED', '')$$, 'L7: nobody answers for an example');
