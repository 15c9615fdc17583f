-- SEC1: who is removed may neither read nor act nor listen any more; open pages are told to read again
select tests.event(), tests.board();
select tests.become_member('chief');
select tests.become_member('helper', 'facilitator');
select is(private.may_listen('results:' || tests.id('TESTED')), true, 'a member listens');
select tests.become_member('chief');
select lives_ok(format('select public.remove_member(%L, %L)', tests.id('organisation TESTED'), tests.id('helper')), 'removed');
select tests.become_member('helper');
select is((select count(*) from events), 0::bigint, 'reads nothing');
select is(tests.refusal(format('select public.set_phase(%L, ''closed'')', tests.id('board'))), '404 not_a_member', 'is refused at the next act');
select is(private.may_listen('results:' || tests.id('TESTED')), false, 'does not hear results');
select is(private.may_listen('moderation:' || tests.id('board')), false, 'nor what waits for release');
reset role;
select is((select count(*) from tests.told('event:' || tests.id('TESTED'))), 1::bigint, 'the pages of the event read again');
select is((select array_agg(act || ' ' || (user_id = tests.id('chief'))) from tests.acts), array['remove_member true'], 'recorded');
