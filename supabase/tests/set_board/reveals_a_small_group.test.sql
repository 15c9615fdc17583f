-- L6: what fewer than five wrote is delivered to nobody else until whoever leads reveals it
select tests.event(), tests.board(p_settings => '{"revealed": false, "hidden_counts": false}'), tests.enter('a'), tests.enter('b');
select tests.link('phone'), tests.link('projector', p_role => 'wall');
select tests.become_attendee();
select tests.post('one', 'a', 'Eins'), tests.post('two', 'b', 'Zwei');
select is(tests.read('a') -> 'board' -> flag, 'true', flag) from unnest(array['hidden_round', 'small_group']) flag;
select is(jsonb_path_query_array(tests.read('a'), '$.notes[*].body'), '["Eins"]', 'one''s own');
select is(public.read_wall('projector') -> 'notes', '[]', 'none on the wall');
reset role;
select is_empty($$select told from tests.told_on() told where told ->> 'kind' <> 'notes_counted'$$, 'none on the topic');
select tests.become_attendee();
select public.set_board(tests.id('board'), '{"revealed": true}', 'phone');
select is(tests.read('a', 2) -> 'board' -> flag, 'false', flag) from unnest(array['hidden_round', 'small_group']) flag;
select is(jsonb_path_query_array(tests.read('a', 2), '$.notes[*].body') @> '["Zwei"]', true, 'then all is delivered');
select is(jsonb_array_length(public.read_wall('projector', 2) -> 'notes'), 2, 'on the wall as well');
