-- M22: very many are not sent to everybody but read by the devices
select tests.event(), tests.board(p_settings => '{"moderation": "release", "hidden_counts": false}'), tests.link('phone');
select tests.enter(seat), tests.post(seat || i, seat) from unnest(array['a', 'b', 'c', 'd']) seat, generate_series(1, 16) i;
select is(public.show_notes(tests.id('board'), array(select id from notes), 'phone'), '{"revision": 1, "shown": 64}', 'all of them');
select results_eq($$select told ->> 'kind', told #> '{board,note_count}' from tests.told_on() told$$, $$values ('board_changed', '64'::jsonb)$$, 'one change');
select is(jsonb_array_length(tests.read('a', 0) -> 'notes'), 64, 'which holds them all');
