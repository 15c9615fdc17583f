-- V16: owners and organisers make a whole event at once, with a code of its own and what their organisation always says
select tests.event(), tests.event('ANDERS');
update organisations set legal = '{"privacy_officer": "datenschutz@kreis.example", "recipients": {"de": "Die Vorbereitungsgruppe"}}', retention_days = 60 where id = tests.id('organisation TESTED');
create function pg_temp.definition() returns jsonb language sql as $$ select '{
	"details": {"title": "  Fach\u0007tag <b>Eins</b> ", "day": "2027-03-01", "purpose": "Zweck"},
	"sessions": [{"kind": "talk", "title": "Vortrag", "room": "", "starts_at": "09:00", "ends_at": "10:00"},
		{"kind": "workshop", "title": "Eins", "room": "Raum 1", "starts_at": "10:00", "ends_at": "11:00"},
		{"kind": "workshop", "title": "Zwei", "room": "Raum 2", "starts_at": "10:00", "ends_at": "11:00"}],
	"boards": [{"session": null, "kind": "questions", "title": "Fragen", "prompts": [{"en": "Only English"}]},
		{"session": 1, "kind": "dialogue", "title": "Am Tisch", "prompts": [{"de": "Eins: …", "en": "One: …"}, {"de": "Zwei: …"}],
			"starters": {"de": ["Ich …"], "en": []}, "settings": {"note_cap": 5}}]}'::jsonb
	|| jsonb_build_object('surveys', jsonb_build_array(tests.definition(tests.question('how', 'ordinal'))))
$$;
create function pg_temp.try(p_code text default 'TESTED', p_open boolean default false) returns text language sql as $$
	select tests.refusal(format('select public.make_event(%L, %L, %L)', tests.id('organisation ' || p_code), pg_temp.definition(), p_open));
$$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an organisation that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(), '403 role_forbids', 'a facilitator');
select tests.become_member('planner', 'organiser');
select is(pg_temp.try(), null, 'an organiser');
create function pg_temp.made() returns setof events language sql as $$ select * from events where day = '2027-03-01' order by state, code $$;
select results_eq('select title::text, host, state, locale, purpose, recipients, controller, privacy_officer, is_example, retention_days from pg_temp.made()',
	$$values ('Fachtag <b>Eins</b>', 'TESTED', 'draft', 'de', 'Zweck', 'Die Vorbereitungsgruppe', 'TESTED', 'datenschutz@kreis.example', false, 60)$$, 'L7: what the organisation always says is there, markup is text');
select is(count(*), 0::bigint, 'a draft takes nobody') from pg_temp.made() e where exists (select from tests.told('event:' || e.id));
select results_eq($$select s.position, s.kind, s.title::text, s.room, to_char(s.starts_at, 'HH24:MI') from sessions s where s.event_id = (select id from pg_temp.made()) order by 1$$,
	$$values (1, 'talk', 'Vortrag', '', '09:00'), (2, 'workshop', 'Eins', 'Raum 1', '10:00'), (3, 'workshop', 'Zwei', 'Raum 2', '10:00')$$, 'workshops side by side');
select results_eq($$select b.position, b.title::text, b.kind::text, b.phase::text, s.title::text, b.settings -> 'note_cap' from boards b left join sessions s on s.id = b.session_id
		where b.event_id = (select id from pg_temp.made()) order by 1$$,
	$$values (1, 'Am Tisch', 'dialogue', 'preparation', 'Eins', '5'::jsonb), (2, 'Fragen', 'questions', 'preparation', null, 'null')$$, 'boards in the order of the programme');
select results_eq($$select p.position, p.texts::jsonb, p.starters from prompts p join boards b on b.id = p.board_id where b.event_id = (select id from pg_temp.made()) order by b.position, p.position$$,
	$$values (1, '{"de": "Eins: …", "en": "One: …"}'::jsonb, '{"de": ["Ich …"]}'::jsonb), (2, '{"de": "Zwei: …"}', '{"de": ["Ich …"]}'), (1, '{"en": "Only English"}', '{}')$$, 'with their prompts');
select is((select count(*) from surveys where event_id = (select id from pg_temp.made()) and state = 'draft'), 1::bigint, 'and a sheet');
select is(pg_temp.try(p_open => true), '409 event_incomplete', 'E1: what lacks its words is not opened');
select is((select count(*) from pg_temp.made()), 1::bigint, 'nor made');
reset role;
select is((select count(*) from tests.acts where act = 'make_event'), 1::bigint, 'what members did is recorded');
select is((select count(distinct private.new_code()) from generate_series(1, 200)), 200::bigint, 'V1: codes differ');
select is_empty($$select c from (select private.new_code() c from generate_series(1, 200)) t where c !~ '^[A-HJKMNP-Z2-9]{6}$'$$, 'and cannot be misread');
-- „Ein Board jetzt“
select tests.become_member('planner');
select public.make_event(tests.id('organisation TESTED'), '{"details": {"title": "Jetzt", "day": "2027-03-02", "purpose": "a", "recipients": "b", "what_next": "c", "contact": "d"},
	"boards": [{"kind": "dialogue", "title": "Jetzt", "prompts": [{"de": "Jetzt?"}]}]}', true);
select results_eq($$select e.state, b.phase::text from events e join boards b on b.event_id = e.id where e.day = '2027-03-02'$$, $$values ('open', 'writing')$$, 'V16: open and written on at once');
create temp table told as select code from events where day = '2027-03-02';
grant select on told to anon;
select tests.become_attendee();
select is(jsonb_array_length(public.enter_event((select code from told), tests.key('a')) -> 'boards'), 1, 'an attendee enters with its code');
