-- SEC1: a link is random, expires, is stored as a hash, and is made by members for boards of their event
select tests.event(), tests.board(), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
create function pg_temp.try(p_board text, p_role text default 'wall', p_expires interval default null, p_code text default 'TESTED') returns text
	language sql as $$
	select tests.refusal(format('select public.make_link(%L, %L, %L, %L)', tests.id(p_code), tests.id(p_board), p_role, now() + p_expires));
$$;
select tests.become_attendee();
select is(pg_temp.try('board'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('board'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('foreign'), '404 board_unknown', 'a board of another event');
select is(pg_temp.try(null), '400 link_role_invalid', 'a wall without a board');
select is(pg_temp.try('board', 'king'), '400 link_role_invalid', 'a role that is none');
select is(pg_temp.try('board', p_expires => interval '-1 second'), '400 link_expiry_invalid', 'one that is over');
select is(pg_temp.try('board', p_expires => interval '2 years'), '400 link_expiry_invalid', 'one that never ends');
create temp table link as select public.make_link(tests.id('TESTED'), tests.id('board')) as l;
select matches(l ->> 'token', '^[A-Za-z0-9_-]{43}$', '32 bytes') from link;
select isnt(public.make_link(tests.id('TESTED'), tests.id('board')) ->> 'token', l ->> 'token', 'never the same') from link;
select is((select count(*) from access_links where event_id = tests.id('TESTED')), 2::bigint, 'members see the links') from link;
select throws_ok('select token_hash from access_links', '42501', null, 'but not what they are made of');
reset role;
select is((select token_hash from access_links where id = (l ->> 'id')::uuid), sha256(convert_to(l ->> 'token', 'UTF8')), 'the token is not stored') from link;
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal(format('select public.revoke_link(%L)', l ->> 'id')), '404 not_a_member', 'another organisation cannot revoke it') from link;
