-- M12: the same prompts at another table: a twin has its own notes and its first's way of being led
select tests.event(), tests.session('W1'), tests.board('board', 'exchange', '{"note_limit": 140, "paused": true}'), tests.enter('a'), tests.event('ANDERS');
update boards set session_id = tests.id('W1');
update boards set settings = settings || '{"paused": false}';
select tests.post('n', 'a');
update boards set settings = settings || '{"paused": true}';
select tests.become_attendee();
select is(tests.refusal($$select public.make_twin(tests.id('board'))$$), '42501', 'not for attendees');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select public.make_twin(tests.id('board'))$$), '404 not_a_member', 'not for other organisations');
select tests.become_member('helper', 'facilitator');
create temp table twin as select public.make_twin(tests.id('board')) -> 'board' as t;
select is(t - 'id', jsonb_build_object('title', 'board (2)', 'position', 1, 'phase', 'preparation', 'twin_of', tests.id('board')), 'made') from twin;
select is((public.make_twin((t ->> 'id')::uuid) -> 'board') - 'id' - 'position', jsonb_build_object('title', 'board (3)', 'phase', 'preparation', 'twin_of', tests.id('board')),
	'a twin of a twin is one of the first') from twin;
reset role;
select is((b.session_id, b.settings -> 'note_limit', b.settings -> 'paused', b.note_count), (tests.id('W1'), '140'::jsonb, 'false'::jsonb, 0::tally), 'led as the first, empty and open to be started')
from boards b, twin where b.id::text = t ->> 'id';
select results_eq($$select p.texts::jsonb, p.position from prompts p, twin where p.board_id::text = t ->> 'id'$$,
	$$select texts::jsonb, position from prompts where board_id = tests.id('board')$$, 'the same prompts');
select is((select jsonb_array_length(told -> 'boards') from tests.told('event:' || tests.id('TESTED')) told offset 1 limit 1), 3, 'devices hear of it');
select is((select count(*) from tests.acts where act = 'make_twin'), 2::bigint, 'recorded');
