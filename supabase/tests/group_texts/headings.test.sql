-- T2, 2.4: members put free texts under headings, all of an act or nothing; a group tells no more than its released texts
select tests.event(), tests.board(), tests.survey(), tests.event('ANDERS'), tests.link('projector', p_role => 'wall');
select tests.submit('s' || i, jsonb_build_object('free', case when i < 3 then 'Gemein' else 'Text ' || i end)) from generate_series(1, 7) i;
create function pg_temp.id(p_body text) returns text language sql as $$
	select private.text_id(q.id, p_body) from questions q where q.survey_id = tests.id('survey') and q.key = 'free';
$$;
create temp table known as
select pg_temp.id('Gemein') as bad, pg_temp.id('Text 3') as three, pg_temp.id('Text 4') as four, pg_temp.id('Text 6') as waits;
grant select on known to public;
create function pg_temp.put(p_headings jsonb, p_key text default 'free') returns jsonb language sql as $$
	select public.group_texts(tests.id('survey'), p_key, p_headings);
$$;
create function pg_temp.try(p_headings jsonb, p_key text default 'free') returns text language sql as $$
	select tests.refusal(format('select public.group_texts(%L, %L, %L)', tests.id('survey'), p_key, p_headings));
$$;
create function pg_temp.groups(p_texts jsonb) returns text language sql as $$
	select string_agg(h || ': ' || n, ', ' order by h) from (
		select coalesce(t ->> 'heading', '-') as h, count(*) as n from jsonb_array_elements(p_texts) t group by 1) g;
$$;
select tests.become_attendee();
select is(pg_temp.try(jsonb_build_object(bad, 'Zeit')), '42501', 'an attendee') from known;
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(jsonb_build_object(bad, 'Zeit')), '404 not_a_member', 'an owner of another organisation') from known;
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(null), '400 heading_invalid', 'nothing');
select is(pg_temp.try('["Zeit"]'), '400 heading_invalid', 'no object');
select is(pg_temp.try(jsonb_build_object(bad, 7)), '400 heading_invalid', 'a number') from known;
select is(pg_temp.try(jsonb_build_object(bad, jsonb_build_object('a', 'b'))), '400 heading_invalid', 'an object in it') from known;
select is(pg_temp.try(jsonb_build_object(bad, E' \n\u200b ')), '400 heading_invalid', 'a heading of nothing visible') from known;
select is(pg_temp.try(jsonb_build_object(bad, repeat('x', 141))), '400 heading_invalid', 'too long') from known;
select is(pg_temp.try(jsonb_build_object(bad, 'Zeit'), 'how'), '404 text_unknown', 'not of this question') from known;
select is(pg_temp.try(jsonb_build_object(bad, 'Zeit', md5('?'), 'Zeit')), '404 text_unknown', 'one that nobody wrote') from known;
select is(pg_temp.try(jsonb_build_object(waits, 'Zeit')), '404 text_unknown', 'E11: one that is not released is not there, for a group either') from known;
reset role;
select is_empty('select from private.chosen_texts', 'nothing of what was refused is kept');

select tests.become_member('helper');
select is(pg_temp.put('{}'), '{"changed": 0}', 'no text');
select is(pg_temp.put(jsonb_build_object(bad, E'  Mehr \n Zeit ', three, 'Mehr Zeit', four, null)), '{"changed": 2}', 'a facilitator makes a group; its heading is one line') from known;
select is(pg_temp.put(jsonb_build_object(bad, 'Mehr Zeit')), '{"changed": 0}', 'twice is once') from known;
select is(pg_temp.groups(tests.figure('free') -> 'texts_given'), '-: 2, Mehr Zeit: 3', 'those who wrote the same words are counted each');
select is(pg_temp.put(jsonb_build_object(bad, 'Zeit', three, 'Zeit', four, 'Zeit')), '{"changed": 3}', 'renamed, and another put to it') from known;
select is(public.choose_text(tests.id('survey'), 'free', bad, true) #>> '{text,hidden}', 'true', 'one of it is hidden') from known;
select is(pg_temp.groups(d #> '{surveys,0,results,questions,3,texts_given}'), '-: 1, Zeit: 2', 'L16: a hidden text is in no group of the documentation')
from public.documentation_source(tests.id('TESTED')) d;
select public.show_on_wall(tests.id('board'), jsonb_build_object('mode', 'chart', 'survey_id', tests.id('survey'), 'question', 'free'));
reset role;
select tests.become_attendee();
select is(public.read_wall('projector') #> '{stage,questions,0,texts_given}', '[]', 'the wall has neither headings nor texts');
reset role;
select is((select jsonb_agg(told - 'survey_id' - 'kind') from tests.told('results:' || tests.id('TESTED')) told),
	'[{"revision": 1, "session_id": null}, {"revision": 2, "session_id": null}, {"revision": 3, "session_id": null}, {"revision": 4, "session_id": null}]', 'whoever looks at results is told, once an act');
select is((select array_agg(detail - 'survey' order by detail::text) from tests.acts where act = 'group_texts'),
	array['{"texts": 2, "question": "free"}', '{"texts": 3, "question": "free"}']::jsonb[], 'what was done is kept, not what texts or headings said');
select tests.become_member('helper');
select is(pg_temp.put(jsonb_build_object(bad, null, three, 'Zeit', four, null)), '{"changed": 2}', 'taken apart') from known;
select is(pg_temp.groups(tests.figure('free') -> 'texts_given'), '-: 4, Zeit: 1', 'what was taken out is in no group');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try(jsonb_build_object(bad, 'Zeit')), null, 'also after the event') from known;
reset role;
select private.empty_event(e, current_date) from events e where e.code = 'TESTED';
select is_empty('select from private.chosen_texts', 'L9: headings go with the texts');
select tests.become_member('owner');
select is(pg_temp.try(jsonb_build_object(bad, 'Zeit')), '409 event_closed', 'and nothing is left to group') from known;
