-- V8: whoever leads chooses what the walls of a board show; what is not there cannot be shown
select tests.event(), tests.board(), tests.board('other'), tests.survey(), tests.session('Workshop 1'), tests.enter('a');
select tests.post('n', 'a'), tests.post('elsewhere', 'a', p_title => 'other'), tests.link('phone'), tests.link('projector', p_role => 'wall');
create function pg_temp.show(p_wall jsonb, p_token text default 'phone') returns jsonb language sql as $$
	select public.show_on_wall(tests.id('board'), p_wall, p_token);
$$;
select tests.become_attendee();
select is(tests.refusal($$select pg_temp.show('{"mode": "blank"}', null)$$), '404 not_a_member', 'an attendee');
select is(tests.refusal($$select pg_temp.show('{"mode": "blank"}', 'projector')$$), '404 link_unknown', 'the wall itself');
select is(pg_temp.show('{"mode": "blank"}'), '{"revision": 2, "wall": {"mode": "blank", "group_by": "prompt", "note_id": null, "survey_id": null,
	"session_id": null, "question": null, "frozen": false}}', 'one thing is another, the rest stays');
select is(pg_temp.show('{"mode": "blank"}') ->> 'revision', '2', 'the same again changes nothing');
select is(tests.refusal(format('select pg_temp.show(%L)', bad)), '400 wall_invalid', coalesce(bad::text, 'nothing')) from unnest(array[
	'{"mode": "film"}', '{"mode": null}', '{"size": 3}', '[]', null, '{"note_id": "n"}', '{"mode": "focus"}', '{"mode": "chart"}', '{"mode": "results"}',
	jsonb_build_object('mode', 'focus', 'note_id', tests.id('elsewhere')), jsonb_build_object('survey_id', tests.id('nothing')),
	jsonb_build_object('session_id', tests.id('nothing')), jsonb_build_object('survey_id', tests.id('survey'), 'question', 'none')]::jsonb[]) bad;
select is(pg_temp.show(jsonb_build_object('mode', 'focus', 'note_id', tests.id('n'))) ->> 'revision', '3', 'a note of the board');
select is(tests.refusal(format('select pg_temp.show(%L)', jsonb_build_object('mode', 'chart', 'survey_id', tests.id('survey'), 'session_id',
	tests.id('Workshop 1'), 'question', 'how'))), null, 'a question of a sheet, of one workshop');
reset role;
select results_eq($$select told ->> 'kind', told #>> '{wall,mode}' from tests.told_on() told offset 1$$,
	$$values ('wall_changed', 'blank'), ('wall_changed', 'focus'), ('wall_changed', 'chart')$$, 'told each time');
