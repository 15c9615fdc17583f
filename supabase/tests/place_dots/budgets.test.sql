-- M18: both rules for the number of dots: half of the themes, and a(a-1)/2 comparisons shared among the people (Gauß)
select is(private.dot_budget(t.rule, t.themes, t.people), t.budget, concat_ws(' ', t.rule, t.themes, 'themes', t.people, 'people'))
from (values
	('half', 2, null, 1), ('half', 3, null, 2), ('half', 4, null, 2), ('half', 7, null, 4), ('half', 12, 5, 6), ('half', 1, null, 1), ('half', 0, null, 1),
	('gauss', 2, 30, 1), ('gauss', 6, 30, 1), ('gauss', 12, 30, 3), ('gauss', 12, 33, 2), ('gauss', 12, 34, 2), ('gauss', 10, 5, 9), ('gauss', 10, 4, 12),
	('gauss', 0, 30, 1), ('gauss', 1, 30, 1), ('gauss', 7, null, 4)) as t (rule, themes, people, budget);

-- On a board: its own number of people, else the heads counted at the event, else half.
select tests.event(), tests.board('board', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "gauss", "per_theme": 3, "people": null}}');
insert into themes (board_id, title, position, removed, revision) select tests.id('board'), 'Thema', i, i > 10, 1 from generate_series(1, 12) i;
create function pg_temp.offered() returns jsonb language sql as $$
	select private.dots_offered(b) from boards b;
$$;
select is(pg_temp.offered(), '{"question": "Was zuerst?", "per_theme": 3, "budget": 5}', 'half, where nobody was counted');
update events set attendance = 15;
select is(pg_temp.offered() -> 'budget', '3', 'the heads at the event');
update boards set settings = jsonb_set(settings, '{dots,people}', '45');
select is(pg_temp.offered() -> 'budget', '1', 'the people of the board');
update boards set settings = jsonb_set(settings, '{dots,question}', '""');
select is(pg_temp.offered(), null, 'nothing is offered without a question');
