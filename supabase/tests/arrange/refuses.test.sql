-- M16, SEC9: those who lead sort what is on their board, and nothing else; a step that is refused in part is refused whole
select tests.event(), tests.board('board', 'sorting'), tests.board('other', 'exchange'), tests.enter('a'), tests.event('ANDERS');
select tests.phase('exchange'), tests.post('n', 'a'), tests.post('r', 'a', p_parent => 'n', p_reply_kind => 'add'), tests.post('o', 'a', p_title => 'other'), tests.phase('sorting');
select tests.post('h', 'a', p_title => 'other');
insert into themes (id, board_id, title, position, removed, revision) values
	(tests.id('t'), tests.id('board'), 'Zeit', 1, false, 1), (tests.id('gone'), tests.id('board'), 'Weg', 2, true, 1),
	(tests.id('foreign'), tests.id('other'), 'Anderes', 1, false, 1);
create function pg_temp.try(p_themes jsonb, p_notes jsonb default '{}', p_title text default 'board') returns text language sql as $$
	select tests.refusal(format('select public.arrange(%L, %L, %L)', tests.id(p_title), p_themes, p_notes));
$$;
create function pg_temp.theme(p_name text, p_more jsonb default '{}') returns jsonb language sql as $$
	select jsonb_build_array(jsonb_build_object('id', tests.id(p_name)) || p_more);
$$;
create function pg_temp.sort(p_note text, p_theme text) returns jsonb language sql as $$
	select jsonb_build_object(tests.id(p_note), tests.id(p_theme));
$$;
select tests.become_attendee();
select is(pg_temp.try('[]'), '404 not_a_member', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('[]'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(themes), '400 arrangement_invalid', themes::text) from unnest(array['{}', '3', '[3]', '[{}]', '[{"id": "t"}]']::jsonb[]) themes;
select is(pg_temp.try(pg_temp.theme('t', more)), '400 arrangement_invalid', more::text)
from unnest(array['{"title": 3}', '{"position": "1"}', '{"position": 1.5}', '{"position": -1}', '{"gone": "yes"}']::jsonb[]) more;
select is(pg_temp.try(pg_temp.theme('t', jsonb_build_object('title', repeat('x', 141)))), '400 arrangement_invalid', 'a heading as long as a note');
select is(pg_temp.try(pg_temp.theme('t') || pg_temp.theme('t')), '400 arrangement_invalid', 'a theme twice');
select is(pg_temp.try('[]', notes), '400 arrangement_invalid', notes::text) from unnest(array['[]', '3']::jsonb[]) notes;
select is(pg_temp.try(pg_temp.theme('foreign')), '404 theme_unknown', 'a theme of another board');
select is(pg_temp.try(pg_temp.theme('nothing', '{"gone": true}')), '404 theme_unknown', 'taking away what is not there');
select is(pg_temp.try(pg_temp.theme('new', '{"title": "Neu"}'), pg_temp.sort(note, 'new')), '404 note_unknown', note)
from unnest(array['nothing', 'o', 'r']) note;
select is(pg_temp.try('[]', '{"x": null}'), '404 note_unknown', 'what is no id');
select is(pg_temp.try('[]', pg_temp.sort('n', theme)), '404 theme_unknown', 'a note into ' || theme) from unnest(array['nothing', 'gone', 'foreign']) theme;
select is(pg_temp.try(pg_temp.theme('t', '{"gone": true}'), pg_temp.sort('n', 't')), '404 theme_unknown', 'into a theme that goes with the same step');
reset role;
select is((select count(*) from themes), 3::bigint, 'nothing was stored');
select is_empty('select from private.board_steps', 'and nothing can be undone');
update notes set visibility = 'hidden' where id = tests.id('n');
select tests.become_member('helper');
select is(pg_temp.try('[]', pg_temp.sort('n', 't')), '404 note_unknown', 'a hidden note is not sorted');
