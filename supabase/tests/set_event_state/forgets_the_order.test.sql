-- L3, L4: with any rights, the order in which rows are stored tells nothing of who wrote, marked or answered after whom
-- Tables without room that earlier rows have left: rows lie in the order in which they come.
truncate organisations cascade;
select tests.event(), tests.board(), tests.survey();
select tests.enter(seat) from unnest(array['a', 'b', 'c']) seat;
select tests.post('n' || i, case when i <= 19 then 'a' else 'b' end, i::text) from generate_series(1, 38) i;
select tests.mark('n' || i, 'agree', 'c') from generate_series(1, 38) i;
select tests.submit('s' || i, jsonb_build_object('free', i::text)) from generate_series(1, 40) i;
select public.link_notes(tests.id('n' || i), tests.id('n' || i + 1), true, tests.key(case when i <= 19 then 'a' else 'b' end)) from generate_series(1, 37) i;
insert into themes (id, board_id, title, position, revision)
select tests.id('t' || i), tests.id('board'), 'Thema', row_number() over (order by tests.id('t' || i)), 1 from generate_series(1, 40) i;
update boards set phase = 'weighting', settings = jsonb_set(settings, '{dots,question}', '"Was zuerst?"');
select public.place_dots(tests.id('board'), (select jsonb_object_agg(id, 1) from themes where (position <= 20) = (seat = 'a')), tests.key(seat))
from unnest(array['a', 'b']) seat;
create function pg_temp.trace(p_rows text) returns double precision language plpgsql as $$
declare
	v_trace double precision;
begin
	execute format('select abs(corr(i, place)) from (select i, row_number() over (order by c) as place from (%s) r (i, c)) t', p_rows)
	into v_trace;
	return v_trace;
end;
$$;
create temp table stored as select * from (values
	('notes', 'select n.body::int, n.ctid from notes n'),
	('marks', 'select n.body::int, m.ctid from marks m join notes n on n.id = m.note_id'),
	('links', 'select n.body::int, l.ctid from note_links l join notes n on n.id = l.from_id'),
	('dots', 'select t.position, d.ctid from dots d join themes t on t.id = d.theme_id'),
	('sheets', 'select (a.value #>> ''{}'')::int, r.ctid from responses r join answers a on a.response_id = r.id'),
	('answers', 'select (a.value #>> ''{}'')::int, a.ctid from answers a')) as t (kind, rows);
select cmp_ok(pg_temp.trace(rows), '>', 0.9::double precision, 'while the event is open ' || kind || ' lie as they came') from stored;
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
reset role;
select cmp_ok(pg_temp.trace(rows), '<', 0.7::double precision, 'then ' || kind || ' lie anyhow') from stored;
select is((select count(*) from marks), 38::bigint, 'every mark still counts');
select is((select count(*) from responses), 40::bigint, 'every sheet too');
