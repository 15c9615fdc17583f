-- Members throw drafts away, and nothing that was open once
select tests.event(), tests.survey(), tests.survey('draft'), tests.event('ANDERS');
update surveys set state = 'draft' where id = tests.id('draft');
create function pg_temp.try(p_survey text) returns text language sql as $$ select tests.refusal(format('select public.delete_survey(%L)', tests.id(p_survey))) $$;
select tests.become_attendee();
select is(pg_temp.try('draft'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('draft'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('survey'), '409 survey_not_draft', 'what is open');
select public.set_survey_state(tests.id('survey'), 'closed');
select is(pg_temp.try('survey'), '409 survey_not_draft', 'or was');
select is(public.delete_survey(tests.id('draft')), jsonb_build_object('id', tests.id('draft'), 'deleted', true), 'a draft');
select is(pg_temp.try('draft'), '404 not_a_member', 'is gone then');
reset role;
select is((select array_agg(distinct survey_id) from questions), array[tests.id('survey')], 'with its questions, and no other''s');
select is((select detail from tests.acts where act = 'delete_survey'), jsonb_build_object('survey', tests.id('draft')), 'what was done is kept');
