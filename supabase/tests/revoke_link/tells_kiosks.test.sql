-- V13: a revoked kiosk learns it from the programme, and no board counts on for it
select tests.event(), tests.board(), tests.kiosk('tablet');
select tests.become_member('helper', 'facilitator');
select public.revoke_link(tests.id('tablet'));
reset role;
select is((select array_agg(told ->> 'kind') from tests.told('event:' || tests.id('TESTED')) told), array['programme_changed'], 'the programme says that there is news');
select is((select count(*) from tests.told_on()), 0::bigint, 'the board does not');
select tests.become_attendee();
select is(tests.refusal('select public.enter_kiosk(''tablet'')'), '404 link_unknown', 'the kiosk is shut');
select is(tests.refusal('select public.leave_kiosk(''tablet'', ''123456'')'), '404 link_unknown', 'and there is nothing to leave');
