-- SEC9, SEC11: only members of the organisation, only phases that exist, only while the event lasts
select tests.event(), tests.board(), tests.board('questions', p_kind => 'questions'), tests.event('ANDERS');
create function pg_temp.try(p_title text, p_phase text, p_seconds int default null) returns text language sql as $$
	select tests.refusal(format('select public.set_phase(%L, %L, %L)', tests.id(p_title), p_phase, p_seconds));
$$;
select tests.become_attendee();
select is(pg_temp.try('board', 'reading'), '404 not_a_member', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('board', 'reading'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('nowhere', 'reading'), '404 not_a_member', 'a board that is not there is the same');
select tests.become_member('owner');
select is(pg_temp.try('board', 'dreaming'), '400 phase_unknown', 'a phase that is none');
select is(pg_temp.try('board', null), '400 phase_unknown', 'no phase');
select is(pg_temp.try('questions', 'sorting'), '400 phase_unknown', 'a question board is open or shut');
select is(pg_temp.try('questions', 'closed'), null, 'which it may be');
select is(pg_temp.try('board', 'reading', seconds), '400 phase_length_invalid', seconds || ' seconds')
from unnest(array[0, -1, 86401]) seconds;
reset role;
select is((select phase::text from boards where id = tests.id('board')), 'exchange', 'the board stays where it was');
update events set state = 'closed' where code = 'TESTED';
select tests.become_member('owner');
select is(pg_temp.try('board', 'reading'), '409 event_closed', 'a closed event');
