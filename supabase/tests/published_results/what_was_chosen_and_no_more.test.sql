-- V19, E7-E11, M22: everybody gets what was chosen and nothing else: not what was hidden, collected, left out or waits
select tests.event(), tests.session('W1'), tests.session('W2', 2), tests.board('shown'), tests.board('left out'), tests.board('collected'),
	tests.survey('survey', 'session'), tests.survey('other');
update boards set session_id = tests.id('W1') where title = 'shown';
update boards set settings = settings || '{"moderation": "collect"}' where title = 'collected';
update events set attendance = 40 where id = tests.id('TESTED');
update sessions set room = 'Saal 3', starts_at = '2026-11-22 09:00Z' where title = 'W1';
select tests.enter('a');
select tests.post('n1', 'a', 'Zu sehen', p_title => 'shown'), tests.post('n2', 'a', 'Versteckt', p_title => 'shown'),
	tests.post('n3', 'a', 'Weggelassen', p_title => 'left out'), tests.post('n4', 'a', 'Gesammelt', p_title => 'collected');
select tests.post('r1', 'a', 'Antwort darauf', 'n1', 'add', 'shown'), tests.post('r2', 'a', 'Unter Verstecktem', 'n2', 'add', 'shown');
update notes set visibility = 'hidden' where id = tests.id('n2');
update notes set visibility = 'pending' where id = tests.id('n4');
insert into themes (id, board_id, title, position, revision) values (tests.id('t'), tests.id('shown'), 'Thema', 1, 1);
update notes set theme_id = tests.id('t') where id = tests.id('n1');
insert into agreements (id, board_id, theme_id, what, who, position, revision) values (tests.id('x'), tests.id('shown'), tests.id('t'), 'Raum suchen', 'Leitung', 1, 1),
	(tests.id('y'), tests.id('left out'), null, 'Geheime Absprache', 'Leitung', 1, 1);
select tests.submit_many(1, 5, '{"how": 4, "free": "Zitat"}', 'W1'), tests.submit_many(6, 10, '{"how": 4, "free": "Kein Zitat"}', 'W1'),
	tests.submit_many(11, 13, '{"how": 1}', 'W2');
select tests.become_member('owner');
select public.choose_text(tests.id('survey'), 'free', t ->> 'id', null, true)
from jsonb_array_elements(tests.figure('free', 'W1') -> 'texts_given') t where t ->> 'body' = 'Zitat' limit 1;
select public.choose_text(tests.id('survey'), 'free', t ->> 'id', true, true)
from jsonb_array_elements(tests.figure('free', 'W1') -> 'texts_given') t where t ->> 'body' = 'Kein Zitat' limit 1;
select public.set_event_state(tests.id('TESTED'), 'closed');
reset role;

create function pg_temp.published(variadic p_parts text[]) returns jsonb language plpgsql as $$
declare
	v_results jsonb;
begin
	perform tests.become_member('owner');
	perform public.publish_results(tests.id('TESTED'), 'public', p_parts,
		case when p_parts <> '{}' then array[tests.id('shown'), tests.id('collected')] else '{}' end, array[tests.id('survey')], true);
	perform tests.become_attendee();
	v_results := public.published_results('TESTED') -> 'results';
	perform tests.become_member('owner');
	perform is(public.results_preview(tests.id('TESTED')) -> 'results', v_results, 'members look at the very same');
	perform set_config('role', 'none', true);
	return v_results;
end;
$$;
create temp table d as select pg_temp.published('themes', 'notes', 'agreements') as doc;
select is(jsonb_path_query_array(doc, '$.boards[*].title'), '["collected", "shown"]', 'the boards that were chosen')
from (select jsonb_set(doc, '{boards}', (select jsonb_agg(b order by b ->> 'title') from jsonb_array_elements(doc -> 'boards') b)) as doc from d) s;
select is(jsonb_path_query_array(doc, '$.boards[*].prompts[*].notes[*].body'), '["Zu sehen"]', 'notes that everybody saw') from d;
select is(jsonb_path_query_array(doc, '$.boards[*].prompts[*].notes[*].replies[*].body'), '["Antwort darauf"]', 'and what was replied') from d;
select is_empty($$select from d where doc::text ~ 'Versteckt|Weggelassen|Gesammelt|Geheime|Kein Zitat'$$, 'M22: not a word of anything else');
select is(jsonb_path_query_array(doc, '$.boards[*].hidden_count'), '[0, 0]', 'not even how much') from d;
select is(jsonb_path_query_array(doc, '$.boards[*].prompts[*].notes[*].marks'), '[null]', 'nor who agreed') from d;
select is(jsonb_path_query_array(doc, '$.surveys[*].results.questions[*].texts_given[*].body'), '["Zitat", "Zitat", "Zitat", "Zitat", "Zitat", "Zitat", "Zitat", "Zitat", "Zitat", "Zitat"]',
	'free texts that were chosen to be quoted, whole and by session') from d;
select is(jsonb_path_query_array(doc, '$.surveys[*].session_position'), '[null, 1, 2]', 'the sheet that was chosen, whole and by session') from d;
select is(jsonb_path_query_array(doc, '$.surveys[*].results.questions[*] ? (@.key == "how").n'), '[8, 8, null]',
	'E7, E9, E11: figures as they are released, none of a session of three, which is not in those of all either') from d;
select is(jsonb_path_query_array(doc, '$.surveys[*].results.responses'), '[0, 0, 0]', 'E11: not how many sheets wait') from d;
select is(jsonb_path_query_array(doc, '$.surveys[*].results.attendance'), '[null, null, null]', 'E12: nor heads, which say nothing of workshops') from d;
select is(jsonb_path_query_array(doc, '$.sessions[*].room'), '[null, null]', 'sessions by name alone') from d;
select is_empty($$select from d, notes n where strpos(doc::text, n.id::text) > 0$$, 'no note''s id');

create temp table e as select pg_temp.published('programme') as doc;
select is(jsonb_path_query_array(doc, '$.sessions[*].room'), '["Saal 3", ""]', 'the programme, where it was chosen') from e;
select is_empty($$select from e where doc::text ~ 'Zu sehen|Thema|Raum suchen'$$, 'without what was not');
create temp table f as select pg_temp.published(variadic array['themes', 'agreements']) as doc;
select is(jsonb_path_query_array(doc, '$.boards[*].themes[*].notes'), '[[]]', 'themes without the numbers of notes') from f;
select is_empty($$select from f where doc::text ~ 'Zu sehen'$$, 'and without notes');
select is(jsonb_path_query_array(doc, '$.boards[*].agreements[*].theme'), '["Thema"]', 'agreements with the theme they came from') from f;
create temp table g as select pg_temp.published('agreements') as doc;
select is(jsonb_path_query_array(doc, '$.boards[*].agreements[*].what'), '["Raum suchen"]', 'agreements alone') from g;
select is_empty($$select from g where doc::text ~ 'Thema'$$, 'name no theme, for none was chosen');
