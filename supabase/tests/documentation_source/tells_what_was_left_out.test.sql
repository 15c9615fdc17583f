-- M20, M22: what is hidden is counted by its reason, what waits and what was merged is counted; what was only collected is
-- told; questions say what became of them
select tests.event(), tests.board('b1'), tests.board('b2', p_settings => '{"moderation": "collect"}'), tests.board('b3', p_settings => '{"moderation": "release"}'),
	tests.board('b4', p_kind => 'questions'), tests.enter('a'), tests.enter('b');
update boards set position = right(title, 1)::int;
select tests.post('n' || i, 'a', 'Beitrag ' || i, p_title => 'b1') from generate_series(1, 5) i;
select tests.post('r', 'b', 'Antwort', 'n1', 'add', 'b1');
select tests.post('c', 'a', 'Gesammelt', p_title => 'b2'), tests.post('w', 'a', 'Wartet', p_title => 'b3'), tests.post('q', 'a', 'Wann?', p_title => 'b4');
select public.withdraw_note(tests.id('n5'), tests.key('a'));
select tests.become_member('helper', 'facilitator');
select public.hide_notes(tests.id('b1'), array[tests.id('n1'), tests.id('n2')], 'personal_data'), public.hide_notes(tests.id('b1'), array[tests.id('n3')], 'insult');
select public.handle_question(tests.id('q'), 'later', p_due => '2026-12-01');
create temp table b as select x ->> 'title' as title, x as board, x #> '{prompts,0,notes}' as notes
from jsonb_array_elements(public.documentation_source(tests.id('TESTED')) -> 'boards') x;
select is(board -> 'hidden', '{"insult": 1, "personal_data": 3}', 'by reason, a reply with the note it stood under') from b where title = 'b1';
select is(board -> 'hidden_count', '4', 'in all') from b where title = 'b1';
select is(concat_ws(' ', board -> 'withdrawn_count', board -> 'pending_count', jsonb_array_length(notes)), '1 0 1', 'withdrawn, and what is left') from b where title = 'b1';
select is(concat_ws(' ', board ->> 'moderation', notes #>> '{0,body}', board -> 'pending_count'), 'collect Gesammelt 0', 'M22: collected for the documentation alone') from b where title = 'b2';
select is(concat_ws(' ', board ->> 'moderation', jsonb_array_length(notes), board -> 'pending_count'), 'release 0 1', 'M22: what was never released is counted') from b where title = 'b3';
select is(notes #> '{0,handling}', '{"state": "later", "answer": null, "due": "2026-12-01"}', 'an open question says until when') from b where title = 'b4';
