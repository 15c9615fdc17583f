-- M6, M17, M18, M19, M20: the documentation has themes with their notes and dots, the question and its budget, agreements
-- with what is still open, when the room agreed to the headings, and where each note comes from
select tests.event(), tests.board('w1'), tests.board('plenary'), tests.enter('a'), tests.enter('b'), tests.enter('c'), tests.enter('d'), tests.enter('e');
update boards set position = 2 where id = tests.id('plenary');
select tests.post('source', 'a', 'Aus dem Workshop', p_title => 'w1');
select tests.post('n' || i, 'a', 'Beitrag ' || i, p_title => 'plenary') from generate_series(1, 4) i;
insert into notes (id, board_id, prompt_id, body, origin, revision, phase) select tests.id(o), tests.id('plenary'), tests.id('prompt of plenary'), o, o, 5, 'exchange'
from unnest(array['paper', 'room', 'facilitator']) o;
select tests.become_member('helper', 'facilitator');
select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'), array[tests.id('source')]);
select public.merge_notes(tests.id('n3'), tests.id('n4'));
select public.arrange(tests.id('plenary'), jsonb_build_array(
	jsonb_build_object('id', tests.id('t1'), 'title', 'Zeit'), jsonb_build_object('id', tests.id('t2'), 'title', 'Raum'), jsonb_build_object('id', tests.id('t3'), 'title', 'Weg')),
	jsonb_build_object(tests.id('n1'), tests.id('t1'), tests.id('n2'), tests.id('t1'), tests.id('n3'), tests.id('t3')));
select public.arrange(tests.id('plenary'), jsonb_build_array(jsonb_build_object('id', tests.id('t3'), 'gone', true)));
select public.link_notes(tests.id('n1'), tests.id('n2')), public.link_notes(tests.id('n2'), tests.id('n3')), public.link_notes(tests.id('n2'), tests.id('n3'), false);
select public.confirm_headings(tests.id('plenary'));
select public.set_board(tests.id('plenary'), '{"dots": {"question": "Woran zuerst?", "rule": "half", "per_theme": 1, "people": null}}');
select public.set_phase(tests.id('plenary'), 'weighting');
select public.place_dots(tests.id('plenary'), jsonb_build_object(tests.id('t2'), 1), tests.key(s)) from unnest(array['a', 'b', 'c', 'd', 'e']) s;
select is(b #> '{dots}', 'null', 'M8: while dots are placed nobody is told of any'), is(b #> '{themes,1,dots}', 'null', 'not by theme either')
from (select public.documentation_source(tests.id('TESTED')) #> '{boards,1}') d (b);
select public.set_phase(tests.id('plenary'), 'agreeing');
select public.set_agreement(tests.id('x'), tests.id('plenary'), tests.id('t2'), 'Raum suchen', 'Leitung', '2027-01-31'),
	public.set_agreement(tests.id('y'), tests.id('plenary'), null, 'Einladen', 'Koordination'),
	public.set_agreement(tests.id('z'), tests.id('plenary'), null, 'Irrtum', 'Niemand'), public.set_agreement(tests.id('z'), p_board_id => tests.id('plenary'), p_gone => true);
create temp table d as select public.documentation_source(tests.id('TESTED')) #> '{boards,1}' as board;
create temp table n as select x ->> 'body' as body, x as note, x ->> 'number' as number from d, jsonb_array_elements(board #> '{prompts,0,notes}') x;
select is(board -> 'themes', jsonb_build_array(
	jsonb_build_object('title', 'Zeit', 'dots', 0, 'table', null, 'notes', (select jsonb_agg(number order by number) from n where body in ('Beitrag 1', 'Beitrag 2'))),
	jsonb_build_object('title', 'Raum', 'dots', 5, 'table', null, 'notes', '[]'::jsonb)), 'M16, M18: themes in their order, with the numbers of their notes and their dots') from d;
select is(board -> 'dots', '{"question": "Woran zuerst?", "rule": "half", "per_theme": 1, "budget": 1, "placed": 5, "givers": 5}', 'M18, 2.4: what was asked, how many dots there were and from how many') from d;
select is(board -> 'agreements', '[{"what": "Raum suchen", "who": "Leitung", "due": "2027-01-31", "state": "open", "remark": "", "stated_on": null, "theme": "Raum", "table": null},
	{"what": "Einladen", "who": "Koordination", "due": null, "state": "open", "remark": "", "stated_on": null, "theme": null, "table": null}]', 'M19: agreements, one without a date') from d;
select is(board ->> 'headings_confirmed_at', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'), 'M17: when the headings were agreed to, to the minute') from d;
select set_eq($$select body, note ->> 'origin' as origin, note ->> 'source' as source from n where note ->> 'origin' <> 'seat'$$, $$values ('paper', 'paper', null), ('room', 'room', null),
	('facilitator', 'facilitator', null), ('Aus dem Workshop', 'board', 'w1')$$, 'M21, M23: from paper, from the room, from those who lead, from another board');
select is(note -> 'also', '["Beitrag 4"]', 'T4: what was merged keeps its text') from n where body = 'Beitrag 3';
select is(board -> 'merged_count', '1', 'and is counted') from d;
select is(a.note -> 'linked_with', jsonb_build_array(b.number), 'M6: links that are there, not those taken away') from n a, n b where a.body = 'Beitrag 1' and b.body = 'Beitrag 2';
select is(note -> 'linked_with', '[]', 'M6: none here') from n where body = 'Beitrag 3';
select is_empty($$select from d where board::text ~ 'Irrtum|Weg'$$, 'what was taken away is not told');
reset role;
select is_empty('select from d, unnest(array[''t1'', ''x'', ''n1'']) i where strpos(board::text, tests.id(i)::text) > 0', 'no ids');
