-- E11: a paper sheet that was typed in wrongly is taken back wholly, as long as none of its answers is part of a figure
select tests.event(), tests.survey(), tests.event('ANDERS');
select tests.submit('a', '{"how": 4}');
create function pg_temp.try(p_sheet text) returns text language sql as $$
	select tests.refusal(format('select public.withdraw_paper_response(%L)', tests.id(p_sheet)));
$$;
create function pg_temp.type(variadic p_sheets text[]) returns void language sql as $$
	select public.enter_paper_response(tests.id(s), tests.id('survey'), null, '{"how": 5}') from unnest(p_sheets) s;
$$;
select tests.become_member('helper', 'facilitator');
select pg_temp.type('one', 'two');
select tests.become_attendee();
select is(pg_temp.try('one'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('one'), '404 response_unknown', 'an owner of another organisation');
select tests.become_member('helper');
select is(pg_temp.try('sheet of a'), '404 response_unknown', 'a seat''s sheet');
select is(pg_temp.try('nothing'), '404 response_unknown', 'is as unknown as none');
select is(tests.refusal('select public.withdraw_paper_response()'), '404 response_unknown', 'nothing');
select is(public.withdraw_paper_response(tests.id('one')), jsonb_build_object('id', tests.id('one'), 'withdrawn', true), 'a member');
select is(pg_temp.try('one'), '404 response_unknown', 'once');
reset role;
select is((select array_agg(origin::text order by origin) from responses), array['paper', 'seat'], 'the others stay');
select is_empty('select from answers where response_id = tests.id(''one'')', 'none of its answers does');
select tests.become_member('helper');
select pg_temp.type('one', 'three', 'four');
select is(pg_temp.try('four'), '409 response_released', 'with the fifth the answers are part of a figure');
select is(tests.figure('how') -> 'n', '5', 'and stay');
select pg_temp.type('six');
select is(pg_temp.try('six'), null, 'the next is part of none yet');
select public.set_survey_state(tests.id('survey'), 'closed');
select pg_temp.type('seven');
select is(pg_temp.try('seven'), null, 'also after the survey');
select pg_temp.type('eight');
reset role;
update events set state = 'archived' where code = 'TESTED';
select tests.become_member('helper');
select is(pg_temp.try('eight'), '409 event_closed', 'not from an archive');
