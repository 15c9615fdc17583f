-- L6: the fifth who writes reveals the board; a second note of one of the four does not
select tests.event(), tests.board(p_settings => '{"revealed": false, "hidden_counts": false}');
select tests.enter(seat) from unnest(array['a', 'b', 'c', 'd', 'e', 'f']) seat;
select tests.become_attendee();
select tests.post('of ' || seat, seat) from unnest(array['a', 'b', 'c', 'd']) seat;
select tests.post('again', 'a');
select is(jsonb_array_length(tests.read('f') -> 'notes'), 0, 'four');
select tests.post('of e', 'e');
select is(tests.read('f') #> '{board,small_group}', 'false', 'five are no small group');
select is(jsonb_array_length(tests.read('f', 5) -> 'notes'), 6, 'who knew nothing gets all of it');
reset role;
select results_eq($$select (told ->> 'revision')::int, told ->> 'kind', coalesce(told ->> 'note_count', told #>> '{board,note_count}') from tests.told_on() told$$,
	$$values (1, 'notes_counted', '1'), (2, 'notes_counted', '2'), (3, 'notes_counted', '3'), (4, 'notes_counted', '4'),
		(5, 'notes_counted', '5'), (6, 'board_changed', '6')$$, 'told by their number until then');
select tests.become_attendee();
select tests.post('of f', 'f');
select is((select told ->> 'kind' from tests.told_on() told offset 6), 'entries', 'and whole from then on');
reset role;
select is((select writers::int from boards), 5, 'further ones are not counted');
