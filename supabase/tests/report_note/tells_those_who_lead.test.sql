-- M22: a seat reports a note once; those who lead learn how many did, nobody learns who
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b'), tests.enter('c'), tests.post('n', 'a'), tests.link('phone');
create function pg_temp.report(p_note text, p_seat text) returns jsonb language sql as $$
	select public.report_note(tests.id(p_note), tests.key(p_seat));
$$;
create function pg_temp.reported() returns jsonb language sql as $$
	select public.read_lead(p_token => 'phone') #> '{lead,reported}';
$$;
select tests.become_attendee();
select is(pg_temp.report('n', 'b'), '{"reported": true}', 'reported');
select is(pg_temp.report('n', 'b'), '{"reported": true}', 'twice is once');
select is(tests.refusal($$select pg_temp.report('n', 'a')$$), '409 own_note', 'not one''s own');
select is(tests.refusal($$select pg_temp.report('nothing', 'b')$$), '404 note_unknown', 'not nothing');
select is(tests.refusal($$select pg_temp.report('n', 'nobody')$$), '403 seat_unknown', 'not by a stranger');
select pg_temp.report('n', 'c');
select is(pg_temp.reported(), jsonb_build_array(jsonb_build_object('note_id', tests.id('n'), 'count', 2)), 'two');
select is(tests.read('c') #> '{revision}', '1', 'nothing changes for the others');
reset role;
select is(tests.pokes(token), 2::bigint, 'told to those who lead') from unnest(array[null, 'phone']) token;
select tests.become_attendee();
select tests.show('n');
select is(pg_temp.reported(), '[]', 'looked at and left as it is: settled');
select pg_temp.report('n', 'b'), tests.hide('n');
select is(pg_temp.reported(), '[]', 'hidden: settled too');
select is(tests.refusal($$select pg_temp.report('n', 'c')$$), '404 note_unknown', 'and there is nothing to report');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
reset role;
select is_empty('select from private.reports', 'L3: nothing of it stays when the event closes');
