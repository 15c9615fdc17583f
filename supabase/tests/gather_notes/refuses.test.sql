-- SEC9, M7, L6: only who leads the whole event takes over, only what can be seen, and only on a board of the same event
select tests.event(), tests.board('w1'), tests.board('small', p_settings => '{"revealed": false}'), tests.board('plenary'), tests.enter('a'), tests.enter('b'),
	tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS'), tests.enter('a', 'ANDERS');
select tests.post('n', 'a', p_title => 'w1'), tests.post('hidden', 'a', p_title => 'w1'), tests.post('s', 'a', p_title => 'small'), tests.post('own', 'a', p_title => 'plenary'),
	tests.post('f', 'a', p_title => 'foreign');
update notes set visibility = 'hidden' where id = tests.id('hidden');
insert into access_links (event_id, board_id, role, token_hash, expires_at) values
	(tests.id('TESTED'), tests.id('plenary'), 'facilitator', sha256('one board'), now() + interval '1 day'),
	(tests.id('TESTED'), null, 'facilitator', sha256('all boards'), now() + interval '1 day');
create function pg_temp.try(p_note text, p_token text default null, p_prompt text default 'prompt of plenary') returns text language sql as $$
	select tests.refusal(format('select public.gather_notes(%L, %L, %L, %L)', tests.id('plenary'), tests.id(p_prompt), array[tests.id(p_note)], p_token));
$$;
select tests.become_attendee();
select is(pg_temp.try('n'), '404 not_a_member', 'an attendee');
select is(pg_temp.try('n', 'wrong'), '404 link_unknown', 'a token that opens nothing');
select is(pg_temp.try('n', 'one board'), '404 link_unknown', 'a link to the plenary alone reaches no other board');
select is(tests.refusal(format('select public.best_notes(%L, 3, ''one board'')', tests.id('plenary'))), '404 link_unknown', 'nor does it look there');
select is(pg_temp.try('n', 'all boards', 'prompt of w1'), '404 prompt_unknown', 'under a prompt of another board');
select is(pg_temp.try(note, 'all boards'), '404 note_unknown', note) from unnest(array['hidden', 'own', 'nothing', 's', 'f']) note;
select is_empty(format('select from jsonb_array_elements(public.best_notes(%L, 3, ''all boards'') -> ''boards'') b where b ->> ''title'' in (''small'', ''foreign'', ''plenary'')', tests.id('plenary')),
	'L6: a small group''s board is not offered');
select is(pg_temp.try('n', 'all boards'), null, 'a link to the whole event may');
reset role;
select is((select count(*) from notes where board_id = tests.id('plenary')), 2::bigint, 'one was taken over');
select tests.phase('weighting', 'plenary');
select tests.become_attendee();
select is(pg_temp.try('n', 'all boards'), '409 phase_forbids', 'not while dots are placed');
