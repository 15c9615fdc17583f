-- V13: a kiosk shows one board or one sheet of the event, and has a PIN that is shown once and stored as a hash
select tests.event(), tests.board(), tests.survey(), tests.session('Workshop 1'), tests.survey('of a session', 'session');
select tests.event('ANDERS'), tests.survey('foreign', p_code => 'ANDERS'), tests.session('elsewhere', 1, 'ANDERS');
create function pg_temp.make(p_board text default null, p_survey text default null, p_session text default null, p_role text default 'kiosk')
	returns jsonb language sql as $$
	select public.make_link(p_event_id => tests.id('TESTED'), p_board_id => tests.id(p_board), p_role => p_role,
		p_survey_id => tests.id(p_survey), p_session_id => tests.id(p_session));
$$;
select tests.become_attendee();
select is(tests.refusal('select pg_temp.make(''board'')'), '42501', 'an attendee makes none');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal('select pg_temp.make(''board'')'), '404 not_a_member', 'nor an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal('select pg_temp.make()'), '400 link_role_invalid', 'a kiosk of nothing');
select is(tests.refusal('select pg_temp.make(''board'', ''survey'')'), '400 link_role_invalid', 'of two things');
select is(tests.refusal('select pg_temp.make(''board'', ''survey'', p_role => ''wall'')'), '400 link_role_invalid', 'no wall shows a sheet');
select is(tests.refusal('select pg_temp.make(p_survey => ''foreign'')'), '404 survey_unknown', 'a sheet of another event');
select is(tests.refusal('select pg_temp.make(p_survey => ''survey'', p_session => ''Workshop 1'')'), '404 session_unknown', 'a session for a sheet about the whole event');
select is(tests.refusal('select pg_temp.make(p_survey => ''of a session'')'), '404 session_unknown', 'none for a sheet about a session');
select is(tests.refusal('select pg_temp.make(p_survey => ''of a session'', p_session => ''elsewhere'')'), '404 session_unknown', 'a session of another event');
create temp table link as select pg_temp.make('board') as l;
select matches(l ->> 'pin', '^\d{6}$', 'six digits') from link;
select is(pg_temp.make('board', p_role => 'wall') ->> 'pin', null, 'a wall needs none');
select is(pg_temp.make(p_survey => 'of a session', p_session => 'Workshop 1') - array['id', 'token', 'pin', 'expires_at'], jsonb_build_object(
	'role', 'kiosk', 'board_id', null, 'survey_id', tests.id('of a session'), 'session_id', tests.id('Workshop 1')), 'a sheet about a session');
select is((select count(*) from access_links where survey_id = tests.id('of a session')), 1::bigint, 'members see what a kiosk shows');
select throws_ok('select pin_hash from access_links', '42501', null, 'and not its PIN');
reset role;
select is((select pin_hash from access_links where id = (l ->> 'id')::uuid),
	sha256(convert_to((l ->> 'token') || ' ' || (l ->> 'pin'), 'UTF8')), 'which cannot be tried out without the token') from link;
select is((select count(*) from tests.acts where detail::text ~ (l ->> 'pin')), 0::bigint, 'nor is it in the audit') from link;
