-- E1, L7: what the results are for, who gets them and who answers for it can be corrected, but not unseen by those who came
select tests.event(), tests.board('board');
create function pg_temp.try(p_changes jsonb) returns text language sql as $$
	select coalesce(rtrim(tests.refusal(c.call) || ' ' || tests.hint(c.call)), 'taken')
	from (select format('select public.describe_event(%L, %L, %L)', tests.id('TESTED'), p_changes,
		(select to_jsonb(e) from events e where e.code = 'TESTED')) ) c (call);
$$;
create function pg_temp.first() returns jsonb language sql as $$ select tests.enter('a') #> '{notice,first_said}'; $$;
select tests.become_member('planner', 'organiser');
select is(pg_temp.try('{"recipients": "Der Rat und alle, die da waren"}'), 'taken', 'nobody has come: nobody read anything else');
reset role;
select is(pg_temp.first(), '{}', 'so nothing was corrected');
select tests.become_member('planner');
select is(pg_temp.try('{"recipients": "Die Öffentlichkeit", "controller": "Kreis Musterhausen", "contact": "Foyer", "what_next": "Bald"}'), 'taken', 'somebody has come');
reset role;
select is(pg_temp.first(), jsonb_build_object(
	'recipients', jsonb_build_object('said', 'Der Rat und alle, die da waren', 'changed_on', current_date),
	'controller', jsonb_build_object('said', 'Kreis', 'changed_on', current_date)), 'attendees read both, of what was promised');
select tests.become_member('planner');
select is(pg_temp.try('{"recipients": "Alle"}'), 'taken', 'changed once more');
reset role;
select is(pg_temp.first() #>> '{recipients,said}', 'Der Rat und alle, die da waren', 'what counts is what was said first');
update events set first_said = jsonb_set(first_said, '{recipients,changed_on}', '"2026-01-01"') where code = 'TESTED';
select tests.become_member('planner');
select is(pg_temp.try('{"recipients": "Der Rat", "controller": "Kreis"}'), 'taken', 'and again');
reset role;
select is(pg_temp.first(), '{"recipients": {"said": "Der Rat und alle, die da waren", "changed_on": "2026-01-01"}}', 'what says the same again was never changed');
select tests.become_member('planner');
select is(public.documentation_source(tests.id('TESTED')) #> '{event,first_said}', (select first_said from events where code = 'TESTED'), 'M20: the documentation tells it');
select tests.become_attendee();
select tests.post('note', 'a', 'Da');
select tests.become_member('planner');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try('{"recipients": "Die Öffentlichkeit"}'), '409 promise_given recipients', 'L7: over, nobody could tell those who wrote');
select is(pg_temp.try('{"purpose": "Werbung"}'), '409 promise_given purpose', 'nor that it is for something else');
select is(pg_temp.try('{"what_next": "Der Rat hat beschlossen."}'), 'taken', 'M24: how it goes on is news');
select is(pg_temp.try('{"privacy_officer": "Neue Stelle"}'), 'taken', 'F8: who is asked afterwards must find who answers');
select is((select first_said ? 'privacy_officer' from events where code = 'TESTED'), true, 'and reads who did before');
select is((select count(*) from jsonb_object_keys(public.results_preview(tests.id('TESTED')) #> '{results,event}') k where k = 'first_said'), 0::bigint, 'L13: it is not published');
select tests.become_member('planner');
select public.copy_event(tests.id('TESTED'), 'Noch einmal', '2027-01-31');
select is((select first_said from events where title = 'Noch einmal'), '{}', 'a copy has promised nothing yet');
