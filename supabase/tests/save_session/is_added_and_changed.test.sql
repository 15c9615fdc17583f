-- Those who run an event write its programme; a stale save is refused and names the field
select tests.event('TESTED', 'draft'), tests.event('ANDERS'), tests.session('foreign', 1, 'ANDERS');
create function pg_temp.try(p_name text, p_changes jsonb, p_expected jsonb default null, p_code text default 'TESTED') returns text language sql as $$
	select coalesce(rtrim(tests.refusal(c.call) || ' ' || tests.hint(c.call)), 'taken')
	from (select format('select public.save_session(%L, %L, %L, %L)', tests.id(p_code), tests.id(p_name), p_changes, p_expected)) c (call);
$$;
create function pg_temp.item(p_title text, p_from text default null, p_to text default null, p_room text default '') returns jsonb language sql as $$
	select jsonb_build_object('kind', 'talk', 'title', p_title, 'room', p_room, 'starts_at', p_from, 'ends_at', p_to);
$$;
create function pg_temp.programme() returns text language sql as $$ select string_agg(title, ' ' order by position) from sessions where event_id = tests.id('TESTED') $$;
select tests.become_attendee();
select is(pg_temp.try('a', pg_temp.item('A')), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('a', pg_temp.item('A')), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('a', pg_temp.item('A')), '403 role_forbids', 'a facilitator');
select tests.become_member('planner', 'organiser');
select is(pg_temp.try('late', pg_temp.item('Late', '14:00', '15:00', 'Saal')), 'taken', 'an organiser');
select is(pg_temp.try('early', pg_temp.item('Early', '09:00', '10:00', 'Saal')), 'taken', 'another');
select is(pg_temp.try('open', pg_temp.item('Open')), 'taken', 'without a time');
select is(pg_temp.programme(), 'Early Late Open', 'each in its place');
select is(pg_temp.try('open', pg_temp.item('Open')), 'taken', 'sent twice');
select is(pg_temp.programme(), 'Early Late Open', 'is once');
select is(pg_temp.try('foreign', pg_temp.item('Mine')), '409 id_taken p_session_id', 'a session of another event is not theirs');
select is(pg_temp.try('late', '{"title": "Later <b>x</b>"}', '{"title": "Late"}'), 'taken', 'a field is changed');
select is(pg_temp.try('late', '{"title": "Mine"}', '{"title": "Late"}'), '409 changed_meanwhile title', 'which somebody else did not know');
select is(pg_temp.try('late', '{"room": "Saal 2"}', '{"title": "Late", "room": "Saal"}'), 'taken', 'another field goes beside it');
select is(pg_temp.try('late', '{"ends_at": "13:00"}', '{"ends_at": "15:00"}'), '400 event_invalid ends_at', 'it ends after it begins');
select is(pg_temp.try('late', '{"position": 1}', '{"position": 2}'), '400 event_invalid position', 'its place is not a field');
select is(pg_temp.try('side', pg_temp.item('Side', '09:30', '10:30', 'saal')), '409 room_taken room', 'one room, two things at once');
select is(pg_temp.try('side', pg_temp.item('Side', '09:30', '10:30', 'Foyer')), 'taken', 'side by side in two rooms');
select is(pg_temp.try('next', pg_temp.item('Next', '10:00', '10:30', 'Saal')), 'taken', 'one after the other in one');
select is(pg_temp.programme(), 'Early Side Next Later <b>x</b> Open', 'in the order of the day');
reset role;
insert into sessions (event_id, kind, title, position) select tests.id('TESTED'), 'talk', 'S', i from generate_series(6, 60) i;
select tests.become_member('planner');
select is(pg_temp.try('more', pg_temp.item('More')), '409 programme_full 60', 'sixty sessions and no more');
reset role;
select tests.survey(p_scope => 'session'); update sessions set kind = 'workshop' where id = tests.id('late');
insert into responses (id, survey_id, session_id) values (gen_random_uuid(), tests.id('survey'), tests.id('late'));
select tests.become_member('planner');
select is(pg_temp.try('late', '{"kind": "talk"}', '{"kind": "workshop"}'), '409 has_content kind', 'sheets are asked for workshops, and it has one');
select public.set_event_state(tests.id('TESTED'), 'open'), public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try('early', '{"title": "X"}', '{"title": "Early"}'), '409 event_closed', 'not after the event');
select ok((select bool_and((told ->> 'anew')::boolean) from tests.told('event:' || tests.id('TESTED')) told where told #>> '{event,state}' = 'draft'), 'desks and devices read it again');
