-- M6: who leads a board links without a key and takes any link away; in a hidden round nobody is told and no seat reaches
-- what it must not know (M7)
select tests.event(), tests.board(), tests.enter('a'), tests.enter('b');
select tests.post('n1', 'a'), tests.post('n2', 'a'), tests.post('n3', 'b');
select public.link_notes(tests.id('n1'), tests.id('n2'), true, tests.key('a'));
select tests.become_member('helper', 'facilitator');
select is(public.link_notes(tests.id('n2'), tests.id('n3')) #> '{link,mine}', null, 'one who leads draws a link');
select is(public.link_notes(tests.id('n1'), tests.id('n2'), false) #> '{link,gone}', 'true', 'and takes a seat''s away');
reset role;
select is_empty('select from note_links where tag is not null', 'neither is anybody''s');
update boards set settings = settings || '{"revealed": false}';
create temp table before as select tests.revision() as revision;
select tests.become_attendee();
select is(tests.refusal(format('select public.link_notes(%L, %L, true, %L)', tests.id('n1'), tests.id('n3'), tests.key('a'))),
	'404 note_unknown', 'L6: in a small group another''s note is not there');
select is(public.link_notes(tests.id('n1'), tests.id('n2'), true, tests.key('a')) #> '{link,mine}', 'true', 'one''s own are');
select is(tests.read('b') -> 'links', '[]', 'and others get no link');
reset role;
select is((select told - 'revision' from tests.told_on() told where (told ->> 'revision')::bigint > (select revision from before)),
	'{"kind": "notes_counted", "note_count": 3}', 'nor hear of one');
select tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal(format('select public.link_notes(%L, %L)', tests.id('n1'), tests.id(other))), '404 note_unknown', 'SEC9: for one who leads elsewhere the notes are as if they were not there, with ' || other)
from unnest(array['n3', 'nothing']) other;
