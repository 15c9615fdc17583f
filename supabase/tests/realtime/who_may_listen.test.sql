-- SEC9, L13: who may join which topic, asked as Realtime asks: a probe row, and whether it can be seen
select tests.event(), tests.board(), tests.survey(), tests.event('DRAFTS', 'draft'), tests.board('planned', p_code => 'DRAFTS');
select tests.event('ANDERS'), tests.board('away', p_code => 'ANDERS');
create function pg_temp.queue(p_token text) returns text language sql as $$
	select format('moderation:%s:%s', tests.id('board'), encode(sha256(convert_to(p_token, 'UTF8')), 'hex'));
$$;
create function pg_temp.may_join(p_topic text, p_extension text default 'broadcast') returns boolean language plpgsql as $$
declare
	v_role text := current_setting('role');
	v_seen boolean;
begin
	perform set_config('role', 'none', true);
	insert into realtime.messages (topic, extension, payload, event, private) values (p_topic, p_extension, null, null, true);
	perform set_config('realtime.topic', p_topic, true);
	perform set_config('role', v_role, true);
	select exists (select from realtime.messages where topic = p_topic and extension = p_extension) into v_seen;
	return v_seen;
end;
$$;
select tests.become_attendee();
select ok(pg_temp.may_join('board:' || tests.id('board')), 'an attendee: a board of an open event');
select ok(pg_temp.may_join('event:' || tests.id('TESTED')), 'an attendee: its programme');
select ok(not pg_temp.may_join('results:' || tests.id('TESTED')), 'an attendee: not the results');
select ok(not pg_temp.may_join('board:' || tests.id('planned')), 'an attendee: not a board of a draft');
select ok(not pg_temp.may_join('event:' || tests.id('DRAFTS')), 'an attendee: not a draft');
select ok(not pg_temp.may_join('board:' || tests.id('board'), 'presence'), 'nobody is shown to be there');
select ok(not pg_temp.may_join(topic), 'an attendee: not ' || topic)
from unnest(array['board:', 'board:x', 'boards:' || tests.id('board'), 'board:' || tests.id('nothing'), 'board:*',
	'board:' || tests.id('board') || ':x', 'moderation:' || tests.id('board'), 'anything']) topic;
select tests.become_member('stranger', 'owner', 'ANDERS');
select ok(not pg_temp.may_join('results:' || tests.id('TESTED')), 'another organisation: not the results');
select ok(pg_temp.may_join('board:' || tests.id('board')), 'another organisation: as anybody, the board');
select ok(not pg_temp.may_join('moderation:' || tests.id('board')), 'another organisation: not what waits to be released');
select tests.become_member('helper', 'facilitator');
select ok(pg_temp.may_join('moderation:' || tests.id('board')), 'a member: what waits to be released');
select ok(pg_temp.may_join('results:' || tests.id('TESTED')), 'a member: the results');
select tests.become_attendee();
select ok(not pg_temp.may_join(pg_temp.queue('phone')), 'a link that is not there');
select tests.link('phone'), tests.link('desk', null), tests.link('projector', p_role => 'wall'), tests.link('foreign', 'away', p_code => 'ANDERS');
select ok(pg_temp.may_join(pg_temp.queue(token)), 'who holds a link: ' || token) from unnest(array['phone', 'desk']) token;
select ok(not pg_temp.may_join(pg_temp.queue(token)), 'not who holds a link for ' || token) from unnest(array['projector', 'foreign']) token;
select ok(not pg_temp.may_join(replace(pg_temp.queue('desk'), 'moderation', topic)), 'no topic ' || topic || ' for a link') from unnest(array['board', 'results']) topic;
reset role;
update access_links set revoked_at = now();
select tests.become_attendee();
select ok(not pg_temp.may_join(pg_temp.queue('phone')), 'nor once it is revoked');
select throws_ok(format('insert into realtime.messages (topic, extension, payload, event, private) values (%L, ''broadcast'', ''{}'', ''change'', true)',
	'board:' || tests.id('board')), '42501', null, 'nobody sends');
reset role;
update events set state = 'archived' where code = 'TESTED';
select tests.become_attendee();
select ok(not pg_temp.may_join('board:' || tests.id('board')), 'nothing of an archived event');
