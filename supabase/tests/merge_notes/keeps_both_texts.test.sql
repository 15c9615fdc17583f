-- T4: two notes that say the same become one with both texts; each seat counts once, replies and arrows move
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.board('other'), tests.enter(seat) from unnest(array['a', 'b', 'c']) seat limit 1;
select tests.enter(seat) from unnest(array['a', 'b', 'c']) seat;
select tests.post('keep', 'a', 'Mehr Zeit'), tests.post('same', 'b', 'Zeit fehlt'), tests.post('third', 'c', 'Keine Zeit');
select tests.post('reply', 'c', 'Ja', 'same', 'support'), tests.post('elsewhere', 'a', p_title => 'other'), tests.link('phone');
select tests.mark('keep', 'agree', 'c'), tests.mark('same', 'agree', 'c'), tests.mark('same', 'important', 'c'), tests.mark('same', 'agree', 'a');
select public.link_notes(tests.id('same'), tests.id('third'), true, tests.key('c')), public.link_notes(tests.id('keep'), tests.id('same'), true, tests.key('c'));
create function pg_temp.merge(p_keep text, p_merge text, p_token text default 'phone') returns jsonb language sql as $$
	select public.merge_notes(tests.id(p_keep), tests.id(p_merge), p_token);
$$;
create function pg_temp.links() returns text language sql as $$
	select string_agg(f.body || ' > ' || t.body, ', ') from note_links l join notes f on f.id = l.from_id join notes t on t.id = l.to_id where not l.removed;
$$;
select tests.become_attendee();
select is(tests.refusal($$select pg_temp.merge('keep', 'same', null)$$), '404 not_a_member', 'an attendee');
select is(tests.refusal($$select pg_temp.merge('keep', 'keep')$$), '409 merge_invalid', 'with itself');
select is(tests.refusal($$select pg_temp.merge('keep', 'reply')$$), '409 merge_invalid', 'with a reply');
select is(tests.refusal($$select pg_temp.merge('keep', 'elsewhere')$$), '404 note_unknown', 'with a note of another board');
select is(tests.refusal($$select pg_temp.merge('elsewhere', 'keep')$$), '404 note_unknown', 'on a board that is not led');
select is(pg_temp.merge('keep', 'same') #> '{note,also}', '["Zeit fehlt"]', 'merged');
select is(tests.note_in(tests.read('b'), 'keep') -> 'marks', '{"agree": 1, "important": 1, "question": 0, "differ": 0}', 'c counts once, and nobody marks the own note');
select is(tests.note_in(tests.read('b'), 'reply') ->> 'parent_id', tests.id('keep')::text, 'the reply stands under it');
select is(tests.note_in(tests.read('b'), 'same'), null, 'the other is no note of its own');
select is(tests.note_in(tests.read('b', 1), 'same') -> 'gone', 'true', 'and gone where it was');
select is(tests.read('b') #> '{board,note_count}', '3', 'counted no more');
reset role;
select is(pg_temp.links(), 'Mehr Zeit > Keine Zeit', 'the arrow comes along, but none leads to itself');
select is((select told - 'links' #- '{notes,0}' #- '{notes,0}' from tests.told_on() told order by told -> 'revision' desc limit 1) #>> '{notes,0,id}', tests.id('reply')::text, 'all in one change');
select tests.become_attendee();
select is(pg_temp.merge('third', 'keep') #> '{note,also}', '["Zeit fehlt", "Mehr Zeit"]'::jsonb, 'merged again, all texts come along')
where tests.id('same') < tests.id('keep')
union all select is(pg_temp.merge('third', 'keep') #> '{note,also}', '["Mehr Zeit", "Zeit fehlt"]'::jsonb, 'merged again, all texts come along')
where tests.id('same') > tests.id('keep');
select is(tests.refusal($$select pg_temp.merge('third', 'same')$$), '404 note_unknown', 'what was merged is not there to be merged');
