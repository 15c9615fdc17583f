-- M17: that the room agreed to the headings is kept with its time, told, and can be taken back; not without headings
select tests.event(), tests.board('board', 'sorting'), tests.event('ANDERS');
insert into themes (id, board_id, title, position, revision) values (tests.id('t'), tests.id('board'), '', 1, 1);
create function pg_temp.confirm(p_confirmed boolean default true) returns jsonb language sql as $$
	select public.confirm_headings(tests.id('board'), p_confirmed);
$$;
select tests.become_attendee();
select is(tests.refusal('select pg_temp.confirm()'), '404 not_a_member', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal('select pg_temp.confirm()'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal('select pg_temp.confirm()'), '409 weighting_incomplete', 'a theme without a heading');
select is(tests.hint('select pg_temp.confirm()'), 'headings', 'the hint says what is missing');
reset role;
update themes set title = 'Zeit';
select tests.become_member('helper');
select is(pg_temp.confirm(), '{"revision": 1, "headings_confirmed": true}', 'agreed');
select is(pg_temp.confirm(), '{"revision": 1, "headings_confirmed": true}', 'once');
reset role;
select is((select headings_confirmed_at from boards), now(), 'M17: the time is kept');
select is((select told #> '{board,headings_confirmed}' from tests.told_on() told), 'true', 'told');
select tests.become_member('helper');
select is(pg_temp.confirm(false), '{"revision": 2, "headings_confirmed": false}', 'taken back');
reset role;
select is((select headings_confirmed_at from boards), null, 'with its time');
select tests.phase('weighting');
select tests.become_member('helper');
select is(tests.refusal('select pg_temp.confirm()'), '409 phase_forbids', 'not while dots are placed');
