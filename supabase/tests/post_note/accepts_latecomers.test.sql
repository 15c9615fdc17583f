-- M2: for 60 seconds after a change of phase a note is still accepted, and stored under the phase it was written in
select tests.event(), tests.board(), tests.enter('a');
update boards set phase = 'reading', previous_phase = 'writing', phase_changed_at = now() - interval '59 seconds';
select is(tests.refusal($$select tests.post('late', 'a')$$), null, '59 seconds after the change it is accepted');
select is((select phase::text from notes where id = tests.id('late')), 'writing', 'under the phase it belongs to');
update boards set phase_changed_at = now() - interval '60 seconds';
select is(tests.refusal($$select tests.post('too late', 'a')$$), '409 phase_forbids', 'after 60 seconds no more');
update boards set phase = 'closed', phase_changed_at = now();
select is(tests.refusal($$select tests.post('very late', 'a')$$), null, 'also when the board was closed just now');
update boards set previous_phase = 'sorting';
select is(tests.refusal($$select tests.post('never', 'a')$$), '409 board_closed', 'but only what the phase before allowed');
