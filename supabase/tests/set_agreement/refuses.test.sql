-- M19, SEC9: an agreement says what and who; only those who lead write it down
select tests.event(), tests.board(), tests.board('other'), tests.event('ANDERS');
insert into themes (id, board_id, title, position, removed, revision) values
	(tests.id('t'), tests.id('board'), 'Zeit', 1, true, 1), (tests.id('foreign'), tests.id('other'), 'Anderes', 1, false, 1);
create function pg_temp.try(p_what text, p_who text default 'Leitung', p_theme text default null, p_gone boolean default false, p_title text default 'board', p_id text default 'x')
	returns text language sql as $$
	select format('select public.set_agreement(%L, %L, %L, %L, %L, null, %L)', tests.id(p_id), tests.id(p_title), tests.id(p_theme), p_what, p_who, p_gone);
$$;
select tests.become_attendee();
select is(tests.refusal(pg_temp.try('Liste anlegen')), '404 not_a_member', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal(pg_temp.try('Liste anlegen')), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(tests.refusal(pg_temp.try(what, who)), '400 agreement_incomplete', concat('"', what, '" by "', who, '"'))
from (values ('', 'Leitung'), (' ', 'Leitung'), (null, 'Leitung'), ('Liste anlegen', ''), ('Liste anlegen', null)) as t (what, who);
select is(tests.hint(pg_temp.try('', 'Leitung')) || tests.hint(pg_temp.try('Liste', ' ')), 'whatwho', 'the hint is what is missing');
select is(tests.refusal(pg_temp.try(repeat('x', 501))), '400 agreement_too_long', 'more than a note');
select is(tests.refusal(pg_temp.try('x', repeat('x', 141))), '400 agreement_too_long', 'more than a role');
select is(tests.refusal(pg_temp.try('Liste anlegen', p_theme => theme)), '404 theme_unknown', 'from theme ' || theme) from unnest(array['t', 'foreign', 'nothing']) theme;
select is(tests.refusal(pg_temp.try('', p_gone => true)), '404 agreement_unknown', 'taking away what is not there');
select public.set_agreement(tests.id('x'), tests.id('other'), null, 'Anderes', 'Andere');
select is(tests.refusal(pg_temp.try('Liste anlegen')), '409 id_taken', 'an id of another board');
select is(tests.refusal(pg_temp.try('', p_gone => true)), '409 id_taken', 'nor to take it away');
reset role;
select is((select array_agg(what) from agreements), array['Anderes'], 'nothing was stored');
