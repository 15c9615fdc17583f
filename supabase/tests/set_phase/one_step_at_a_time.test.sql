-- M1, M2: a member moves a board on; two who press at once move it one step, not two
select tests.event(), tests.board('board', 'writing');
select tests.become_member('owner');
select is(public.set_phase(tests.id('board'), 'exchange', 600, 'writing'), jsonb_build_object('revision', 1, 'board',
	jsonb_build_object('id', tests.id('board'), 'phase', 'exchange', 'phase_ends_at', now() + interval '10 minutes', 'open', true)),
	'the first');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal($$select public.set_phase(tests.id('board'), 'exchange', 600, 'writing')$$), '409 phase_changed', 'the second hears that it is done');
select is(tests.hint($$select public.set_phase(tests.id('board'), 'reading', 600, 'writing')$$), 'exchange', 'and where the board is');
select is(public.set_phase(tests.id('board'), 'exchange', 900) #>> '{board,phase_ends_at}',
	to_jsonb(now() + interval '15 minutes') #>> '{}', 'the same phase again gets a new end');
reset role;
select is((select previous_phase::text from boards), 'writing', 'and the phase before stays what it was');
select results_eq('select told ->> ''kind'', told #>> ''{board,phase}'', told #> ''{board,phase_ends_at}'' from tests.told_on() told',
	$$values ('board_changed', 'exchange', to_jsonb(now() + interval '10 minutes')),
		('board_changed', 'exchange', to_jsonb(now() + interval '15 minutes'))$$, 'both are told on the board');
select results_eq('select told from tests.told(''event:'' || tests.id(''TESTED'')) told limit 1', format($$values
	('{"kind": "programme_changed", "revision": 1, "event": {"state": "open"}, "surveys": [], "rotation": null,
		"boards": [{"id": "%s", "phase": "exchange", "phase_ends_at": %s, "open": true}]}'::jsonb)$$,
	tests.id('board'), to_jsonb(now() + interval '10 minutes')), 'and in the programme');
