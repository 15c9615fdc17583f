-- E2, E13: sheets stand in the order in which they were made, to attendees; in the documentation in that in which they were opened, else in the same
select tests.event();
select tests.survey(name) from unnest(array['fifth', 'first', 'fourth', 'second', 'third']) with ordinality as made (name, nr) order by nr;
create temp table made as select jsonb_agg(tests.id(name) order by nr) as ids from unnest(array['fifth', 'first', 'fourth', 'second', 'third']) with ordinality as made (name, nr);
select isnt(ids, (select jsonb_agg(s.id order by s.id) from surveys s), 'which is not that of their ids') from made;
select is(jsonb_path_query_array(tests.enter('a'), '$.surveys[*].id'), ids, 'to attendees') from made;
update surveys s set title = jsonb_build_object('de', s.id);
grant select on made to authenticated;
select tests.become_member('owner', 'owner');
select is(jsonb_path_query_array(public.documentation_source(tests.id('TESTED')), '$.surveys[*].title.de'), ids, 'and in the documentation') from made;
reset role;
update surveys s set opened_at = now() - made.nr * interval '1 hour'
from (select id::uuid, nr from made, jsonb_array_elements_text(ids) with ordinality as one (id, nr)) made where made.id = s.id;
select tests.become_member('owner');
select is(jsonb_path_query_array(public.documentation_source(tests.id('TESTED')), '$.surveys[*].title.de'),
	(select jsonb_agg(id order by nr desc) from made, jsonb_array_elements(ids) with ordinality as one (id, nr)),
	'E13: the mood of the start comes first, whichever sheet was made first');
