-- SEC9: members see what belongs to their organisation and not a row of another
select tests.event(), tests.session('W1'), tests.board(), tests.survey(), tests.enter('a'), tests.post('n', 'a'), tests.event('ANDERS');
insert into themes (board_id, title, position, revision) values (tests.id('board'), 'Thema', 1, 1);
select tests.become_member('owner');
select public.make_link(tests.id('TESTED'), tests.id('board'));
create function pg_temp.seen() returns jsonb language sql as $$
	select jsonb_build_object('organisations', (select count(*) from organisations), 'memberships', (select count(*) from memberships),
		'invitations', (select count(id) from invitations), 'events', (select count(*) from events),
		'sessions', (select count(*) from sessions), 'boards', (select count(*) from boards), 'prompts', (select count(*) from prompts),
		'themes', (select count(*) from themes), 'notes', (select count(id) from notes), 'surveys', (select count(*) from surveys),
		'questions', (select count(*) from questions), 'links', (select count(id) from access_links));
$$;
select is(pg_temp.seen(), '{"organisations": 1, "memberships": 1, "invitations": 1, "events": 1, "sessions": 1, "boards": 1, "prompts": 1,
	"themes": 1, "notes": 1, "surveys": 1, "questions": 4, "links": 1}', 'the owner sees what is hers');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.seen() - 'memberships', '{"organisations": 1, "invitations": 0, "events": 1, "sessions": 1, "boards": 1, "prompts": 1,
	"themes": 1, "notes": 1, "surveys": 1, "questions": 4, "links": 1}', 'a facilitator sees no invitations');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.seen(), '{"organisations": 1, "memberships": 1, "invitations": 1, "events": 1, "sessions": 0, "boards": 0, "prompts": 0,
	"themes": 0, "notes": 0, "surveys": 0, "questions": 0, "links": 0}', 'a stranger sees the own organisation only');
select throws_ok($$update events set title = 'Übernommen' where id = tests.id('TESTED')$$, '42501', null, 'and changes nothing');
select tests.become_member('helper');
select throws_ok($$update events set title = 'Übernommen' where id = tests.id('TESTED')$$, '42501', null, 'nor does a facilitator');
select tests.become_member('owner');
select is(public.describe_event(tests.id('TESTED'), '{"attendance": 96}', '{"attendance": null}') -> 'attendance', '96', 'E12: the owner counts heads');
select throws_ok($$update events set day = '2099-01-01' where id = tests.id('TESTED')$$, '42501', null, 'L9, SEC11: nothing about an event changes past its function, and so past the log');
select throws_ok($$update events set state = 'closed' where id = tests.id('TESTED')$$, '42501', null, 'L3: the state moves only by function');
select throws_ok($$select tag from notes$$, '42501', null, 'L3: no member sees a tag');
