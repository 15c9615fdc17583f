-- F8, L9, SEC9: owners and organisers plan, move and end a follow-up, within the term of the content
select tests.event(), tests.event('ANDERS');
update events set day = current_date, opened_on = current_date;
create function pg_temp.set(p_ends date, p_definition jsonb default tests.definition(tests.question('tried', 'yes_partly_no')), p_code text default 'TESTED')
	returns text language sql as $$
	select tests.refusal(format('select public.set_follow_up(%L, %L, %L)', tests.id(p_code), p_definition, p_ends));
$$;
create function pg_temp.sheet() returns text language sql security definer as $$
	select s.state from surveys s join follow_ups f on f.survey_id = s.id;
$$;
select tests.become_attendee();
select is(pg_temp.set(current_date + 56), '42501', 'attendees');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.set(current_date + 56), '403 role_forbids', 'facilitators');
select tests.become_member('owner');
select is(pg_temp.set(current_date + 56, p_code => 'ANDERS'), '404 not_a_member', 'of another organisation');
select is(pg_temp.set(current_date - 1), '400 follow_up_end_invalid', 'a day that is over');
select is(pg_temp.set(current_date + 90), '400 follow_up_end_invalid', 'the day on which its content goes');
select is(tests.hint(format('select public.set_follow_up(%L, null, %L)', tests.id('TESTED'), current_date + 90)), (current_date + 89)::text, 'it names the last one');
select is(pg_temp.set(current_date + 56, '{}'), '400 survey_invalid', 'no questions');
select is(pg_temp.set(current_date + 56, tests.definition(tests.question('how', 'ordinal')) || '{"scope": "session"}'), '400 survey_invalid', 'not of a workshop');
select is(pg_temp.set(current_date + 56), null, 'while the event is open it is planned');
select is(pg_temp.sheet(), 'draft', 'as a draft');
select is(tests.refusal(format('select public.set_survey_state(%L, ''open'')', (select survey_id from follow_ups))), '409 state_forbids', 'that does not open before');
select is((select char_length(token) from follow_ups), 43, 'members see its address');
select is(tests.refusal('select salt from follow_ups'), '42501', 'not its salt');
select is(pg_temp.set(current_date + 89), null, 'the day moves');
select is((select count(*) from follow_ups), 1::bigint, 'and it stays the one');
select is(pg_temp.set(null), null, 'it is called off');
select is((select count(*) from surveys), 0::bigint, 'with its draft');
select is(pg_temp.set(current_date + 56), null, 'and planned again');
select public.copy_event(tests.id('TESTED'), 'Kopie', current_date);
select is((select count(*) from surveys), 1::bigint, 'a copy of the event has none');
select tests.close();
select is(pg_temp.sheet(), 'open', 'at the close it opens');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is((select count(*) from follow_ups), 0::bigint, 'others do not see it');
select tests.become_member('owner');
select is(pg_temp.set(null), null, 'it is ended');
select is(pg_temp.sheet(), 'closed', 'at once');
select is(pg_temp.set(current_date + 10), null, 'and taken up again');
select is(pg_temp.sheet(), 'open', 'with a new salt');
select public.set_event_state(tests.id('TESTED'), 'archived');
select is(pg_temp.sheet(), 'closed', 'it ends with the event');
select is(pg_temp.set(current_date + 10), '409 event_closed', 'for good');
