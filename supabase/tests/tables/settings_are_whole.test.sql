-- A board's settings are all there and none of them is nonsense, and so is what its wall shows
select tests.event(), tests.board();
create function pg_temp.setting(p_patch jsonb) returns text language sql as $$
	select tests.refusal(format('update boards set settings = settings || %L', p_patch));
$$;
create function pg_temp.wall(p_patch jsonb) returns text language sql as $$
	select tests.refusal(format('update boards set wall = wall || %L', p_patch));
$$;
select is(pg_temp.setting(good::jsonb), null, good) from unnest(array[
	'{"note_limit": 80}', '{"note_limit": 500}', '{"note_cap": 1}', '{"note_cap": null}', '{"moderation": "collect"}', '{"plan": []}',
	'{"plan": [{"phase": "writing", "seconds": 300}, {"phase": "exchange", "seconds": 86400}]}',
	'{"dots": {"question": "Woran arbeiten wir weiter?", "rule": "gauss", "per_theme": 2, "people": 30}}',
	'{"vocabulary": {"same": [["ABH", "Ausländerbehörde"]], "silent": ["Kreis"]}}', '{"vocabulary": {"same": [], "silent": []}}']) good;
select is(pg_temp.setting(bad::jsonb), '23514', bad) from unnest(array[
	'{"note_limit": 79}', '{"note_limit": 501}', '{"note_limit": 100.5}', '{"note_limit": "100"}', '{"note_limit": null}',
	'{"note_cap": 0}', '{"note_cap": "5"}', '{"hidden_round": null}', '{"hidden_counts": "yes"}', '{"paused": 1}', '{"revealed": null}',
	'{"moderation": "later"}', '{"moderation": null}', '{"plan": null}', '{"plan": {"phase": "writing", "seconds": 300}}',
	'{"plan": [{"phase": "dreaming", "seconds": 300}]}', '{"plan": [{"phase": "writing"}]}', '{"plan": [{"phase": "writing", "seconds": 0}]}',
	'{"plan": [{"phase": "writing", "seconds": "300"}]}', '{"plan": [[]]}', '{"dots": null}', '{"dots": {"question": "Was?"}}',
	'{"dots": {"question": null, "rule": "half", "per_theme": 2, "people": null}}',
	'{"dots": {"question": "Was?", "rule": "all", "per_theme": 2, "people": null}}',
	'{"dots": {"question": "Was?", "rule": "half", "per_theme": 0, "people": null}}',
	'{"dots": {"question": "Was?", "rule": "gauss", "per_theme": 2, "people": "viele"}}', '{"colour": "red"}',
	'{"vocabulary": null}', '{"vocabulary": {"same": []}}', '{"vocabulary": {"same": ["ABH"], "silent": []}}',
	'{"vocabulary": {"same": [[5]], "silent": []}}', '{"vocabulary": {"same": [], "silent": [["Kreis"]]}}',
	'{"vocabulary": {"same": [], "silent": [], "loud": []}}']) bad;
select is(tests.refusal($$update boards set settings = settings - 'paused'$$), '23514', 'one that is missing');
select is(pg_temp.wall(good::jsonb), null, good) from unnest(array[
	'{"mode": "blank", "frozen": true}', '{"mode": "chart", "question": "how"}', '{"group_by": "theme"}']) good;
select is(pg_temp.wall(bad::jsonb), '23514', bad) from unnest(array[
	'{"mode": "film"}', '{"mode": null}', '{"group_by": "colour"}', '{"frozen": "no"}', '{"question": 5}', '{"size": 3}']) bad;
select is(tests.refusal('select private.default_board_settings()::public.board_settings'), null, 'the defaults are such');
