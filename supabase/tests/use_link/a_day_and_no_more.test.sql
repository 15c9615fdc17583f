-- L4, SEC1: of the use of a link the day is kept; a token that opens nothing leaves nothing and is told nothing
select tests.event(), tests.board(), tests.link('phone'), tests.link('beamer', p_role => 'wall');
select tests.become_attendee();
select is(public.use_link(token), '{}', 'said of ' || coalesce(token, 'nothing')) from unnest(array['phone', 'nobody', null]) token;
reset role;
select col_type_is('public', 'access_links', 'last_used_on', 'date', 'a day');
select results_eq('select role, last_used_on from access_links order by role', $$values ('facilitator', private.day_of(now())), ('wall', null)$$, 'of the link that was used');
update access_links set last_used_on = null, revoked_at = now();
select public.use_link('phone');
select is((select count(last_used_on) from access_links), 0::bigint, 'not of one that is revoked');
update access_links set revoked_at = null, expires_at = now() - interval '1 second';
select public.use_link('phone');
select is((select count(last_used_on) from access_links), 0::bigint, 'nor of one that has expired');
update access_links set last_used_on = '2026-11-01';
select tests.become_member('helper', 'facilitator');
select is((select array_agg(last_used_on) from access_links), array['2026-11-01', '2026-11-01']::date[], 'members see it');
