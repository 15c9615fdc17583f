-- E2: figures are put side by side only where template, version and every word agree, and only of one's own organisations
select tests.event(), tests.event('ANDERS'), tests.survey('this'), tests.survey('mood at the end'), tests.survey('worded anew'), tests.survey('newer'), tests.survey('a draft'), tests.survey('another template'),
	tests.survey('foreign', p_code => 'ANDERS');
insert into events (id, organisation_id, code, title, day) values (tests.id('BEFORE'), tests.id('organisation TESTED'), 'BEFRE2', 'Fachtag davor', '2025-11-20');
insert into surveys (id, event_id, template, title, scope, state) values (tests.id('before'), tests.id('BEFORE'), 'F1', '{"de": "Bogen"}', 'session', 'closed');
insert into questions (survey_id, key, position, kind, texts, options) select tests.id('before'), key, position + 10, kind, texts, options from questions where survey_id = tests.id('this');
update questions set texts = '{"de": "Anders?"}' where survey_id = tests.id('worded anew') and key = 'how';
update surveys set version = 2 where id = tests.id('newer');
update surveys set state = 'draft' where id = tests.id('a draft');
update surveys set opened_at = '2026-11-22 09:00+01' where id = tests.id('this');
update surveys set opened_at = '2026-11-22 16:00+01' where id = tests.id('mood at the end');
update surveys set template = 'F4' where id = tests.id('another template');
create function pg_temp.try() returns text language sql as $$ select tests.refusal(format('select public.comparable_surveys(%L)', tests.id('this'))) $$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal('select public.comparable_surveys()'), '404 not_a_member', 'nothing');
select is(public.comparable_surveys(tests.id('this')), jsonb_build_array(
	jsonb_build_object('survey_id', tests.id('mood at the end'), 'event_id', tests.id('TESTED'), 'event_title', 'Fachtag TESTED', 'day', '2026-11-22', 'scope', 'event', 'title', '{"de": "Bogen"}'::jsonb, 'before', false),
	jsonb_build_object('survey_id', tests.id('before'), 'event_id', tests.id('BEFORE'), 'event_title', 'Fachtag davor', 'day', '2025-11-20', 'scope', 'session', 'title', '{"de": "Bogen"}'::jsonb, 'before', true)), 'the latest first');
select is(jsonb_path_query_array(public.comparable_surveys(tests.id('mood at the end')), '$.before'), '[true, true]', 'E13: what was opened first comes before');
reset role;
insert into follow_ups (survey_id, event_id, token, ends_on) values (tests.id('mood at the end'), tests.id('TESTED'), tests.follow_up_token('later'), current_date);
select tests.become_member('helper');
select is(jsonb_path_query_array(public.comparable_surveys(tests.id('this')), '$.survey_id'), jsonb_build_array(tests.id('before')), 'a follow-up is beside no sheet of a day');
select is(public.comparable_surveys(tests.id('mood at the end')), '[]', 'nor a sheet of a day beside it');
reset role;
insert into follow_ups (survey_id, event_id, token, ends_on) values (tests.id('before'), tests.id('BEFORE'), tests.follow_up_token('earlier'), current_date);
select tests.become_member('helper');
select is(jsonb_path_query_array(public.comparable_surveys(tests.id('mood at the end')), '$.survey_id'), jsonb_build_array(tests.id('before')), 'two follow-ups are beside each other');
reset role;
delete from follow_ups;
update events set state = 'draft', emptied_on = current_date where id = tests.id('BEFORE');
select tests.become_member('helper');
select is(jsonb_array_length(public.comparable_surveys(tests.id('this'))), 1, 'L9: not what was deleted');
