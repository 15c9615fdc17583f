-- E7, E9, E11: each sector of a target is a scale of its own: it appears with five answers to it and moves by three or more
select tests.event(), tests.session('W1'), tests.session('W2', 2);
select tests.sheet('survey', 'session', tests.question('aim', 'target', array['content', 'time']));
create function pg_temp.of(p_sector text, p_session text default null) returns bigint language sql as $$
	select coalesce(sum(value::int), 0) from jsonb_each(tests.figure('aim', p_session) -> 'counts') where key like p_sector || ':%';
$$;
create function pg_temp.shown(p_session text default null) returns text language sql as $$
	select concat_ws(' ', coalesce(tests.figure('aim', p_session) ->> 'n', 'few'), pg_temp.of('content', p_session), pg_temp.of('time', p_session));
$$;
select tests.become_member('owner');
reset role;
select tests.submit_many(1, 3, '{"aim": {"content": 4, "time": 2}}', 'W1'), tests.submit_many(4, 5, '{"aim": {"content": 5}}', 'W1');
select is(pg_temp.shown('W1'), '5 5 0', 'five answers, three of them to the second sector: that waits');
select is(tests.figure('aim', 'W1') -> 'counts', '{"content:1": 0, "content:2": 0, "content:3": 0, "content:4": 3, "content:5": 2}', 'and is left out altogether');
select tests.submit_many(6, 8, '{"aim": {"time": 1}}', 'W1');
select is(pg_temp.shown('W1'), '8 5 6', 'with three more there are six');
select tests.submit_many(9, 10, '{"aim": {"content": 1}}', 'W1'), tests.submit_many(11, 11, '{"aim": {"time": 5}}', 'W1');
select is(pg_temp.shown('W1'), '11 5 6', 'a group of three sheets that holds two answers to one sector and one to the other moves neither');
select tests.submit_many(12, 14, '{"aim": {"content": 2}}', 'W1');
select is(pg_temp.shown('W1'), '14 10 6', 'until there are three, and then all that wait come in');
select tests.submit_many(15, 17, '{"aim": {"no_answer": true}}', 'W1');
select is(pg_temp.shown('W1'), '14 10 6', '"keine Angabe" moves nothing');
select tests.submit_many(1, 5, '{"aim": {"content": 3, "time": 3}}', 'W2'), tests.submit_many(6, 8, '{"aim": {"time": 3}}', 'W2');
select is(pg_temp.shown('W2'), '8 5 8', 'another workshop has groups of its own');
select is(pg_temp.shown(), '22 15 14', 'and the whole is what both show');
