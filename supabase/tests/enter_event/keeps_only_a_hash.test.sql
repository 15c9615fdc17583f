-- L1, L2, L3: of a seat the database keeps a salted hash and nothing else
select tests.event(), tests.event('ANDERS');
select tests.enter('a'), tests.enter('a'), tests.enter('b'), tests.enter('a', 'ANDERS');
select columns_are('private', 'seats', array['event_id', 'key_hash']);
select is((select count(*) from private.seats where event_id = tests.id('TESTED')), 2::bigint, 'entering twice is one seat');
select is((select count(distinct key_hash) from private.seats), 3::bigint, 'one key on two events leaves two hashes');
select is_empty($$select from private.seats where key_hash in (private.seat_key(tests.key('a')), sha256(private.seat_key(tests.key('a'))))$$,
	'neither the key nor its bare hash');
select is(public.enter_event('TESTED', encode(private.seat_key(tests.key('a')), 'hex')) ->> 'revision', '0', 'a key may be given in hex');
select is((select count(*) from private.seats where event_id = tests.id('TESTED')), 2::bigint, 'and is the same seat');
