-- E1, L7: those who run an event say something else about it, and nobody writes over what somebody else has just written
select tests.event('TESTED', 'draft'), tests.event('ANDERS'), tests.event('SECNDE');
create function pg_temp.try(p_changes jsonb, p_expected jsonb, p_code text default 'TESTED') returns text language sql as $$
	select coalesce(rtrim(tests.refusal(c.call) || ' ' || tests.hint(c.call)), 'taken')
	from (select format('select public.describe_event(%L, %L, %L)', tests.id(p_code), p_changes, p_expected)) c (call);
$$;
select tests.become_attendee();
select is(pg_temp.try('{"title": "X"}', '{}'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('{"title": "X"}', '{}'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('{"title": "X"}', '{}'), '403 role_forbids', 'a facilitator');
select tests.become_member('planner', 'organiser');
select is(pg_temp.try('{"title": " Neu\n <i>x</i> ", "place": "Kreishaus", "attendance": 40, "house_rules": "", "retention_days": 60}', '{"title": "Fachtag TESTED", "place": "", "attendance": null, "house_rules": null, "retention_days": 90}'), 'taken', 'an organiser');
select results_eq($$select title::text, place, attendance::int, house_rules, retention_days from events where code = 'TESTED'$$, $$values ('Neu <i>x</i>', 'Kreishaus', 40, null::text, 60)$$, 'as it was meant, markup is text');
select is(pg_temp.try('{"title": "Mein Titel", "place": "Rathaus"}', '{"title": "Fachtag TESTED", "place": "Kreishaus"}'), '409 changed_meanwhile title', 'somebody else has changed the title since');
select is((select place from events where code = 'TESTED'), 'Kreishaus', 'nothing of it is stored');
select is(pg_temp.try('{"place": "Rathaus"}', '{"title": "Fachtag TESTED", "place": "Kreishaus"}'), 'taken', 'who changes something else keeps both');
select is(pg_temp.try('{"place": "Rathaus"}', '{"place": "Kreishaus"}'), 'taken', 'who wants the same has it');
select is(pg_temp.try('{"place": "X"}', null), '409 changed_meanwhile place', 'who knows nothing changes nothing');
select is(pg_temp.try('{"day": "2027-02-30"}', '{"day": "2026-11-22"}'), '400 event_invalid day', 'a day that is none');
select is(pg_temp.try('{"state": "open"}', '{"state": "draft"}'), '400 event_invalid state', 'the state moves only by its own function');
select is(pg_temp.try('{"code": "AAAAAA"}', '{"code": "TESTED"}'), '400 event_invalid code', 'nor is the code chosen');
select is(pg_temp.try('[]', '{}'), '400 event_invalid', 'nonsense');
select is(pg_temp.try('{"purpose": ""}', '{"purpose": "Zweck"}'), 'taken', 'a draft may lack words');
select is(tests.hint(format('select public.set_event_state(%L, %L)', tests.id('TESTED'), 'open')), 'purpose', 'E1: opening names what is missing');
select tests.become_member('open', 'owner', 'SECNDE');
select is(pg_temp.try('{"purpose": " ", "controller": ""}', '{"purpose": "Zweck", "controller": "Kreis"}', 'SECNDE'), '409 event_incomplete purpose controller', 'E1, L7: an open event keeps saying what it must');
select is(pg_temp.try('{"retention_days": 365}', '{"retention_days": 90}', 'SECNDE'), '409 promise_given retention_days', 'L9: what attendees were told holds');
select is(pg_temp.try('{"min_group": 6}', '{"min_group": 5}', 'SECNDE'), '409 promise_given min_group', 'E7');
select is(pg_temp.try('{"contact": "Foyer"}', '{"contact": "Infotisch"}', 'SECNDE'), 'taken', 'other words may change');
select is((select told ->> 'anew' from tests.told('event:' || tests.id('SECNDE')) told), 'true', 'and devices read them again');
reset role;
select results_eq($$select detail from tests.acts where act = 'describe_event' and event_id = tests.id('SECNDE')$$, $$values ('{"fields": ["contact"]}'::jsonb)$$, 'what members did is recorded, not the words');
