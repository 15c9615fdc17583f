-- M19, L9: members write down what became of an agreement, also after the event, and nobody writes over what somebody else has just written
select tests.event(), tests.board('board', 'agreeing'), tests.enter('a'), tests.event('ANDERS'), tests.link('phone');
select public.set_agreement(tests.id('x'), tests.id('board'), null, 'Liste anlegen', 'Leitung', p_token => 'phone'),
	public.set_agreement(tests.id('y'), tests.id('board'), null, 'Irrtum', 'Niemand', p_token => 'phone');
create function pg_temp.try(p_changes jsonb, p_expected jsonb default '{"state": "open", "remark": ""}', p_agreement text default 'x') returns text language sql as $$
	select coalesce(rtrim(tests.refusal(c.call) || ' ' || tests.hint(c.call)), 'taken')
	from (select format('select public.follow_agreement(%L, %L, %L)', tests.id(p_agreement), p_changes, p_expected)) c (call);
$$;
create function pg_temp.told() returns text language sql security definer as $$
	select concat_ws(' | ', state, nullif(remark, ''), stated_on = private.day_of(now())) from agreements where id = tests.id('x');
$$;
select tests.become_attendee();
select is(pg_temp.try('{"state": "done"}'), '42501', 'an attendee, and whoever has a link');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('{"state": "done"}'), '404 not_a_member', 'SEC9: an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('{"state": "done"}'), '403 role_forbids', 'a facilitator');
select is(pg_temp.told(), 'open', 'nothing is stored, and no day');
select tests.become_member('planner', 'organiser');
select is(pg_temp.try('{"state": "done"}', p_agreement => 'nothing'), '404 not_a_member', 'an agreement that is not there is like a foreign one');
select is(pg_temp.try('{"state": "under_way"}'), 'taken', 'an organiser while the event runs');
select is(pg_temp.told(), 'under_way | t', 'with the day');
select public.set_agreement(tests.id('x'), tests.id('board'), null, 'Liste pflegen', 'Leitung');
select is(pg_temp.told(), 'under_way | t', 'other words of the agreement leave it');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try('{"state": "done", "remark": " Steht im <b>Netz</b> \u0007"}', '{"state": "under_way", "remark": ""}'), 'taken', 'after the event');
select is(pg_temp.told(), 'done | Steht im <b>Netz</b> | t', 'markup is text');
select is(pg_temp.try('{"state": "given_up", "remark": "Zu teuer"}', '{"state": "under_way", "remark": ""}'), '409 changed_meanwhile remark', 'somebody else has written since');
select is(pg_temp.told(), 'done | Steht im <b>Netz</b> | t', 'and nothing is written over');
select is(pg_temp.try('{"state": "done"}', '{"state": "under_way"}'), 'taken', 'who wants the same has it');
select is(pg_temp.try('{"state": "vielleicht"}', '{"state": "done"}'), '400 state_unknown state', 'a state that is none');
select is(pg_temp.try('{"state": null}', '{"state": "done"}'), '400 state_unknown state', 'nor none at all');
select is(pg_temp.try('{"what": "Anderes"}', '{}'), '400 event_invalid what', 'what was agreed stays as the room had it');
select is(pg_temp.try('[]', '{}'), '400 event_invalid', 'nonsense');
select is(pg_temp.try(jsonb_build_object('remark', repeat('x', 501)), '{"remark": "Steht im <b>Netz</b>"}'), '400 remark_too_long remark', 'more than a note');
select is(pg_temp.try(jsonb_build_object('remark', repeat('x', 500)), '{"remark": "Steht im <b>Netz</b>"}'), 'taken', 'as much as a note');
select is(pg_temp.try('{"remark": ""}', jsonb_build_object('remark', repeat('x', 500))), 'taken', 'or none');
select is((select source #> '{boards,0,agreements,0}' from (select public.documentation_source(tests.id('TESTED')) as source) d),
	jsonb_build_object('what', 'Liste pflegen', 'who', 'Leitung', 'due', null, 'state', 'done', 'remark', '', 'stated_on', (now() at time zone 'UTC')::date, 'theme', null, 'table', null), 'M20: the documentation tells it');
reset role;
select is((select count(*) from tests.acts where act = 'follow_agreement'), 4::bigint, 'what members did is recorded');
select is((select array_agg(distinct k) from tests.acts a, jsonb_object_keys(a.detail) k where act = 'follow_agreement'), array['agreement'], 'not the words');
select is(private.kind_of_act('follow_agreement'), 'events', 'among what concerns events');
update agreements set what = '', who = '', removed = true where id = tests.id('y');
select tests.become_member('planner');
select is(pg_temp.try('{"state": "done"}', p_agreement => 'y'), '404 agreement_unknown', 'one that was taken away');
reset role;
update events set state = 'open' where code = 'TESTED';
update boards set phase = 'agreeing' where title = 'board';
select public.set_agreement(tests.id('x'), tests.id('board'), null, null, null, p_gone => true, p_token => 'phone');
select is((select concat_ws(' ', state, remark, stated_on) from agreements where id = tests.id('x')), 'open ', 'what is taken away takes along what was said about it');
