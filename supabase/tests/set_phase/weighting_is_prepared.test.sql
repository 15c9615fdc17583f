-- M16, M18: nobody weights before a question is asked and at least two themes have headings
select tests.event(), tests.board('board', 'sorting'), tests.theme('Zeit'), tests.theme('weg', 3);
update themes set removed = true where title = 'weg';
select tests.become_member('owner');
create function pg_temp.missing() returns text language sql as $$
	select tests.refusal(t) || ' ' || tests.hint(t) from format('select public.set_phase(%L, ''weighting'')', tests.id('board')) t;
$$;
select is(pg_temp.missing(), '409 weighting_incomplete question', 'the question');
select public.set_board(tests.id('board'), '{"dots": {"question": "Woran arbeiten wir weiter?"}}');
select is(pg_temp.missing(), '409 weighting_incomplete themes', 'a second theme');
select tests.theme('', 2);
select is(pg_temp.missing(), '409 weighting_incomplete headings', 'its heading');
reset role;
select is((select phase::text from boards), 'sorting', 'nothing has moved');
update themes set title = 'Sprache' where title = '';
select tests.become_member('owner');
select is(pg_temp.missing(), null, 'then it goes on');
