-- E2: members make sheets and change them as long as they are drafts; what was open once stays as it was asked
select tests.event(), tests.event('DRAFTE', 'draft'), tests.event('ANDERS'), tests.survey('foreign', p_code => 'ANDERS');
create function pg_temp.try(p_code text default 'TESTED', p_survey text default 'new') returns text language sql as $$
	select tests.refusal(format('select public.save_survey(%L, %L, tests.definition(tests.question(''how'', ''ordinal'')))', tests.id(p_code), tests.id(p_survey)));
$$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an event that is not there is the same');
select is(pg_temp.try(p_survey => 'foreign'), '409 id_taken', 'a sheet of another event is not theirs');
select is(pg_temp.try(), null, 'a facilitator');
select is(s - 'fingerprint', jsonb_build_object('id', tests.id('new'), 'template', 'F3', 'version', 2, 'title', '{"de": "Lernen", "en": "Learning"}'::jsonb, 'scope', 'session',
	'state', 'draft', 'asked_until', null, 'questions', jsonb_build_array(
		tests.question('plan', 'yes_partly_no') || '{"position": 1}', tests.question('ways', 'choices', array['x', 'y']) || '{"position": 2}',
		tests.question('years', 'number', p_config => '{"min": 0, "max": 40, "unit": {"de": "Jahre"}}', p_condition => '{"question": "ways", "any": ["y"]}') || '{"position": 3}')), 'makes it anew')
from (select public.save_survey(tests.id('TESTED'), tests.id('new'), tests.definition(tests.question('plan', 'yes_partly_no') || '{"position": 7, "required": true}',
		tests.question('ways', 'choices', array['x', 'y']), tests.question('years', 'number', p_config => '{"min": 0, "max": 40, "unit": {"de": " Jahre "}}', p_condition => '{"question": "ways", "any": ["y"]}'))
	|| '{"template": "F3", "version": 2, "scope": "session", "title": {"de": " Lernen\u0007", "en": "Learning"}}') -> 'survey') t (s);
select isnt(public.save_survey(tests.id('TESTED'), null, tests.definition(tests.question('how', 'ordinal'))) #>> '{survey,id}', null, 'without an id it gets one');
select is((select count(*) from surveys), 2::bigint, 'two drafts');
select tests.become_member('planner', 'organiser', 'DRAFTE');
select is(pg_temp.try('DRAFTE', 'early'), null, 'also before the event is open');
reset role;
select is((select fingerprint from surveys where id = tests.id('new')), private.fingerprint(tests.id('new')), 'E2: with a digest of what it asks');
select is((select count(*) from questions where survey_id = tests.id('new')), 3::bigint, 'nothing of the first wording is left');
select is((select count(*) from tests.acts where act = 'save_survey'), 4::bigint, 'what members did is kept');
select is(jsonb_array_length(tests.enter('a') -> 'surveys'), 0, 'no device hears of a draft');
select tests.become_member('helper');
select public.set_survey_state(tests.id('new'), 'open');
select is(pg_temp.try(), '409 survey_not_draft', 'what is open is asked as it is');
select public.set_survey_state(tests.id('new'), 'closed');
select is(pg_temp.try(), '409 survey_not_draft', 'and was');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try(p_survey => 'late'), '409 event_closed', 'not after the event');
