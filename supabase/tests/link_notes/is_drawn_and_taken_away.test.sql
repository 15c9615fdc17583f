-- M6: a link is told and delivered, is its seat's own, and goes as a tombstone
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n1', 'a'), tests.post('n2', 'a');
create function pg_temp.link(p_on boolean default true, p_seat text default 'b') returns jsonb language sql as $$
	select public.link_notes(tests.id('n1'), tests.id('n2'), p_on, tests.key(p_seat));
$$;
select tests.become_attendee();
select is(pg_temp.link(false), '{"link": null, "revision": 2}', 'where there is no link, none is taken away');
create temp table drawn as select pg_temp.link() as l;
select is(l #- '{link,id}', jsonb_build_object('revision', 3, 'link', jsonb_build_object(
	'from_id', tests.id('n1'), 'to_id', tests.id('n2'), 'revision', 3, 'mine', true)), 'drawn') from drawn;
select is(pg_temp.link(), l, 'drawn twice it is there once') from drawn;
select is(pg_temp.link(p_seat => 'a') #> '{link,mine}', null, 'another who draws it finds it, and it is not theirs');
select is(tests.read('b') -> 'links', jsonb_build_array(l -> 'link'), 'the snapshot has it') from drawn;
select is(tests.read('a') #> '{links,0,mine}', null, 'as nobody''s, for others');
select is(pg_temp.link(false) #- '{link,id}', '{"revision": 4, "link": {"revision": 4, "gone": true}}', 'taken away');
select is(pg_temp.link(false) -> 'revision', '4', 'once');
select is(tests.read('a') -> 'links', '[]', 'a device that comes now hears nothing of it');
select is(tests.read('a', 3) #- '{links,0,id}' -> 'links', '[{"revision": 4, "gone": true}]', 'one that knew it is told to forget it');
select is(pg_temp.link(p_seat => 'a') #> '{link,id}', l #> '{link,id}', 'drawn again, by another, it is the same link') from drawn;
reset role;
select results_eq('select (told - ''revision'') #- ''{links,0,id}'' from tests.told_on() told where told ? ''links''', format($$values
	('{"kind": "entries", "links": [{"from_id": "%1$s", "to_id": "%2$s", "revision": 3}]}'::jsonb),
	('{"kind": "entries", "links": [{"gone": true, "revision": 4}]}'),
	('{"kind": "entries", "links": [{"from_id": "%1$s", "to_id": "%2$s", "revision": 5}]}')$$, tests.id('n1'), tests.id('n2')), 'all of it is told, without saying whose');
