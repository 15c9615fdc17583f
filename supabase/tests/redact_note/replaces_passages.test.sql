-- L16: passages are replaced everywhere the note is seen, and nothing of them is kept
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.board('plenary'), tests.enter('a'), tests.link('phone'), tests.link('desk', null);
select tests.post('n', 'a', 'Frau Muster aus Zimmer 12 hat Frau Muster gesagt'), tests.post('m', 'a', 'Zimmer 12');
select public.merge_notes(tests.id('n'), tests.id('m'), 'phone');
select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'), array[tests.id('n')], 'desk');
create function pg_temp.redact(p_passages text[], p_token text default 'phone') returns jsonb language sql as $$
	select public.redact_note(tests.id('n'), p_passages, p_token);
$$;
create temp table copy as select id from notes where board_id = tests.id('plenary');
grant select on copy to public;
select tests.become_attendee();
select is(tests.refusal($$select pg_temp.redact('{Frau Muster}', null)$$), '404 not_a_member', 'an attendee');
select is(tests.refusal(format('select pg_temp.redact(%L)', bad)), '400 passage_unknown', coalesce(bad::text, 'nothing'))
from unnest(array['{}', '{""}', '{Herr Muster}', '{Frau Muster,Zimmer 13}', null]) bad;
select is(tests.refusal($$select public.redact_note(tests.id('m'), '{Zimmer}', 'phone')$$), '404 note_unknown', 'what was merged is redacted with the other');
select is(tests.refusal($$select public.redact_note(tests.id('nothing'), '{Zimmer}', 'phone')$$), '404 note_unknown', 'nothing, though the link holds');
select is(tests.refusal($$select public.redact_note(tests.id('nothing'), '{Zimmer}', 'x')$$), '404 link_unknown', 'nothing, and the link does not hold');
select is(pg_temp.redact('{Muster,Frau Muster,Zimmer 12}'), '{"revision": 4}', 'done');
select is(tests.note_in(tests.read('a'), 'n') -> 'body', '"[entfernt] aus [entfernt] hat [entfernt] gesagt"', 'the longest passage first');
select is(tests.note_in(tests.read('a'), 'n') -> 'also', '["[entfernt]"]', 'in what was merged into it');
select is(tests.read('a', p_title => 'plenary') #> '{notes,0,body}', '"[entfernt] aus [entfernt] hat [entfernt] gesagt"', 'in a copy on another board');
reset role;
select is_empty($$select id from notes where body ~ 'Muster|Zimmer' or also::text ~ 'Muster|Zimmer'$$, 'nothing is kept');
select matches((select told::text from tests.told_on() told offset 3 limit 1), 'entfernt', 'told');
update notes set body = 'Herr Beispiel' where id = tests.id('n') or source_note_id is not null;
select public.redact_note((select id from copy), '{Herr Beispiel}', 'desk');
select is_empty($$select id from notes where body ~ 'Beispiel'$$, 'redacting a copy redacts what it was gathered from');
update notes set body = 'Herr E. Beispiel' where id = tests.id('n');
select public.redact_note(tests.id('n'), array_fill('e'::text, array[30]) || '{Herr,B}', 'phone');
select is((select body::text from notes where id = tests.id('n')), '[entfernt] E. [entfernt][entfernt]ispi[entfernt]l', 'not in the words that took the place of a passage');
select is_empty($$select id from tests.acts where detail::text ~ 'Muster|Zimmer|Beispiel'$$, 'nor is it written down what it was');
