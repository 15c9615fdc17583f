-- L3: closing an event deletes its salt and its seats and every tag, in one transaction and for good; nothing can be
-- grouped by seat any more, with any rights
select tests.event(), tests.board(), tests.board('second'), tests.survey(), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
select tests.enter('a'), tests.enter('b'), tests.enter('c', 'ANDERS');
select tests.post('n' || i, 'a'), tests.post('m' || i, 'b', p_parent => 'n' || i, p_reply_kind => 'add') from generate_series(1, 6) i;
select tests.post('s', 'a', p_title => 'second'), tests.post('f', 'c', p_title => 'foreign'), tests.mark('n1', 'agree', 'b');
select tests.submit('a', '{"how": 4}');
insert into themes (id, board_id, title, position, revision) values (tests.id('t'), tests.id('board'), 'Zeit', 1, 1), (tests.id('foreign t'), tests.id('foreign'), 'Zeit', 1, 1);
select public.link_notes(tests.id('n1'), tests.id('n2'), true, tests.key('a')), public.link_notes(tests.id('n3'), tests.id('n4'), true, tests.key('a')),
	public.link_notes(tests.id('n3'), tests.id('n4'), false, tests.key('a')), public.serve_notes(tests.id('board'), 3, '{}', tests.key('b')),
	public.report_note(tests.id('n1'), tests.key('b'));
update boards set phase = 'weighting', settings = jsonb_set(settings, '{dots,question}', '"Was zuerst?"') where id in (tests.id('board'), tests.id('foreign'));
select public.place_dots(tests.id('board'), jsonb_build_object(tests.id('t'), 1), tests.key('a')), public.place_dots(tests.id('foreign'), jsonb_build_object(tests.id('foreign t'), 1), tests.key('c'));
update boards set phase = 'exchange', wall = wall || jsonb_build_object('mode', 'focus', 'note_id', tests.id('n1')) where id = tests.id('board');
select tests.become_member('helper', 'facilitator');
select public.arrange(tests.id('board'), p_notes => jsonb_build_object(tests.id('n1'), tests.id('t')));
reset role;
-- Every tag there is, in whichever column: one that is made later is found here too.
create function pg_temp.tags() returns table (col text, tag bytea) language plpgsql as $$
declare
	v_column record;
begin
	for v_column in
		select a.attrelid::regclass::text as tab, quote_ident(a.attname) as col from pg_attribute a join pg_class c on c.oid = a.attrelid
		where a.atttypid = 'seat_tag'::regtype and c.relkind = 'r'
	loop
		return query execute format('select %L || %L, %s::bytea from %s', v_column.tab || '.', v_column.col, v_column.col, v_column.tab);
	end loop;
end;
$$;
create temp table foreign_tag as select private.board_tag(salt, private.seat_key(tests.key('c')), tests.id('foreign')) as tag
from private.event_salts where event_id = tests.id('ANDERS');
select is_empty($$select a.attrelid::regclass from pg_attribute a join pg_class c on c.oid = a.attrelid
	where a.atttypid = 'seat_tag'::regtype and c.relkind = 'r'
		and not exists (select from pg_temp.tags() t where t.col = a.attrelid::regclass || '.' || a.attname and t.tag <> (select tag from foreign_tag))$$,
	'every kind of trace is there to be forgotten');
create temp table before as select id, body, revision from notes;
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
reset role;
select is((select count(*) from private.event_salts), 1::bigint, 'the salt is gone, another event''s is not');
select is_empty($$select from private.seats where event_id = tests.id('TESTED')$$, 'no seat');
select is_empty($$select from private.admissions where event_id = tests.id('TESTED')$$, 'no count of seats');
select is_empty('select col from pg_temp.tags() t where t.tag <> (select tag from foreign_tag)', 'no tag on anything');
select set_eq('select col from pg_temp.tags() t where t.tag is not null', array['notes.tag', 'dots.tag', 'private.paces.tag'], 'but for those of another event');
select is((select count(*) from notes where board_id <> tests.id('foreign')), 13::bigint, 'every note is still there');
select is_empty($$select from notes n join before b using (id) where n.board_id <> tests.id('foreign')$$, 'L4: under a new id, since ids of version 7 hold a time');
select is((select count(*) from notes n join notes p on p.id = n.parent_id), 6::bigint, 'replies still stand under their notes');
select is((select count(*) from marks), 1::bigint, 'marks still count');
select is((select sum(number) from dots where theme_id = tests.id('t')), 1::bigint, 'so do dots');
select is((select array_agg(f.body || t.body) from note_links l join notes f on f.id = l.from_id join notes t on t.id = l.to_id),
	array['Ein BeitragEin Beitrag'], 'links still lead from note to note');
select is_empty('select from private.board_steps', 'L4: no step of sorting knows a note by its old id');
select is_empty('select from private.showings', 'how often a note was shown is forgotten');
select is((select wall ->> 'note_id' from boards where id = tests.id('board')), null, 'no wall stands on a note by its old id');
select is_empty($$select from responses where id = tests.id('sheet of a')$$, 'sheets have a new id as well');
select is((select count(*) from answers), 1::bigint, 'and keep their answers');
select is((select count(distinct revision) from notes where board_id = tests.id('board')), 1::bigint, 'L4: revisions no longer tell the order of writing');
select is((select array_agg(distinct phase::text) from boards where event_id = tests.id('TESTED')), array['closed'], 'every board is closed');
select is((select state from surveys), 'closed', 'every sheet is closed');
select is((select told #>> '{event,state}' from tests.told('event:' || tests.id('TESTED')) told), 'closed', 'devices are told');
select tests.become_attendee();
select is(tests.refusal($$select tests.post('late', 'a')$$), '409 event_closed', 'M2: no note any more, not even a late one');
select is(tests.refusal($$select tests.submit('b', '{"how": 1}')$$), '409 event_closed', 'no sheet');
