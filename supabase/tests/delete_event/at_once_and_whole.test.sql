-- L9, SEC9: those who run an organisation delete an event at once, in any state; a row says that it was there, none what it was
select tests.event(), tests.board(), tests.survey(), tests.session('talk'), tests.theme('t'), tests.link('phone'), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
select tests.enter('a'), tests.enter('b'), tests.enter('c', 'ANDERS');
select tests.post('n', 'a'), tests.post('r', 'b', 'x', 'n', 'add'), tests.mark('n', 'agree', 'b'), tests.submit('a', '{"how": 4}'), tests.post('f', 'c', p_title => 'foreign');
select public.set_agreement(tests.id('x'), tests.id('board'), tests.id('t'), 'Raum suchen', 'Leitung', p_token => 'phone');
select tests.board('plenary'), tests.link('desk', null);
select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'), array[tests.id('n')], 'desk');
create function pg_temp.try(p_code text default 'TESTED') returns text language sql as $$ select tests.refusal(format('select public.delete_event(%L)', tests.id(p_code))) $$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an event that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(), '403 role_forbids', 'a facilitator');
select tests.become_member('organiser', 'organiser');
select is(public.delete_event(tests.id('TESTED')), jsonb_build_object('id', tests.id('TESTED'), 'deleted', true, 'counts',
	'{"notes": 3, "note_links": 0, "marks": 1, "themes": 1, "dots": 0, "responses": 1, "answers": 1, "access_links": 2, "imported_documents": 0, "agreements": 1}'::jsonb), 'an organiser');
select is(pg_temp.try(), '404 not_a_member', 'twice there is none');
select results_eq('select event_id, deleted, counts ->> ''notes'' from deletion_reports', $$select tests.id('TESTED'), 'event', '3'$$, 'members see that it was deleted');
select is((select array_agg(act) from tests.acts where act = 'delete_event' and user_id = tests.id('organiser') and detail = jsonb_build_object('event', tests.id('TESTED'))),
	array['delete_event'], 'and by whom');
reset role;
select is((select told #>> '{event,state}' from tests.told('event:' || tests.id('TESTED')) told order by told -> 'revision' desc limit 1), 'closed', 'devices are told that it is over');
select is((select array_agg(code) from events), array['ANDERS'], 'the event is gone');
select is((select array_agg(id) from notes), array[tests.id('f')], 'with its notes, and no other''s');
select is_empty(format('select from %s', tab), tab || ' too') from unnest(array['sessions', 'surveys', 'marks', 'themes', 'responses', 'answers', 'access_links', 'agreements']) tab;
select is((select count(*) from private.event_salts), 1::bigint, 'and its salt');
select is_empty($$select from private.paces where board_id not in (select id from boards)$$, 'and the pace of its seats');
select tests.event('DRAFTE', 'draft');
select tests.become_member('organiser of the draft', 'organiser', 'DRAFTE');
select is(pg_temp.try('DRAFTE'), null, 'a draft as well');
