-- E2: a copy is a draft of its own that asks the same, word for word
select tests.event(), tests.survey('survey', 'session'), tests.event('ANDERS'), tests.session('W1');
create function pg_temp.try(p_survey text default 'survey') returns text language sql as $$ select tests.refusal(format('select public.copy_survey(%L)', tests.id(p_survey))) $$;
select tests.submit('a', '{"how": 3}', 'W1');
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('nothing'), '404 not_a_member', 'one that is not there is the same');
create temp table copy as select public.copy_survey(tests.id('survey')) -> 'survey' as s;
select is(s - 'id' - 'fingerprint' - 'questions', '{"template": "F1", "version": 1, "title": {"de": "Bogen"}, "scope": "session", "state": "draft", "asked_until": null}', 'a draft') from copy;
select isnt(s ->> 'id', tests.id('survey')::text, 'another one') from copy;
select is(s ->> 'fingerprint', o.fingerprint, 'with the same digest') from copy, surveys o where o.id = tests.id('survey');
select is(jsonb_path_query_array(s, '$.questions[*].key'), '["how", "ways", "plan", "free"]', 'of the same questions') from copy;
reset role;
select is((select count(*) from responses r join copy on r.survey_id = (s ->> 'id')::uuid), 0::bigint, 'and without an answer');
select is((select detail from tests.acts where act = 'copy_survey'), jsonb_build_object('of', tests.id('survey'), 'survey', s -> 'id'), 'what was done is kept') from copy;
