-- V8, E7: in its other modes the wall gets what they show: all boards, or a sheet as far as it is released
select tests.event(), tests.board(), tests.board('other', 'sorting'), tests.session('Workshop 1'), tests.survey(p_scope => 'session'), tests.enter('a');
select tests.post('n', 'a'), tests.link('phone'), tests.link('projector', p_role => 'wall');
update boards set position = 2 where title = 'other';
create function pg_temp.stage(p_wall jsonb) returns jsonb language sql as $$
	select public.show_on_wall(tests.id('board'), p_wall, 'phone');
	select public.read_wall('projector') -> 'stage';
$$;
select tests.become_attendee();
select is(pg_temp.stage(jsonb_build_object('mode', mode, 'note_id', tests.id('n'))), 'null', mode) from unnest(array['board', 'focus', 'clock', 'blank']) mode;
select is(pg_temp.stage('{"mode": "boards"}'), '[{"title": "board", "phase": "exchange", "phase_ends_at": null, "note_count": 1},
	{"title": "other", "phase": "sorting", "phase_ends_at": null, "note_count": 0}]', 'boards');
select tests.submit_many(1, 4, '{"how": 5}', 'Workshop 1');
select is(pg_temp.stage(jsonb_build_object('mode', 'chart', 'survey_id', tests.id('survey'), 'question', 'how')) #- '{questions,0,texts}' #- '{questions,0,options}',
	'{"survey": {"title": {"de": "Bogen"}}, "session": null, "min_group": 5, "questions": [{"key": "how", "kind": "ordinal", "position": 1, "config": {}, "condition": null, "n": null,
	"no_answer": null, "counts": null, "uniform": [], "detail": null, "texts_given": null, "texts_hidden": 0, "suppressed": "too_few", "withheld": false}]}', 'a question that four have answered');
select tests.submit_many(5, 5, '{"how": 4}', 'Workshop 1');
select is(pg_temp.stage(jsonb_build_object('session_id', tests.id('Workshop 1'))) #> '{questions,0,counts}', '{"1": 0, "2": 0, "3": 0, "4": 1, "5": 4}', 'and that five have');
select is(pg_temp.stage('{}') -> 'session', '{"title": "Workshop 1"}', 'of one workshop');
select is(jsonb_path_query_array(pg_temp.stage('{"question": null}'), '$.questions[*].key'), '["how"]', 'the first, if none was chosen');
select is(jsonb_path_query_array(pg_temp.stage('{"mode": "results"}'), '$.questions[*].key'), '["how", "ways", "plan", "free"]', 'results');
-- What a wall does not print is not delivered to whoever holds its token.
select tests.submit('texts ' || i, jsonb_build_object('free', 'Vertraulich ' || i), 'Workshop 1') from generate_series(1, 5) i;
select is(jsonb_path_query_array(pg_temp.stage(jsonb_build_object('mode', mode, 'question', 'free')), '$.questions[*] ? (@.key == "free").keyvalue() ? (@.key == "n" || @.key == "texts_given").value'), '[5, []]', 'of five texts how many, and no word: ' || mode)
from unnest(array['chart', 'results']) mode;
select doesnt_match(public.read_wall('projector')::text, 'Vertraulich', 'nowhere in what a wall reads');
