-- SEC1, SEC9: who holds a facilitator's link leads its board or all boards of its event, until it expires or is revoked
select tests.event(), tests.board('board', 'writing'), tests.board('other', 'writing'), tests.event('ANDERS'), tests.board('foreign', 'writing', p_code => 'ANDERS');
select tests.link('phone'), tests.link('desk', null), tests.link('projector', p_role => 'wall');
create function pg_temp.try(p_title text, p_token text) returns text language sql as $$
	select tests.refusal(format('select public.set_phase(%L, ''exchange'', p_token => %L)', tests.id(p_title), p_token));
$$;
select tests.become_attendee();
select is(pg_temp.try('board', token), '404 link_unknown', coalesce(token, 'no') || ' is none') from unnest(array['phon', '', 'projector']) token;
select is(pg_temp.try('other', 'phone'), '404 link_unknown', 'another board');
select is(pg_temp.try('foreign', token), '404 link_unknown', 'another event') from unnest(array['phone', 'desk']) token;
select is(pg_temp.try('nowhere', 'desk'), '404 link_unknown', 'a board that is not there is the same');
select is(pg_temp.try('board', 'phone'), null, 'its board');
select is(pg_temp.try('other', 'desk'), null, 'every board of its event');
select tests.become_member('owner');
select is(pg_temp.try('board', 'phon'), '404 link_unknown', 'a wrong token is wrong for a member too');
select public.revoke_link(tests.id('phone'));
select tests.become_attendee();
select is(pg_temp.try('board', 'phone'), '404 link_unknown', 'not once it is revoked');
reset role;
select is((select detail ->> 'link' from tests.acts where act = 'set_phase' and user_id is null order by detail ->> 'board' = tests.id('board')::text limit 1),
	tests.id('desk')::text, 'it is written down which link it was');
update access_links set expires_at = now();
select tests.become_attendee();
select is(pg_temp.try('other', 'desk'), '404 link_unknown', 'nor once it has expired');
reset role;
update access_links set expires_at = now() + interval '1 day';
update events set state = 'closed' where code = 'TESTED';
select is(pg_temp.try('other', 'desk'), '409 event_closed', 'nor once the event is over');
