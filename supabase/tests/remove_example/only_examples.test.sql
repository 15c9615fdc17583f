-- V20: an example is removed as a whole by those who run the organisation; a real event never is
select tests.event(), tests.board(), tests.survey(), tests.enter('a'), tests.enter('b');
select tests.post('n', 'a'), tests.mark('n', 'agree', 'b'), tests.submit('a', '{"how": 4}'), tests.post('r', 'b', 'x', 'n', 'add');
select tests.event('ANDERS');
create function pg_temp.try() returns text language sql as $$ select tests.refusal($x$select public.remove_example(tests.id('TESTED'))$x$) $$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(), '403 role_forbids', 'a facilitator');
select tests.become_member('owner');
select is(pg_temp.try(), '409 not_an_example', 'a real event');
reset role;
update events set is_example = true where code = 'TESTED';
select tests.become_member('owner');
select is(pg_temp.try(), null, 'an example');
reset role;
select is((select array_agg(code) from events), array['ANDERS'], 'the event is gone');
select is_empty('select id from boards union all select id from notes union all select id from marks union all select id from responses
	union all select id from surveys union all select event_id from private.seats where event_id <> tests.id(''ANDERS'')', 'with everything that belongs to it');
