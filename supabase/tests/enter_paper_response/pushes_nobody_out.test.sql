-- E7, E11: whoever types in paper knows what it says, so it never brings what seats have answered into a figure
select tests.event(), tests.session('W1'), tests.session('W2', 2), tests.survey('survey', 'session');
create function pg_temp.type(p_from int, p_to int, p_session text, p_answers jsonb default '{"how": 3}') returns void language sql as $$
	select public.enter_paper_response(tests.id(p_session || ' paper ' || i), tests.id('survey'), tests.id(p_session), p_answers)
	from generate_series(p_from, p_to) i;
$$;
create function pg_temp.shown(p_session text) returns text language sql as $$
	select coalesce(f ->> 'n', 'few') || ' ' || coalesce(f #>> '{counts,1}', '-') || ' ' || coalesce(f #>> '{counts,3}', '-')
	from tests.figure('how', p_session) f;
$$;
select tests.submit_many(1, 4, '{"how": 5}', 'W1'), tests.submit_many(5, 6, '{"how": 1}', 'W1');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.shown('W1'), '5 1 0', 'five, and one waits');
select public.set_survey_state(tests.id('survey'), 'closed');
select pg_temp.type(1, 2, 'W1');
select is(pg_temp.shown('W1'), '5 1 0', 'two typed in once the sheet is closed push nobody out');
select pg_temp.type(3, 3, 'W1');
select is(pg_temp.shown('W1'), '8 1 3', 'three of paper come in by themselves; who waits still waits');
select pg_temp.type(4, 9, 'W1', '{"how": {"no_answer": true}}'), pg_temp.type(10, 12, 'W1');
select is(pg_temp.shown('W1'), '11 1 6', 'and as many more as one likes');
select pg_temp.type(13, 13, 'W1');
select public.set_survey_state(tests.id('survey'), 'open');
reset role;
select tests.submit_many(7, 8, '{"how": 1}', 'W1');
select tests.become_member('helper');
select is(pg_temp.shown('W1'), '15 4 7', 'paper goes along with three of seats');
reset role;
select tests.submit_many(1, 4, '{"how": 1}', 'W2');
select tests.become_member('helper');
select pg_temp.type(1, 4, 'W2');
select is(pg_temp.shown('W2'), 'few - -', 'four of each are no group');
select pg_temp.type(5, 5, 'W2');
select is(pg_temp.shown('W2'), '5 0 5', 'five of paper are, without the seats');
select is(tests.refusal(format('select public.withdraw_paper_response(%L)', tests.id('W2 paper 5'))), '409 response_released', 'and are not taken back');
select pg_temp.type(6, 7, 'W2');
reset role;
select tests.submit_many(5, 5, '{"how": 1}', 'W2');
select tests.become_member('helper');
select is(pg_temp.shown('W2'), '12 5 7', 'the fifth seat brings in what waits of both');
reset role;
-- Declined by a seat, and each sector of a target.
select tests.sheet('aims', 'event', tests.question('aim', 'target', array['content', 'time']));
select tests.submit_many(1, 5, '{"aim": {"content": 4}}', p_survey => 'aims'), tests.submit_many(6, 7, '{"aim": {"content": 1, "time": 1}}', p_survey => 'aims'),
	tests.submit_many(8, 8, '{"aim": {"no_answer": true}}', p_survey => 'aims');
create function pg_temp.aim() returns text language sql as $$
	select concat_ws(' ', f ->> 'n', f ->> 'no_answer', (select string_agg(key || '=' || value, ' ' order by key) from jsonb_each(f -> 'counts') where value <> '0'))
	from tests.figure('aim', p_survey => 'aims') f;
$$;
select tests.become_member('helper');
select public.enter_paper_response(tests.id('aim ' || i), tests.id('aims'), null, '{"aim": {"time": 3}}') from generate_series(1, 6) i;
select is(pg_temp.aim(), '11 0 content:4=5 time:3=6', 'six of paper to a sector; what a seat declined stays with it');
reset role;
select tests.submit_many(9, 9, '{"aim": {"content": 2, "time": 2}}', p_survey => 'aims');
select tests.become_member('helper');
select is(pg_temp.aim(), '14 1 content:1=2 content:2=1 content:4=5 time:3=6', 'three of seats to one sector are no five to the other');
