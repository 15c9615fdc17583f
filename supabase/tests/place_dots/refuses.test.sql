-- M18: dots only on themes of the board, no more than the budget and no more on one theme than the board allows
select tests.event(), tests.board('board', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}'),
	tests.board('other', 'weighting'), tests.enter('a');
insert into themes (id, board_id, title, position, removed, revision)
select tests.id('t' || i), tests.id('board'), 'Thema ' || i, i, i = 9, 1 from generate_series(1, 9) i;
insert into themes (id, board_id, title, position, revision) values (tests.id('o'), tests.id('other'), 'Anderes', 1, 1);
-- Named themes with their numbers, {"t1": 2}.
create function pg_temp.place(p_dots jsonb, p_seat text default 'a', p_title text default 'board') returns text language sql as $$
	select format('select public.place_dots(%L, %L, %L)', tests.id(p_title),
		(select jsonb_object_agg(tests.id(d.key), d.value) from jsonb_each(p_dots) d), tests.key(p_seat));
$$;
select tests.become_attendee();
select is(tests.refusal(format('select public.place_dots(%L, %L, %L)', tests.id('board'), dots, tests.key('a'))), '400 dots_invalid', dots)
from unnest(array['null', '[]', '3', '[{"x": 1}]']) dots;
select is(tests.refusal(format('select public.place_dots(%L, null, %L)', tests.id('board'), tests.key('a'))), '400 dots_invalid', 'nothing at all');
select is(tests.refusal(pg_temp.place(dots)), '400 dots_invalid', dots::text)
from unnest(array['{"t1": -1}', '{"t1": 1.5}', '{"t1": "2"}', '{"t1": null}', '{"t1": [1]}', '{"t1": []}', '{"t1": {}}', '{"t1": 1e9}']::jsonb[]) dots;
select is(tests.refusal(pg_temp.place('{"nothing": 1}')), '404 theme_unknown', 'a theme that is not there');
select is(tests.refusal(pg_temp.place('{"o": 1}')), '404 theme_unknown', 'one of another board');
select is(tests.refusal(pg_temp.place('{"t9": 1}')), '404 theme_unknown', 'one that was taken away');
select is(tests.refusal(format('select public.place_dots(%L, ''{"x": 1}'', %L)', tests.id('board'), tests.key('a'))), '404 theme_unknown', 'what is no id');
select is(tests.refusal(pg_temp.place('{"t1": 3}')), '409 dots_over_theme', 'three on one');
select is(tests.hint(pg_temp.place('{"t1": 3}')), '2', 'the hint is how many are allowed');
select is(tests.refusal(pg_temp.place('{"t1": 2, "t2": 2, "t3": 1}')), '409 dots_over_budget', 'five where four are allowed');
select is(tests.hint(pg_temp.place('{"t1": 2, "t2": 2, "t3": 1}')), '4', 'the hint is the budget');
select is(tests.refusal(pg_temp.place('{}', 'nobody')), '403 seat_unknown', 'by a stranger');
select is(tests.refusal(pg_temp.place('{}', 'a', 'nowhere')), '404 board_unknown', 'on a board that is not there');
select is(tests.refusal(pg_temp.place('{"o": 1}', 'a', 'other')), '409 dots_over_budget', 'M18: none where nobody worded the question');
reset role;
select is_empty('select from dots', 'nothing was stored');
select is(tests.revision(), 0::bigint, 'nothing was told');
