-- M11: how few wrote half of it is told as a sum, from five writers on
select tests.event(), tests.board(), tests.link('phone');
create function pg_temp.dominance() returns jsonb language sql as $$
	select public.read_lead(p_token => 'phone') #> '{lead,dominance}';
$$;
select is(pg_temp.dominance(), 'null', 'nobody');
select tests.enter(seat), tests.post('of ' || seat, seat) from unnest(array['a', 'b', 'c', 'd']) seat;
select is(pg_temp.dominance(), 'null', 'four');
select tests.enter('e'), tests.post('of e', 'e');
select is(pg_temp.dominance(), '{"top": 3, "percent": 50}', 'five who wrote one each');
select tests.post('more ' || i, 'a') from generate_series(1, 5) i;
select is(pg_temp.dominance(), '{"top": 1, "percent": 50}', 'one who wrote six of ten');
select public.lead_note(tests.id('lead ' || i), tests.id('board'), tests.id('prompt of board'), p_body => 'x', p_token => 'phone') from generate_series(1, 9) i;
select is(pg_temp.dominance(), '{"top": 1, "percent": 50}', 'the moderation does not count');
