-- SEC9, L13: results are for members of the organisation
select tests.event(), tests.survey(), tests.event('ANDERS'), tests.enter('a');
select tests.become_attendee();
select is(tests.refusal($$select tests.figure('how')$$), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select tests.figure('how')$$), '404 survey_unknown', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal($$select tests.figure('how')$$), null, 'a facilitator of this one');
select is(tests.refusal('select public.survey_results()'), '404 survey_unknown', 'nothing');
