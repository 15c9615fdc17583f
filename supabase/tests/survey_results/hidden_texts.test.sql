-- T7, L16: a text that members hide leaves the results of others, the wall and the documentation at once, and is counted
select tests.event(), tests.board(), tests.survey(), tests.event('ANDERS'), tests.link('phone'), tests.link('projector', p_role => 'wall');
select tests.submit('s' || i, jsonb_build_object('free', case when i < 3 then 'Gemein' else 'Text ' || i end)) from generate_series(1, 5) i;
create function pg_temp.id(p_body text) returns text language sql as $$
	select t ->> 'id' from jsonb_array_elements(tests.figure('free') -> 'texts_given') t where t ->> 'body' = p_body limit 1;
$$;
create function pg_temp.try(p_text text, p_key text default 'free', p_hidden boolean default true) returns text language sql as $$
	select tests.refusal(format('select public.choose_text(%L, %L, %L, %L)', tests.id('survey'), p_key, p_text, p_hidden));
$$;
create function pg_temp.bodies(p_texts jsonb) returns text language sql as $$
	select string_agg(t ->> 'body' || case when (t ->> 'hidden')::boolean then ' hidden' else '' end || case when (t ->> 'quoted')::boolean then ' quoted' else '' end, ', ' order by t ->> 'body')
	from jsonb_array_elements(p_texts) t;
$$;
select tests.become_member('helper', 'facilitator');
create temp table known as select pg_temp.id('Gemein') as bad, pg_temp.id('Text 3') as good;
grant select on known to public;
select matches(bad || good, '^[0-9a-f]{64}$', 'texts are known by a digest') from known;
select is((select count(*) from jsonb_array_elements(tests.figure('free') -> 'texts_given') t, known where t ->> 'id' = bad), 2::bigint, 'the same words have the same one');
reset role;
select is_empty($$select from answers a, known where md5(a.response_id::text) in (bad, good)$$, 'it is not that of a sheet');
select tests.become_attendee();
select is(pg_temp.try(bad), '42501', 'an attendee') from known;
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(bad), '404 not_a_member', 'an owner of another organisation') from known;
select tests.become_member('helper');
select is(pg_temp.try(bad, 'how'), '404 text_unknown', 'not of this question') from known;
select is(pg_temp.try(md5('Text 9')), '404 text_unknown', 'nobody wrote that');
select is(pg_temp.try(null), '404 text_unknown', 'nothing');
select is(public.choose_text(tests.id('survey'), 'free', bad, true), jsonb_build_object('text', jsonb_build_object('id', bad, 'hidden', true, 'quoted', false)), 'a facilitator hides it') from known;
select is(pg_temp.try(bad), null, 'twice is once') from known;
select is(public.choose_text(tests.id('survey'), 'free', good, p_quoted => true), jsonb_build_object('text', jsonb_build_object('id', good, 'hidden', false, 'quoted', true)), 'another is quoted') from known;
select is(pg_temp.bodies(tests.figure('free') -> 'texts_given'), 'Gemein hidden, Gemein hidden, Text 3 quoted, Text 4, Text 5', 'members see all, to show it again');
select is(pg_temp.bodies(d #> '{surveys,0,results,questions,3,texts_given}') || (d #>> '{surveys,0,results,questions,3,texts_hidden}'), 'Text 3 quoted, Text 4, Text 52', 'M20: the documentation does not, and counts it')
from public.documentation_source(tests.id('TESTED')) d;
select public.show_on_wall(tests.id('board'), jsonb_build_object('mode', 'chart', 'survey_id', tests.id('survey'), 'question', 'free'));
select is(tests.figure('free') -> 'n', '5', 'how many answered stays true');
reset role;
select tests.become_attendee();
select is(public.read_wall('projector') #> '{stage,questions,0,texts_given}', '[]', 'the wall has no texts at all');
reset role;
select is((select jsonb_agg(told - 'survey_id' - 'kind') from tests.told('results:' || tests.id('TESTED')) told),
	'[{"revision": 1, "session_id": null}, {"revision": 2, "session_id": null}, {"revision": 3, "session_id": null}]', 'whoever looks at results is told, once each');
select is((select array_agg(detail - 'survey' order by detail::text) from tests.acts where act = 'choose_text'),
	array['{"hidden": null, "quoted": true, "question": "free"}', '{"hidden": true, "quoted": null, "question": "free"}']::jsonb[], 'what was done is kept, not what the text said');
select tests.become_member('helper');
select is(pg_temp.try(bad, 'free', false), null, 'it can be shown again') from known;
select tests.become_member('owner');
select is(pg_temp.bodies(d #> '{surveys,0,results,questions,3,texts_given}'), 'Gemein, Gemein, Text 3 quoted, Text 4, Text 5', 'in the documentation as well')
from public.documentation_source(tests.id('TESTED')) d;
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try(bad), null, 'L16: also after the event') from known;
reset role;
select private.empty_event(e, current_date) from events e where e.code = 'TESTED';
select is_empty('select from private.chosen_texts', 'L9: with the texts goes what was chosen of them');
select tests.become_member('owner');
select is(pg_temp.try(bad), '409 event_closed', 'and nothing is left to choose') from known;
