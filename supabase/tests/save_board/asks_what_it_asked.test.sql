-- Those who run an event word its boards, until somebody answers them
select tests.event('TESTED', 'open'), tests.event('ANDERS'), tests.session('One'), tests.session('foreign', 1, 'ANDERS'), tests.board('theirs', 'preparation', p_code => 'ANDERS'), tests.board('running');
create function pg_temp.try(p_name text, p_changes jsonb, p_expected jsonb default null) returns text language sql as $$
	select coalesce(rtrim(tests.refusal(c.call) || ' ' || tests.hint(c.call)), 'taken')
	from (select format('select public.save_board(%L, %L, %L, %L)', tests.id('TESTED'), tests.id(p_name), p_changes, p_expected)) c (call);
$$;
create function pg_temp.board(p_title text) returns jsonb language sql as $$
	select jsonb_build_object('kind', 'dialogue', 'title', p_title, 'session_id', tests.id('One'), 'prompts', '[{"de": "Eins: …", "en": "One: …"}]'::jsonb, 'starters', '{"de": ["Ich …"]}'::jsonb);
$$;
select tests.become_attendee();
select is(pg_temp.try('new', pg_temp.board('New')), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('new', pg_temp.board('New')), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('new', pg_temp.board('New')), '403 role_forbids', 'a facilitator');
select tests.become_member('planner', 'organiser');
select is(pg_temp.try('new', pg_temp.board('New <b>')), 'taken', 'an organiser');
select is(pg_temp.try('new', pg_temp.board('New <b>')), 'taken', 'sent twice is once');
select results_eq($$select b.title::text, b.kind::text, b.phase::text, s.title::text, p.texts::jsonb, p.starters from boards b join sessions s on s.id = b.session_id join prompts p on p.board_id = b.id$$,
	$$values ('New <b>', 'dialogue', 'preparation', 'One', '{"de": "Eins: …", "en": "One: …"}'::jsonb, '{"de": ["Ich …"]}'::jsonb)$$, 'markup is text');
select is(pg_temp.try('theirs', pg_temp.board('Mine')), '409 id_taken p_board_id', 'a board of another event is not theirs');
select is(pg_temp.try('new', jsonb_build_object('session_id', tests.id('foreign')), jsonb_build_object('session_id', tests.id('One'))), '404 session_unknown session_id', 'nor its session');
select is(pg_temp.try('new', '{"session_id": "x"}', jsonb_build_object('session_id', tests.id('One'))), '404 session_unknown session_id', 'nor one that is none');
select is(pg_temp.try('new', '{"prompts": []}', '{"prompts": [{"de": "Eins: …", "en": "One: …"}]}'), '400 event_invalid prompts', 'M3: it asks something');
select is(pg_temp.try('new', '{"prompts": [{"de": "Zwei: …"}, {"de": "Drei: …"}]}', '{"prompts": [{"en": "One: …", "de": "Eins: …"}]}'), 'taken', 'something else');
select is(pg_temp.try('new', '{"prompts": [{"de": "Vier: …"}], "title": "T"}', '{"prompts": [{"de": "Eins: …", "en": "One: …"}], "title": "New <b>"}'), '409 changed_meanwhile prompts', 'which somebody else did not know');
select is((select title::text from boards where id = tests.id('new')), 'New <b>', 'nothing of it is stored');
select public.make_twin(tests.id('new'));
select is(pg_temp.try('new', '{"prompts": [{"de": "Fünf: …"}], "session_id": null, "title": "Newer"}', jsonb_build_object('prompts', '[{"de": "Zwei: …"}, {"de": "Drei: …"}]'::jsonb, 'session_id', tests.id('One'), 'title', 'New <b>')), 'taken', 'a board with a twin');
select results_eq($$select b.title::text, b.session_id, p.texts::jsonb from boards b join prompts p on p.board_id = b.id where tests.id('new') in (b.id, b.twin_of) order by 1$$,
	$$values ('New <b> (2)', null::uuid, '{"de": "Fünf: …"}'::jsonb), ('Newer', null, '{"de": "Fünf: …"}')$$, 'M12: the twin asks the same');
select is((select array_agg(told ->> 'kind') from tests.told_on('new') told), array['board_changed', 'board_changed'], 'devices that have it open read it again');
select is(tests.revision('new'), 2::bigint, 'without a gap');
select is(pg_temp.try('running', '{"title": "Umbenannt"}', '{"title": "running"}'), 'taken', 'a board that runs is renamed');
select is(pg_temp.try('running', '{"prompts": [{"de": "Anders: …"}]}', '{"prompts": [{"de": "Das nehme ich mit: …"}]}'), '409 board_begun prompts', 'and asks what it asked');
select is(pg_temp.try('running', '{"kind": "questions"}', '{"kind": "dialogue"}'), '409 board_begun prompts', 'in the way it asked');
