-- SEC9: who was not admitted, and ids of other events and boards, get nowhere; the answer is the same as for nothing
select tests.event(), tests.board(), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
select tests.event('DRAFTS', 'draft'), tests.board('planned', p_code => 'DRAFTS');
select tests.enter('a'), tests.enter('b', 'ANDERS');
select tests.become_attendee();
select is(tests.refusal($$select tests.post('n', 'b')$$), '403 seat_unknown', 'a seat of another event');
select is(tests.refusal($$select tests.post('n', 'nobody')$$), '403 seat_unknown', 'a key that was never admitted');
select is(tests.refusal($$select tests.post('n', 'a', p_title => 'nowhere')$$), '404 board_unknown', 'a board that is not there');
select is(tests.refusal($$select tests.post('n', 'a', p_title => 'planned')$$), '404 board_unknown', 'a board of a draft is not there either');
select is(tests.refusal(format('select public.post_note(%L, %L, %L, null, null, ''x'', tests.key(''a''))',
	tests.id('n'), tests.id('board'), tests.id('prompt of foreign'))), '404 prompt_unknown', 'a prompt of another board');
select is(tests.refusal(format('select public.post_note(%L, %L, null, null, null, ''x'', tests.key(''a''))',
	tests.id('n'), tests.id('board'))), '404 prompt_unknown', 'no prompt at all');
select is(tests.refusal('select public.post_note()'), '400 seat_key_malformed', 'nothing at all');
select is(tests.refusal(format('select public.post_note(%L, %L, null, null, null, ''x'', %L)', tests.id('n'), tests.id('board'), key)),
	'400 seat_key_malformed', 'a key that is none: ' || left(key, 20))
from unnest(array['', 'short', repeat('x', 42), repeat('!', 43), repeat('g', 64), repeat('a', 200)]) key;
reset role;
select is((select count(*) from notes), 0::bigint, 'nothing is stored');
