-- M20, L4, E7, E15: the documentation has every visible note with its replies and counts, and no id, no time, no seat
select tests.event(), tests.session('W1'), tests.board(), tests.survey(), tests.event('ANDERS');
update boards set session_id = tests.id('W1');
select tests.enter('a'), tests.enter('b');
select tests.post('n' || i, 'a', 'Beitrag ' || i) from generate_series(1, 9) i;
select tests.post('r1', 'b', 'Antwort', 'n1', 'add'), tests.post('r2', 'b', 'Unter Zurückgezogenem', 'n2', 'ask'), tests.mark('n1', 'agree', 'b');
select public.withdraw_note(tests.id('n2'), tests.key('a'));
update notes set visibility = 'hidden' where id = tests.id('n3');
insert into note_links (board_id, from_id, to_id, revision) values (tests.id('board'), tests.id('n1'), tests.id('n4'), 12);
select tests.submit('a', '{"how": 4}');

select tests.become_attendee();
select is(tests.refusal($$select public.documentation_source(tests.id('TESTED'))$$), '42501', 'not for attendees');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select public.documentation_source(tests.id('TESTED'))$$), '404 not_a_member', 'not for other organisations');
select tests.become_member('helper', 'facilitator');
create temp table d as select public.documentation_source(tests.id('TESTED')) as doc;
create temp table n as select x from d, jsonb_array_elements(doc #> '{boards,0,prompts,0,notes}') x;
select is((select count(*) from n), 7::bigint, 'seven of nine notes');
select is((select (doc #>> '{boards,0,hidden_count}') || ' hidden, ' || (doc #>> '{boards,0,withdrawn_count}') || ' withdrawn' from d),
	'1 hidden, 2 withdrawn', 'the others are counted, a reply with the note it stood under');
select set_eq($$select x ->> 'number' from n$$, array['1', '2', '3', '4', '5', '6', '7'], 'numbered through');
select is(x -> 'marks' -> 'agree', '1', 'M8: members get the counts') from n where x ->> 'body' = 'Beitrag 1';
select is((x #> '{replies,0}') - 'number', '{"body": "Antwort", "origin": "seat", "reply_kind": "add", "linked_with": [],
	"also": [], "source": null, "table": null, "handling": null, "marks": {"agree": 0, "important": 0, "question": 0, "differ": 0}}', 'M6: replies stand under their note') from n where x ->> 'body' = 'Beitrag 1';
select is(x #>> '{replies,0,number}', (x ->> 'number') || '.1', 'and carry its number') from n where x ->> 'body' = 'Beitrag 1';
select is(a.x -> 'linked_with', jsonb_build_array(b.x -> 'number'), 'M6: links name the other''s number')
from n a, n b where a.x ->> 'body' = 'Beitrag 1' and b.x ->> 'body' = 'Beitrag 4';
select is((select doc #>> '{boards,0,session_position}' from d), '1', 'the board''s place in the programme');
select is((select doc #> '{event,place}' from d), (select to_jsonb(place) from events where code = 'TESTED'), 'where it was');
select is((select doc #>> '{surveys,0,results,questions,0,suppressed}' from d), 'too_few', 'E7: figures as they may be shown');
reset role;
select is_empty($$select from d, notes n where strpos(doc::text, n.id::text) > 0$$, 'no note''s id');
select is_empty($$select from d where doc::text ~ '"(id|tag|now|created_at|revision|phase_changed_at)":|\d\d:\d\d:\d\d'$$, 'no time');
select is(public.documentation_source(tests.id('TESTED')), doc, 'the same every time') from d, tests.become_member('helper');
reset role;
select isnt((select array_agg(x ->> 'body' order by (x ->> 'number')::int) from n),
	(select array_agg(x ->> 'body' order by x ->> 'body') from n), 'not in the order of writing');
