-- 2.4, E7, M18: with the dots stands how many placed them; of fewer than five only the order leaves the room, before the event
-- closes and after
select tests.event();
select tests.enter(s) from unnest(array['a', 'b', 'c', 'd', 'e']) s;
select tests.board(b, 'sorting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}') from unnest(array['many', 'few', 'none']) b;
insert into themes (id, board_id, title, position, revision)
select tests.id(b || i), tests.id(b), b || i, i, 1 from unnest(array['many', 'few', 'none']) b, generate_series(1, 3) i;
create function pg_temp.place(p_board text, p_dots jsonb, p_seats text[]) returns jsonb language sql as $$
	select jsonb_agg(public.place_dots(tests.id(p_board), (select jsonb_object_agg(tests.id(d.key), d.value) from jsonb_each(p_dots) d), tests.key(s))) from unnest(p_seats) s;
$$;
create function pg_temp.told(p_title text) returns jsonb language sql as $$
	select jsonb_build_object('dots', (b -> 'dots') - array['question', 'rule', 'per_theme', 'budget'],
		'themes', (select jsonb_agg(t - array['title', 'table', 'notes'] order by i) from jsonb_array_elements(b -> 'themes') with ordinality e (t, i)))
	from jsonb_array_elements(public.documentation_source(tests.id('TESTED')) -> 'boards') b where b ->> 'title' = p_title;
$$;
create function pg_temp.givers(p_board text) returns jsonb language sql as $$
	select public.read_board(p_board_id => tests.id(p_board), p_seat_key => tests.key('a')) #> '{board,dots}' -> 'givers';
$$;
select tests.become_member('planner', 'organiser');
select public.set_phase(tests.id(b), 'weighting') from unnest(array['many', 'few', 'none']) b;
select tests.become_attendee();
select pg_temp.place('many', '{"many2": 2}', array['a', 'b', 'c', 'd']), pg_temp.place('many', '{"many1": 1}', array['e']),
	pg_temp.place('few', '{"few2": 2}', array['a', 'b', 'c']), pg_temp.place('few', '{"few1": 1, "few3": 1}', array['d']);
select is(pg_temp.givers(b), null, 'M8: nobody is told while they are placed') from unnest(array['many', 'few']) b;
select tests.become_member('planner');
select public.set_phase(tests.id(b), 'agreeing') from unnest(array['many', 'few', 'none']) b;
create temp table expected (title text, told jsonb);
insert into expected values
	('many', '{"dots": {"givers": 5, "placed": 9}, "themes": [{"dots": 1}, {"dots": 8}, {"dots": 0}]}'),
	('few', '{"dots": {"givers": null, "placed": null}, "themes": [{"dots": null, "rank": 2}, {"dots": null, "rank": 1}, {"dots": null, "rank": 2}]}'),
	('none', '{"dots": {"givers": 0, "placed": 0}, "themes": [{"dots": 0}, {"dots": 0}, {"dots": 0}]}');
select is(pg_temp.told(title), told, title || ': when weighting has ended') from expected;
select tests.become_attendee();
select is(pg_temp.givers('many'), '5', 'the room is told how many'), is(pg_temp.givers('few'), 'null', 'or that they are few'),
	is((select jsonb_agg(t -> 'dots' order by t -> 'position') from jsonb_array_elements(public.read_board(p_board_id => tests.id('few'), p_seat_key => tests.key('a')) -> 'themes') t), '[1, 6, 1]', 'and sees its own sums');
select is(tests.refusal('select givers from boards'), '42501', 'as a number nobody reads it');
select tests.become_member('planner');
select is(tests.refusal('select givers from boards'), '42501', 'members neither: from one who comes to the next it would tell who placed what');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.told(title), told, title || ': when the event is closed and nobody can count any more') from expected;
select public.publish_results(tests.id('TESTED'), 'public', '{themes}', array[tests.id('few'), tests.id('many')], '{}');
select is((select jsonb_agg(jsonb_build_array(b #> '{dots,givers}', b #> '{dots,placed}', (select jsonb_agg(t - array['title', 'table', 'notes'] order by t -> 'title') from jsonb_array_elements(b -> 'themes') t)) order by b -> 'title')
	from jsonb_array_elements(public.results_preview(tests.id('TESTED')) #> '{results,boards}') b),
	'[[null, null, [{"dots": null}, {"dots": null}, {"dots": null}]], [5, 9, [{"dots": 1}, {"dots": 8}, {"dots": 0}]]]', 'published is of few not even the order');
