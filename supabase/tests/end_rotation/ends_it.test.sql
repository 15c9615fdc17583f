-- M13: the walk ends, is told, and nobody is known to have walked with anybody
select tests.event(), tests.board('b1'), tests.board('b2'), tests.enter('a');
select tests.become_attendee();
select is(tests.refusal($$select public.end_rotation(tests.id('TESTED'))$$), '42501', 'not by an attendee');
select tests.become_member('helper', 'facilitator');
select public.start_rotation(tests.id('TESTED'), array[tests.id('b1'), tests.id('b2')]);
select is(public.end_rotation(tests.id('TESTED')), '{"rotation": null}', 'ended');
select is(public.end_rotation(tests.id('TESTED')), '{"rotation": null}', 'a second time changes nothing');
select is(tests.enter('a') -> 'rotation', 'null', 'devices go where they like');
reset role;
select is_empty('select from private.rotation_seats', 'groups are forgotten');
select results_eq($$select told -> 'rotation' from tests.told('event:' || tests.id('TESTED')) told offset 1$$, $$values ('null'::jsonb)$$, 'told once');
