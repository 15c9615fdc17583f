-- M18: dots were placed among certain themes; when a theme comes or goes they are placed anew, a new wording keeps them
select tests.event(), tests.board('board', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}'),
	tests.board('other', 'weighting'), tests.enter('a');
insert into themes (id, board_id, title, position, revision) values
	(tests.id('t1'), tests.id('board'), 'Zeit', 1, 1), (tests.id('t2'), tests.id('board'), 'Raum', 2, 1), (tests.id('o'), tests.id('other'), 'Anderes', 1, 1);
insert into dots (theme_id, number) values (tests.id('o'), 1);
select public.place_dots(tests.id('board'), jsonb_build_object(tests.id('t1'), 1), tests.key('a'));
select tests.become_member('helper', 'facilitator');
select public.set_phase(tests.id('board'), 'sorting');
select public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', tests.id('t1'), 'title', 'Zeit und Ruhe')));
reset role;
select is((select count(*) from dots), 2::bigint, 'renamed');
select tests.become_member('helper');
select public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', tests.id('t3'), 'title', 'Geld')));
reset role;
select results_eq('select theme_id from dots', array[tests.id('o')], 'added; another board''s stay');
