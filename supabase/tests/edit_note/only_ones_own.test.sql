-- SEC9, L8: a note is changed by the seat that wrote it and by nobody else
select tests.event(), tests.board(p_settings => '{"hidden_counts": false}'), tests.enter('a'), tests.enter('b');
select tests.event('ANDERS'), tests.enter('c', 'ANDERS');
select tests.post('n', 'a', 'Meins');
create function pg_temp.edit(p_seat text, p_note text default 'n', p_body text default 'Geändert') returns text language sql as $$
	select tests.refusal(format('select public.edit_note(%L, %L, tests.key(%L))', tests.id(p_note), p_body, p_seat));
$$;
select tests.become_attendee();
select is(pg_temp.edit('b'), '403 note_not_yours', 'another seat of the event');
select is(pg_temp.edit('c'), '403 seat_unknown', 'a seat of another event');
select is(pg_temp.edit('a', 'nothing'), '404 note_unknown', 'a note that is not there');
select is(pg_temp.edit('a', p_body => '  '), '400 note_empty', 'not to nothing');
select is(pg_temp.edit('a', p_body => repeat('x', 281)), '400 note_too_long', 'not to too much');
reset role;
select is((select body::text from notes), 'Meins', 'the note stays as it was');
select is(tests.revision(), 1::bigint, 'and so does the revision');
select tests.become_attendee();
select is(public.edit_note(tests.id('n'), ' Geändert ', tests.key('a')) #>> '{note,body}', 'Geändert', 'the writer may');
select is(public.edit_note(tests.id('n'), 'Geändert', tests.key('a')) ->> 'revision', '2', 'the same again changes nothing');
reset role;
select is((select told -> 'kind' from tests.told_on() told offset 1 limit 1), '"entries"', 'told as an entry');
select is((select told #>> '{notes,0,body}' from tests.told_on() told offset 1 limit 1), 'Geändert', 'with the new text');
select is((select count(*) from tests.told_on()), 2::bigint, 'once');
