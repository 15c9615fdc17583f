-- L16, M22: a note that waits or was hidden is redacted before anybody sees it
select tests.event(), tests.board(p_settings => '{"moderation": "release"}'), tests.enter('a'), tests.enter('b'), tests.link('phone');
select tests.become_attendee();
select tests.post('waits', 'a', 'Herr Muster war da'), tests.post('hidden', 'a', 'Herr Muster auch'), tests.hide('hidden');
select public.redact_note(tests.id(note), '{Herr Muster}', 'phone') from unnest(array['waits', 'hidden']) note;
reset role;
select is_empty('select tests.told_on()', 'nothing is told');
select is(tests.note_in(tests.read('a'), 'waits') ->> 'body', '[entfernt] war da', 'its writer sees what became of it');
select tests.show('waits', 'hidden');
select is(jsonb_path_query_array(tests.read('b'), '$.notes[*].body') @> '["[entfernt] war da", "[entfernt] auch"]', true, 'the others never saw more');
select public.edit_note(tests.id('waits'), 'Frau Muster war da', tests.key('a'));
select public.redact_note(tests.id('waits'), '{Frau Muster}', 'phone');
select is((select count(*) from tests.told_on()), 2::bigint, 'one that waits again: nothing more is told');
select is(tests.note_in(tests.read('a', 1), 'waits') ->> 'body', '[entfernt] war da', 'but to its writer');
