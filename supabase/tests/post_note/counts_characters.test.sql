-- M4: the limit counts characters, not bytes, and is the board's own
select tests.event(), tests.board(), tests.enter('a');
select is(tests.refusal(format('select tests.post(''280'', ''a'', %L)', repeat('ü', 280))), null, '280 characters fit');
select is(tests.refusal(format('select tests.post(''emoji'', ''a'', %L)', repeat('🙂', 280))), null, 'of whatever size');
select is(tests.refusal(format('select tests.post(''281'', ''a'', %L)', repeat('ü', 281))), '400 note_too_long', '281 do not');
select is(tests.hint(format('select tests.post(''281'', ''a'', %L)', repeat('ü', 281))), '280', 'the hint says how many do');
update boards set settings = settings || '{"note_limit": 80}';
select is(tests.refusal(format('select tests.post(''81'', ''a'', %L)', repeat('x', 81))), '400 note_too_long', 'a board may allow fewer');
select is((select count(*) from notes), 2::bigint, 'nothing that is too long is stored');
