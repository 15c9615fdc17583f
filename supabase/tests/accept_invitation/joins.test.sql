-- SEC1: who has an account joins one more organisation with the link to their own address, once
select tests.event(), tests.event('ANDERS');
select tests.become_member('guest', 'owner', 'ANDERS');
select tests.become_member('else', 'owner', 'ANDERS');
select tests.become_member('chief');
create temp table made as select public.make_invitation(tests.id('organisation TESTED'), 'guest@kreis.example', 'facilitator') as i;
grant select on made to anon, authenticated;
create function pg_temp.accept() returns text language sql as $$
	select tests.refusal(format('select public.accept_invitation(%L)', i ->> 'token')) from made;
$$;
select tests.become_attendee();
select is(pg_temp.accept(), '42501', 'nobody without an account');
select tests.become_member('else');
select is(pg_temp.accept(), '403 invitation_not_yours', 'another address');
select is(tests.refusal('select public.accept_invitation(''guess'')'), '404 invitation_unknown', 'a guess');
select is(tests.refusal('select public.accept_invitation()'), '404 invitation_unknown', 'nothing');
select tests.become_member('guest');
select is(pg_temp.accept(), '403 address_unproven', 'the invited address, but perhaps not its holder');
reset role;
update auth.users set recovery_token = 'mailed' where id = tests.id('guest');
update auth.users set recovery_token = null where id = tests.id('guest');
select tests.become_member('guest');
select is(pg_temp.accept(), null, 'the invited one');
select is(pg_temp.accept(), '404 invitation_unknown', 'only once');
select set_eq('select o.name || '' '' || m.role from memberships m join organisations o on o.id = m.organisation_id where m.user_id = auth.uid()',
	array['ANDERS owner', 'TESTED facilitator'], 'who now belongs to both');
reset role;
select is((select jsonb_agg(jsonb_build_object('of', organisation_id, 'who', user_id) || detail) from tests.acts where act = 'join'),
	jsonb_build_array(jsonb_build_object('of', tests.id('organisation TESTED'), 'who', tests.id('guest'), 'role', 'facilitator')), 'SEC11: owners see who came, and as what');
