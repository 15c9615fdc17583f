-- E20: a facilitator's link asks the room for a sheet that a member has opened; it opens none and brings none back
select tests.event(), tests.board(), tests.board('other'), tests.survey(), tests.survey('draft'), tests.survey('closed'),
	tests.event('ANDERS'), tests.board('foreign board', p_code => 'ANDERS'), tests.survey('foreign', p_code => 'ANDERS');
update surveys set state = 'draft' where id = tests.id('draft');
update surveys set state = 'closed' where id = tests.id('closed');
select tests.link('phone'), tests.link('desk', null), tests.link('wall', 'board', 'wall');
create function pg_temp.try(p_token text, p_survey text default 'survey', p_seconds int default 180, p_board text default 'board') returns text language sql as $$
	select tests.refusal(format('select public.ask_now(%L, %L, %L, %L)', tests.id(p_board), tests.id(p_survey), p_seconds, p_token));
$$;
create temp table locked as select xmax::text as by from events where id = tests.id('TESTED');
select tests.become_attendee();
select is(pg_temp.try(null), '404 not_a_member', 'an attendee');
select is(pg_temp.try('nothing'), '404 link_unknown', 'a link that is none');
select is(pg_temp.try('wall'), '404 link_unknown', 'a wall');
select is(pg_temp.try('phone', p_board => 'other'), '404 link_unknown', 'a link for another board');
reset role;
select is((select xmax::text from events where id = tests.id('TESTED')), (select by from locked), 'SEC9: who may not ask holds up nobody');
select tests.become_attendee();
select is(pg_temp.try('desk', p_board => 'foreign board'), '404 link_unknown', 'or for another event');
select is(pg_temp.try('phone', 'foreign'), '404 survey_unknown', 'a sheet of another event');
select is(pg_temp.try('phone', 'draft'), '404 survey_unknown', 'is as unknown as a draft');
select is(pg_temp.try('phone', 'nothing'), '404 survey_unknown', 'and as one that is not there');
select is(pg_temp.try('phone', 'closed'), '409 survey_closed', 'what is closed stays closed');
select is(pg_temp.try('phone', p_seconds => seconds), '400 time_invalid', coalesce(seconds::text, 'without an end'))
from unnest(array[29, 3601, -60, null]) seconds;
reset role;
select is_empty('select from surveys where asked_until is not null', 'nobody is asked');
select is_empty($$select from surveys where (id, state) in ((tests.id('draft'), 'open'), (tests.id('closed'), 'open'))$$, 'nothing is opened');
select tests.become_attendee();
select is((public.ask_now(tests.id('board'), tests.id('survey'), 180, 'phone') #>> '{survey,asked_until}')::timestamptz, now() + interval '3 minutes', 'a link of the board');
select is((tests.enter('a') #>> '{surveys,0,asked_until}')::timestamptz, now() + interval '3 minutes', 'devices are told');
select is((jsonb_path_query_first(public.read_lead(p_token => 'phone'), '$.lead.surveys[*] ? (@.state == "open").asked_until') #>> '{}')::timestamptz,
	now() + interval '3 minutes', 'and whoever leads');
select is(pg_temp.try('desk', p_seconds => 60, p_board => 'other'), null, 'a link of the event, for another time');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(null, p_seconds => 30), null, 'a member');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(null), '404 not_a_member', 'not one of another organisation');
reset role;
select is((select jsonb_agg((told #>> '{surveys,0,asked_until}')::timestamptz - now()) from (
	select jsonb_set(told, '{surveys}', jsonb_path_query_array(told, '$.surveys[*] ? (@.state == "open")')) as told
	from tests.told('event:' || tests.id('TESTED')) told) t), '["00:03:00", "00:01:00", "00:00:30"]', 'each is told once');
select is((select jsonb_agg(detail - 'link' - 'survey' order by detail -> 'seconds' desc) from tests.acts where act = 'ask_now'), jsonb_build_array(
	jsonb_build_object('board', tests.id('board'), 'seconds', 180), jsonb_build_object('board', tests.id('other'), 'seconds', 60),
	jsonb_build_object('board', tests.id('board'), 'seconds', 30)), 'and kept');
update events set state = 'closed' where id = tests.id('TESTED');
select tests.become_attendee();
select is(pg_temp.try('phone'), '409 event_closed', 'not after the event');
