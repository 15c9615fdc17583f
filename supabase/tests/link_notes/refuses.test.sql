-- M6: a link joins two notes of one board, never a note with itself, never in a circle, and only where it may
select tests.event(), tests.board(), tests.board('other'), tests.enter('a'), tests.enter('b');
select tests.post(n, 'a'), tests.post('o', 'a', p_title => 'other') from unnest(array['n1', 'n2', 'n3', 'gone']) n;
select public.withdraw_note(tests.id('gone'), tests.key('a'));
create function pg_temp.try(p_from text, p_to text, p_seat text default 'b', p_on boolean default true) returns text language sql as $$
	select tests.refusal(format('select public.link_notes(%L, %L, %L, %L)', tests.id(p_from), tests.id(p_to), p_on, tests.key(p_seat)));
$$;
select tests.become_attendee();
select is(pg_temp.try('n1', 'n1'), '409 link_to_itself', 'a note with itself');
select is(pg_temp.try('n1', 'nothing'), '404 note_unknown', 'a note with nothing');
select is(pg_temp.try('nothing', 'n1'), '404 note_unknown', 'nothing with a note');
select is(pg_temp.try('n1', 'o'), '404 note_unknown', 'a note with one of another board');
select is(pg_temp.try('n1', 'gone'), '404 note_unknown', 'a note with one that was withdrawn');
select is(pg_temp.try('n1', 'n2', 'nobody'), '403 seat_unknown', 'by a stranger');
select is(tests.refusal(format('select public.link_notes(%L, %L, true, ''key'')', tests.id('n1'), tests.id('n2'))), '400 seat_key_malformed', 'with no key at all');
select is(tests.refusal(format('select public.link_notes(%L, %L)', tests.id('n1'), tests.id('n2'))), '404 not_a_member', 'as one who leads without being let');
select is(pg_temp.try('n1', 'n2'), null, 'one with another');
select is(pg_temp.try('n2', 'n3'), null, 'and that with a third');
select is(pg_temp.try('n2', 'n1'), '409 link_cycle', 'and back');
select is(pg_temp.try('n3', 'n1'), '409 link_cycle', 'nor around');
select is(pg_temp.try('n1', 'n3'), null, 'but a short cut is none');
select is(pg_temp.try('n1', 'n2', 'a', false), '403 link_not_yours', 'another''s link is not taken away');
reset role;
select is((select count(*) from note_links), 3::bigint, 'nothing else was stored');
update boards set settings = settings || '{"paused": true}';
select tests.become_attendee();
select is(pg_temp.try('n1', 'n2', 'b', false), '409 board_paused', 'M22: not while the board is paused');
