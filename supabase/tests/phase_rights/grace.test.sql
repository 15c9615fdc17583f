-- M2, M8: for a minute a seat may finish what the phase before allowed, but not mark or weight; who leads has no such grace
select tests.event(), tests.board('board', 'exchange', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}');
select tests.enter('a'), tests.enter('b'), tests.link('phone'), tests.theme('Zeit'), tests.theme('Raum', 2), tests.post('n', 'a'), tests.post('m', 'b');
select tests.become_attendee();
select public.set_phase(tests.id('board'), 'weighting', p_token => 'phone');
select is(tests.refusal($$select tests.post('late', 'a')$$), null, 'a note');
select is(tests.refusal($$select tests.post('late reply', 'a', 'Antwort', 'm', 'add')$$), null, 'a reply');
select is(tests.refusal(format('select public.link_notes(%L, %L, true, %L)', tests.id('n'), tests.id('m'), tests.key('a'))), null, 'an arrow');
select is(tests.refusal($$select tests.mark('m', 'agree', 'a')$$), '409 phase_forbids', 'no mark');
select is(tests.refusal(format($$select public.arrange(%L, '[]', '{}', 'phone')$$, tests.id('board'))), '409 phase_forbids', 'no sorting by who leads');
select public.set_phase(tests.id('board'), 'agreeing', p_token => 'phone');
select is(tests.refusal(format($$select public.place_dots(%L, '{}', %L)$$, tests.id('board'), tests.key('a'))), '409 phase_forbids', 'no dots');
