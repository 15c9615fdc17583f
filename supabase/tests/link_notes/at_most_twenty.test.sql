-- SEC3: a seat draws at most 20 links on a board; what it takes away it may draw anew
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('hub', 'a'), tests.post('n' || i, case when i <= 15 then 'a' else 'b' end) from generate_series(1, 21) i;
create function pg_temp.link(p_note text, p_on boolean default true, p_seat text default 'a') returns text language sql as $$
	select tests.refusal(format('select public.link_notes(%L, %L, %L, %L)', tests.id('hub'), tests.id(p_note), p_on, tests.key(p_seat)));
$$;
select tests.become_attendee();
select is_empty('select from generate_series(1, 20) i where pg_temp.link(''n'' || i) is not null', 'twenty');
select is(pg_temp.link('n21'), '409 link_cap_reached', 'not one more');
select is(tests.hint(format('select public.link_notes(%L, %L, true, %L)', tests.id('hub'), tests.id('n21'), tests.key('a'))), '20', 'the hint is the cap');
select is(pg_temp.link('n21', p_seat => 'b'), null, 'another seat may');
select is(pg_temp.link('n1', false), null, 'one is taken away');
select is(pg_temp.link('n1'), null, 'and drawn again');
