-- A session or a board goes while nothing was done there, and no later
select tests.event(), tests.event('ANDERS'), tests.session('empty', 1), tests.session('begun', 2), tests.session('rated', 3), tests.board('in empty', 'preparation'), tests.board('in begun', 'writing'),
	tests.board('board'), tests.board('walked', 'preparation'), tests.board('walked too', 'preparation'), tests.survey(p_scope => 'session');
update boards set session_id = tests.id(substr(title, 4)) where title like 'in %';
insert into responses (id, survey_id, session_id) values (gen_random_uuid(), tests.id('survey'), tests.id('rated'));
create function pg_temp.session(p_name text) returns text language sql as $$ select tests.refusal(format('select public.delete_session(%L)', tests.id(p_name))) $$;
create function pg_temp.board(p_name text) returns text language sql as $$ select tests.refusal(format('select public.delete_board(%L)', tests.id(p_name))) $$;
select tests.become_attendee();
select is(pg_temp.session('empty'), '42501', 'an attendee'), is(pg_temp.board('in empty'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.session('empty'), '404 not_a_member', 'an owner of another organisation'), is(pg_temp.board('in empty'), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.session('empty'), '403 role_forbids', 'a facilitator'), is(pg_temp.board('in empty'), '403 role_forbids', 'a facilitator');
select public.lead_note(tests.id('paper'), tests.id('in begun'), tests.id('prompt of in begun'), null, null, 'Vom Papier', 'paper', null);
reset role;
select tests.phase('preparation', 'in begun');
select tests.become_member('planner', 'organiser');
select public.start_rotation(tests.id('TESTED'), array[tests.id('walked'), tests.id('walked too')], null);
select is(pg_temp.session('begun'), '409 has_content', 'notes on one of its boards');
select is(pg_temp.session('rated'), '409 has_content', 'sheets about it');
select is(pg_temp.board('board'), '409 has_content', 'a board that is open');
select is(pg_temp.board('walked'), '409 rotation_running', 'a board that groups walk to');
select is(pg_temp.session('empty'), null, 'an empty one goes');
select is((select count(*) from boards where title = 'in empty'), 0::bigint, 'with its board');
select is(pg_temp.session('empty'), '404 not_a_member', 'and is gone');
reset role;
select results_eq($$select title::text, position from sessions where event_id = tests.id('TESTED') order by 2$$, $$values ('begun', 1), ('rated', 2)$$, 'the others close up');
select results_eq($$select act, detail from tests.acts where act = 'delete_session'$$, $$values ('delete_session', jsonb_build_object('session', tests.id('empty')))$$, 'what members did is recorded');
