-- M22: whoever leads changes settings one by one; nonsense is refused whole, and everybody is told
select tests.event(), tests.board(), tests.link('phone'), tests.event('ANDERS');
create function pg_temp.set(p_settings jsonb, p_token text default 'phone') returns jsonb language sql as $$
	select public.set_board(tests.id('board'), p_settings, p_token);
$$;
select tests.become_attendee();
select is(tests.refusal($$select pg_temp.set('{"paused": true}', null)$$), '404 not_a_member', 'an attendee');
select is(tests.refusal($$select pg_temp.set('{"paused": true}', 'x')$$), '404 link_unknown', 'a wrong token');
select is(pg_temp.set('{"paused": true, "note_cap": 5}') ->> 'revision', '1', 'two at once are one change');
select is(pg_temp.set('{"paused": true}') ->> 'revision', '1', 'the same again is none');
select is(pg_temp.set('{"dots": {"question": " Woran\u0007 arbeiten wir weiter? "}}') #> '{settings,dots}',
	'{"question": "Woran arbeiten wir weiter?", "rule": "half", "per_theme": 2, "people": null}', 'of the dots only what is said, its text cleaned');
select is(tests.refusal(format('select pg_temp.set(%L)', bad)), '400 settings_invalid', coalesce(bad, 'nothing')) from unnest(array[
	'{"note_limit": 5}', '{"moderation": "later"}', '{"paused": null}', '{"colour": "red"}', '[]', '5', 'null', null, '{"dots": []}',
	'{"dots": {"rule": "all"}}', '{"dots": {"colour": "red"}, "paused": false}', '{"plan": [{"phase": "writing"}]}']) bad;
reset role;
select is((select settings::jsonb from boards), private.default_board_settings() || '{"revealed": true, "paused": true, "note_cap": 5,
	"dots": {"question": "Woran arbeiten wir weiter?", "rule": "half", "per_theme": 2, "people": null}}', 'the rest stays as it was');
select results_eq('select told ->> ''kind'', told #> ''{board,paused}'', told #> ''{board,note_cap}'' from tests.told_on() told',
	$$values ('board_changed', 'true'::jsonb, '5'::jsonb), ('board_changed', 'true', '5')$$, 'told once each');
set role anon;
select is(pg_temp.set('{"vocabulary": {"same": [["ABH", "Amt"]], "silent": []}}') #> '{settings,vocabulary}',
	'{"same": [["ABH", "Amt"]], "silent": []}', 'T3: with the words of the event');
select is(tests.refusal($$select pg_temp.set('{"vocabulary": {"same": "ABH", "silent": []}}')$$), '400 settings_invalid', 'or none');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select pg_temp.set('{"paused": false}', null)$$), '404 not_a_member', 'another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal($$select pg_temp.set('{"paused": false}', null)$$), null, 'a facilitator of this one');
