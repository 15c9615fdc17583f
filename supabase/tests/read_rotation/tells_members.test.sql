-- M13: members see whether a walk runs and in which round; nobody else is told
select tests.event(), tests.event('ANDERS'), tests.board('b1', 'writing'), tests.board('b2', 'writing');
select tests.become_attendee();
select is(tests.refusal($$select public.read_rotation(tests.id('TESTED'))$$), '42501', 'not an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select public.read_rotation(tests.id('TESTED'))$$), '404 not_a_member', 'not a member of another organisation');
select tests.become_member('helper', 'facilitator');
select is(public.read_rotation(tests.id('TESTED')), '{"rotation": null}', 'nobody walks');
select public.start_rotation(tests.id('TESTED'), array[tests.id('b1'), tests.id('b2')]);
select is(public.read_rotation(tests.id('TESTED')) #> '{rotation,round}', '1', 'the first round');
select public.turn_rotation(tests.id('TESTED'), 1);
select is(public.read_rotation(tests.id('TESTED')) -> 'rotation',
	jsonb_build_object('round', 2, 'rounds', 2, 'ends_at', null, 'board_ids', jsonb_build_array(tests.id('b1'), tests.id('b2'))),
	'the second, and nothing about who walks where');
