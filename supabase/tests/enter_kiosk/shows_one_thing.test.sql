-- V13: a kiosk shows one board or one sheet with its session, and nothing else of the event
select tests.event(), tests.board(), tests.board('other'), tests.survey(), tests.session('Workshop 1'), tests.session('Workshop 2', 2);
select tests.survey('of a session', 'session');
select tests.kiosk('on a board'), tests.kiosk('on a sheet', null, 'of a session', 'Workshop 1');
select tests.become_attendee();
create temp table answer as select token, public.enter_kiosk(token) as a from unnest(array['on a board', 'on a sheet']) token;
create function pg_temp.ids(p_token text, p_list text) returns text[] language sql as $$
	select array(select e ->> 'id' from answer, jsonb_array_elements(a -> p_list) e where token = p_token);
$$;
select is(pg_temp.ids('on a board', 'boards'), array[tests.id('board')::text], 'the board');
select is(pg_temp.ids('on a board', 'surveys') || pg_temp.ids('on a board', 'sessions'), '{}', 'no sheet, no programme');
select is(pg_temp.ids('on a sheet', 'surveys'), array[tests.id('of a session')::text], 'the sheet');
select is(pg_temp.ids('on a sheet', 'sessions'), array[tests.id('Workshop 1')::text], 'what it is about');
select is(pg_temp.ids('on a sheet', 'boards'), '{}', 'no board');
select is(a #> '{kiosk}' #- '{expires_at}', jsonb_build_object('board_id', tests.id('board'), 'survey_id', null, 'session_id', null),
	'and says which it is') from answer where token = 'on a board';
select isnt(a #>> '{notice,controller}', null, 'L7: with the notice') from answer;
reset role;
select is((select count(*) from private.seats), 0::bigint, 'looking at it is no seat');
select is((select array_agg(last_used_on) from access_links), array[private.day_of(now()), private.day_of(now())], 'but use, to the day');
