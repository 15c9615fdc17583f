-- M9: 33 seats that read 20 cards each of 60 notes, in packets of five and at different times, show every note at least
-- five times and evenly (Gini at most 0.2); counts of showings are all that is kept
select tests.event(), tests.board();
select tests.enter('seat' || i) from generate_series(1, 33) i;
select tests.post('n' || i, 'seat' || (1 + i % 20), 'Beitrag ' || i) from generate_series(1, 60) i;
create temp table seen (seat text, note uuid);
grant all on seen to anon;
create function pg_temp.draw(p_seat text, p_count int) returns void language sql as $$
	insert into seen select p_seat, n::uuid from jsonb_array_elements_text(public.serve_notes(tests.id('board'), p_count,
		array(select note from seen where seat = p_seat), tests.key(p_seat)) -> 'notes') n;
$$;
select tests.become_attendee();
select pg_temp.draw('seat' || i, 5) from generate_series(1, 3) turn, generate_series(1, 20) i;
select pg_temp.draw('seat' || i, 5) from generate_series(21, 33) i, generate_series(1, 4) turn;
select pg_temp.draw('seat' || i, 5) from generate_series(1, 20) i;
reset role;
select is((select count(*) from seen), 660::bigint, 'everybody got 20 cards');
select is_empty('select from seen group by seat, note having count(*) > 1', 'none twice');
select is_empty('select from seen s join notes n on n.id = s.note where n.tag = (
	select private.board_tag(es.salt, private.seat_key(tests.key(s.seat)), n.board_id) from private.event_salts es)', 'none of one''s own');
create temp table exposure as select n.id, count(s.note)::int as shown from notes n left join seen s on s.note = n.id group by n.id;
select cmp_ok((select min(shown) from exposure), '>=', 5, 'every note was shown at least five times');
select cmp_ok((select sum((2 * i - 61) * shown) / (60.0 * sum(shown)) from (select shown, row_number() over (order by shown) as i from exposure) e),
	'<=', 0.2, 'the Gini index is at most 0.2');
select results_eq('select s.note_id, s.shown::int from private.showings s order by 1', 'select id, shown from exposure order by 1', 'what is kept is how often');
