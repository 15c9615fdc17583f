-- SEC1: a member revokes a link; a second time changes nothing
select tests.event(), tests.board();
select tests.become_member('helper', 'facilitator');
create temp table link as select public.make_link(tests.id('TESTED'), tests.id('board')) as l;
select is(public.revoke_link((l ->> 'id')::uuid), jsonb_build_object('id', l ->> 'id', 'revoked', true), 'revoked') from link;
select is(tests.refusal(format('select public.revoke_link(%L)', l ->> 'id')), null, 'twice is once') from link;
select is(tests.refusal('select public.revoke_link()'), '404 not_a_member', 'nothing');
reset role;
select is((select count(*) from tests.acts where act = 'revoke_link'), 1::bigint, 'and recorded once');
select is((select array_agg(told ->> 'kind') from tests.told_on() told), array['links_revoked'], 'its board says so, once');
select tests.board('other'), tests.link('desk', null);
select tests.become_member('helper', 'facilitator');
select public.revoke_link(tests.id('desk'));
reset role;
select is((select count(*) from realtime.messages where payload ->> 'kind' = 'links_revoked'), 3::bigint, 'a link for the event: every board of it');
