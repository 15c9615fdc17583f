-- M22: 200 notes in a minute are stopped by a pause and taken from every screen in one change
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('honest'), tests.link('phone');
select tests.post('honest', 'honest', 'Ein ernst gemeinter Beitrag');
select tests.enter('bot' || seat), tests.post('flood ' || seat || ' ' || i, 'bot' || seat, 'KAUFT HIER ' || i)
from generate_series(1, 10) seat, generate_series(1, 20) i;
select is(tests.refusal($$select tests.post('one more', 'bot1')$$), '429 too_fast', 'a seat writes 20 at once and no more');
select is((select note_count::int from boards), 201, '200 got through');
select tests.become_attendee();
select public.set_board(tests.id('board'), '{"paused": true}', 'phone');
select is(tests.refusal($$select tests.enter('bot11'), tests.post('of a new seat', 'bot11')$$), '409 board_paused', 'the pause stops new seats as well');
reset role;
select is(public.hide_notes(tests.id('board'), array(select id from notes where body like 'KAUFT%'), 'advertising', 'phone') ->> 'hidden', '200', 'all in one go');
select is(jsonb_path_query_array(tests.read('honest'), '$.notes[*].body'), '["Ein ernst gemeinter Beitrag"]', 'what was meant stays');
select is((select count(*) from tests.told_on() told where told ->> 'kind' = 'entries' and jsonb_array_length(told -> 'notes') = 200), 1::bigint, 'told in one change');
select tests.become_attendee();
select public.set_board(tests.id('board'), '{"paused": false, "moderation": "release"}', 'phone');
select tests.post('honest again', 'honest');
select is(jsonb_array_length(tests.read('bot1') -> 'notes'), 1, 'and it goes on with notes being released');
