-- M19: agreements are written, changed, taken away, told and delivered; one without a date is open
select tests.event(), tests.board('board', 'agreeing'), tests.enter('a');
insert into themes (id, board_id, title, position, revision) values (tests.id('t'), tests.id('board'), 'Zeit', 1, 1);
create function pg_temp.set(p_id text, p_what text, p_who text default 'Leitung', p_due date default null, p_gone boolean default false) returns jsonb language sql as $$
	select public.set_agreement(tests.id(p_id), tests.id('board'), case when p_id = 'x' then tests.id('t') end, p_what, p_who, p_due, p_gone);
$$;
select tests.become_member('helper', 'facilitator');
select is(pg_temp.set('x', ' Liste anlegen ', 'Koordination', '2027-01-31'), jsonb_build_object('revision', 1, 'agreement', jsonb_build_object(
	'id', tests.id('x'), 'theme_id', tests.id('t'), 'what', 'Liste anlegen', 'who', 'Koordination', 'due', '2027-01-31', 'position', 1, 'revision', 1)), 'written');
select is(pg_temp.set('x', 'Liste anlegen', 'Koordination', '2027-01-31') -> 'revision', '1', 'sent twice it is there once');
select is(pg_temp.set('y', 'Runde einladen') #> '{agreement,due}', 'null', 'without a date');
select is(pg_temp.set('x', 'Liste pflegen', 'Koordination') #- '{agreement,id}' #- '{agreement,theme_id}', '{"revision": 3, "agreement": {"what": "Liste pflegen",
	"who": "Koordination", "due": null, "position": 1, "revision": 3}}', 'changed, in its place');
select is(pg_temp.set('x', '', p_gone => true), jsonb_build_object('revision', 4, 'agreement', jsonb_build_object('id', tests.id('x'), 'revision', 4, 'gone', true)), 'taken away');
select is(pg_temp.set('x', '', p_gone => true) -> 'revision', '4', 'once');
select is(tests.read('a') -> 'agreements', jsonb_build_array(jsonb_build_object('id', tests.id('y'), 'theme_id', null, 'what', 'Runde einladen', 'who', 'Leitung',
	'due', null, 'position', 2, 'revision', 2)), 'a device gets those there are');
select is(tests.read('a', 3) -> 'agreements', jsonb_build_array(jsonb_build_object('id', tests.id('x'), 'revision', 4, 'gone', true)), 'or forgets one');
reset role;
select is((select what || who from agreements where removed), '', 'of what was taken away no word stays');
select results_eq('select told ->> ''kind'', jsonb_array_length(told -> ''agreements'') from tests.told_on() told', $$values ('entries', 1), ('entries', 1), ('entries', 1), ('entries', 1)$$, 'all of it is told');
select tests.phase('closed');
select tests.become_member('helper');
select is(tests.refusal($$select pg_temp.set('z', 'Zu spät')$$), '409 board_closed', 'not on a closed board');
