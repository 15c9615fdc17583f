-- Rows that contradict each other cannot be stored, by whomever
select tests.event(), tests.board(), tests.board('other'), tests.survey(), tests.enter('a'), tests.post('n', 'a'), tests.post('o', 'a', p_title => 'other');
select throws_ok(statement, code, null, why) from (values
	($$insert into notes (id, board_id, prompt_id, body, revision, phase) values (gen_random_uuid(), tests.id('board'), tests.id('prompt of other'), 'x', 1, 'writing')$$, '23503', 'a note under a prompt of another board'),
	($$update notes set parent_id = tests.id('o'), reply_kind = 'add' where id = tests.id('n')$$, '23503', 'a reply to a note of another board'),
	($$update notes set reply_kind = 'add' where id = tests.id('n')$$, '23514', 'a kind of reply without a note it replies to'),
	($$update notes set visibility = 'withdrawn' where id = tests.id('n')$$, '23514', 'a withdrawn note that keeps its text'),
	($$update notes set body = '' where id = tests.id('n')$$, '23514', 'an empty note'),
	($$update boards set phase = 'sorting', kind = 'questions' where id = tests.id('board')$$, '23514', 'a question board that is sorted'),
	($$update boards set settings = settings || '{"note_limit": 5000}'$$, '23514', 'a note as long as a letter'),
	($$update events set min_group = 4$$, '23514', 'E7: a small group of four'),
	($$update events set purpose = ''$$, '23514', 'E1: an open event without a purpose'),
	($$update events set controller = ' '$$, '23514', 'L7: an open event without a controller'),
	($$update events set code = 'FACHT0'$$, '23514', 'V1: a code with a letter that can be misread'),
	($$update questions set required = true$$, '23514', 'E3: a question that must be answered'),
	($$insert into note_links (board_id, from_id, to_id, revision) values (tests.id('board'), tests.id('n'), tests.id('n'), 1)$$, '23514', 'a note linked to itself'),
	($$insert into private.event_salts values (tests.id('TESTED'), 'short')$$, '23514', 'a short salt')) as t (statement, code, why);
