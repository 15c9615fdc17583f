-- L3, SEC9: only one's own notes are marked as such, and no answer holds a tag, a key or a hash
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('own', 'a'), tests.post('foreign', 'b');
create temp table answers as
	select tests.read('a') as answer union all select tests.post('third', 'a') union all select tests.enter('a')
	union all select tests.mark('foreign', 'agree', 'a') union all select * from tests.told_on();
select is(tests.note_in(tests.read('a'), 'own') -> 'mine', 'true', 'one''s own');
select is(tests.note_in(tests.read('a'), 'foreign') -> 'mine', null, 'not another''s');
select is(tests.note_in(tests.read('b'), 'own') -> 'mine', null, 'nor the other way round');
select is_empty($$select * from answers where answer::text ~ '"(tag|key_hash|seat|salt|seat_key)":'$$, 'nothing that leads to a seat is named');
select is_empty($$select * from answers a, notes n where strpos(a.answer::text, encode(n.tag, 'hex')) > 0
	or strpos(a.answer::text, encode(n.tag, 'base64')) > 0$$, 'no tag travels');
