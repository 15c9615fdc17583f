-- M22: a hidden note is told as gone and is in no snapshot, on no wall, in no documentation and in nothing told later
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.enter('b');
select tests.post('n', 'a', 'Das gehört hier nicht hin'), tests.post('stays', 'b'), tests.link('phone'), tests.link('projector', p_role => 'wall');
select tests.become_attendee();
select is(tests.hide('n'), '{"revision": 3, "hidden": 1}', 'hidden');
select is(tests.hide('n'), '{"revision": 3, "hidden": 0}', 'twice is once');
select is(tests.read(seat) -> 'board' -> 'note_count', '1', 'not counted for ' || seat) from unnest(array['a', 'b']) seat;
select is(tests.note_in(tests.read(seat, 2), 'n'), jsonb_build_object('id', tests.id('n'), 'revision', 3, 'gone', true), 'gone for ' || seat)
from unnest(array['a', 'b']) seat;
select is(tests.note_in(answer, 'n'), null, 'not in ' || what) from (values
	('a later snapshot', tests.read('b')), ('the writer''s', tests.read('a')), ('the wall''s', public.read_wall('projector'))) t (what, answer);
select is(tests.refusal($$select tests.post('r', 'b', 'Antwort', 'n', 'add')$$), '404 parent_unknown', 'nobody answers it');
select is(tests.refusal($$select tests.mark('n', 'agree', 'b')$$), '404 note_unknown', 'or marks it');
select is(tests.refusal($$select public.edit_note(tests.id('n'), 'Neu', tests.key('a'))$$), '404 note_unknown', 'the writer cannot bring it back');
reset role;
select is((select told from tests.told_on() told offset 2), jsonb_build_object('kind', 'entries', 'revision', 3, 'note_count', 1, 'notes',
	jsonb_build_array(jsonb_build_object('id', tests.id('n'), 'revision', 3, 'gone', true))), 'told as gone');
delete from realtime.messages;
select tests.become_member('owner');
select unalike(public.documentation_source(tests.id('TESTED'))::text, '%gehört%', 'not in the documentation');
select is(public.documentation_source(tests.id('TESTED')) #> '{boards,0,hidden_count}', '1', 'which counts it');
select public.set_phase(tests.id('board'), 'reading'), public.set_phase(tests.id('board'), 'exchange');
reset role;
select is_empty($$select payload from realtime.messages where payload::text like '%gehört%'$$, 'nor in anything told later');
select is((select detail - 'board' - 'link' from tests.acts where act = 'hide_notes'), '{"notes": 1, "reason": "off_topic"}', 'what was done is written down, not to which note');
