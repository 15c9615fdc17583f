-- V13, E7: members learn how many devices and sittings there are, from as many on as figures begin with, and of nobody else's
select tests.event(), tests.board(), tests.event('ANDERS');
create function pg_temp.stand(p_from int, p_to int) returns void language sql as $$
	select public.enter_kiosk('tablet', tests.key('kiosk ' || i)) from generate_series(p_from, p_to) i;
$$;
select tests.become_attendee();
select is(tests.refusal($$select public.presence(tests.id('TESTED'))$$), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select public.presence(tests.id('TESTED'))$$), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('helper', 'facilitator');
select is(public.presence(tests.id('TESTED')), '{"least": 5, "devices": null, "has_kiosk": false, "sittings": null}', 'nobody is there');
reset role;
select tests.kiosk('tablet');
select pg_temp.stand(1, 4), tests.enter('phone');
select pg_temp.stand(1, 4);
select tests.become_member('helper');
select is(public.presence(tests.id('TESTED')), '{"least": 5, "devices": null, "has_kiosk": true, "sittings": null}',
	'neither one device nor four sittings are told, nor that they are five together');
reset role;
select pg_temp.stand(5, 6);
select tests.become_member('helper');
select is(public.presence(tests.id('TESTED')), '{"least": 5, "devices": null, "has_kiosk": true, "sittings": 6}', 'who enters again is the same sitting, and the one phone is not seen beside them');
reset role;
select tests.enter('phone ' || i) from generate_series(2, 5) i;
select tests.become_member('helper');
select is(public.presence(tests.id('TESTED')), '{"least": 5, "devices": 5, "has_kiosk": true, "sittings": 6}', 'whose seats are no devices');
reset role;
update events set min_group = 6 where code = 'TESTED';
select tests.become_member('owner');
select is(public.presence(tests.id('TESTED')), '{"least": 6, "devices": null, "has_kiosk": true, "sittings": 6}', 'or from as many on as the organisation wants');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(public.presence(tests.id('TESTED')) -> 'devices', 'null', 'L3: the seats are gone');
