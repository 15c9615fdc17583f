-- L6, M22: who writes a note that waits counts as a writer; with the fifth the board is no small group any more
select tests.event(), tests.board('board', 'exchange', '{"moderation": "release", "revealed": false}'), tests.link('phone');
select tests.enter(seat), tests.post('of ' || seat, seat) from unnest(array['a', 'b', 'c', 'd']) seat;
select is_empty('select tests.told_on()', 'four');
select tests.enter('e'), tests.post('of e', 'e');
select results_eq($$select told ->> 'kind', told #> '{board,small_group}', told #> '{board,note_count}' from tests.told_on() told$$,
	$$values ('board_changed', 'false'::jsonb, '0'::jsonb)$$, 'five');
select is(tests.read('a', 1) -> 'notes' @> '[{"pending": true}]', true, 'the notes wait on');
select is((select array_agg(distinct revision) from notes), array[0::bigint], 'without a revision');
