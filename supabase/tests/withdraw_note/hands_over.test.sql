-- L8, T4: who withdraws takes the own text away and nobody else's, also where notes were merged
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.link('phone');
select tests.enter(seat) from unnest(array['b', 'c', 'd']) seat;
select tests.post('keep', 'a', 'Von A'), tests.post('same', 'b', 'Von B'), tests.post('third', 'c', 'Von C'), tests.post('reply', 'd', 'Ja', 'keep', 'add');
select tests.mark('keep', 'agree', 'd');
select public.merge_notes(tests.id('keep'), tests.id(other), 'phone') from unnest(array['same', 'third']) other;
create function pg_temp.heir() returns jsonb language sql as $$
	select n from jsonb_array_elements(tests.read('d') -> 'notes') n where n ->> 'parent_id' is null;
$$;
select tests.become_attendee();
select public.withdraw_note(tests.id('keep'), tests.key('a'));
select is((select count(*) from jsonb_array_elements(tests.read('d') -> 'notes')), 2::bigint, 'one note with its reply');
select is(array[pg_temp.heir() ->> 'body', pg_temp.heir() #>> '{also,0}'] @> array['Von B', 'Von C'], true, 'has the texts of the others');
select is(jsonb_array_length(pg_temp.heir() -> 'also'), 1, 'and no more');
select is(pg_temp.heir() #> '{marks,agree}', '1', 'its marks');
select is(tests.note_in(tests.read('d'), 'reply') -> 'parent_id', pg_temp.heir() -> 'id', 'and the reply');
select is(tests.read('d') #> '{board,note_count}', '2', 'as many as there are');
select public.withdraw_note((pg_temp.heir() ->> 'id')::uuid, tests.key(case pg_temp.heir() ->> 'body' when 'Von B' then 'b' else 'c' end));
select is(pg_temp.heir() -> 'also', null, 'then one text is left');
reset role;
select is((select count(*) from notes where visibility = 'withdrawn' and body = ''), 2::bigint, 'what was withdrawn has no text');
