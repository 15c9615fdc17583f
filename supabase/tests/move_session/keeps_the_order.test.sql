-- A session is put before another, and the boards of the day go with it
select tests.event('TESTED', 'draft'), tests.event('ANDERS'), tests.session('foreign', 1, 'ANDERS'), tests.session('a', 1), tests.session('b', 2), tests.session('c', 3), tests.board('of a'), tests.board('of c'), tests.board('day');
update boards set session_id = tests.id(right(title, 1)) where title in ('of a', 'of c');
create function pg_temp.try(p_name text, p_before text default null) returns text language sql as $$
	select tests.refusal(format('select public.move_session(%L, %L)', tests.id(p_name), tests.id(p_before)));
$$;
create function pg_temp.programme() returns text language sql as $$ select string_agg(title || position, ' ' order by position) from sessions where event_id = tests.id('TESTED') $$;
select tests.become_attendee();
select is(pg_temp.try('a'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('a'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('a'), '403 role_forbids', 'a facilitator');
select tests.become_member('planner', 'organiser');
select is(pg_temp.try('nothing'), '404 not_a_member', 'one that is not there');
select is(pg_temp.try('a', 'foreign'), '404 session_unknown', 'not before one of another event');
select is(pg_temp.try('c', 'a'), null, 'to the beginning');
select is(pg_temp.programme(), 'c1 a2 b3', 'the others follow');
select results_eq('select title::text from boards where event_id = tests.id(''TESTED'') order by position', array['of c', 'of a', 'day'], 'so do boards');
select is(pg_temp.try('c'), null, 'to the end');
select is(pg_temp.programme(), 'a1 b2 c3', 'and back');
select is(pg_temp.try('a', 'c'), null, 'between');
select is(pg_temp.programme(), 'b1 a2 c3', 'two');
select is(pg_temp.try('a', 'a'), null, 'before itself');
select is(pg_temp.programme(), 'b1 a2 c3', 'is where it is');
