-- SEC1: whoever has the link reads into which organisation, for which address and role; nothing else opens anything
select tests.event();
select tests.become_member('chief');
create temp table made as select public.make_invitation(tests.id('organisation TESTED'), 'new@kreis.example', 'organiser') as i;
grant select on made to anon, authenticated;
select tests.become_attendee();
select is(public.read_invitation(i ->> 'token') - 'expires_at',
	'{"organisation": "TESTED", "email": "new@kreis.example", "role": "organiser"}', 'without an account, too') from made;
select is(tests.refusal('select public.read_invitation(''guess'')'), '404 invitation_unknown', 'a guess');
select is(tests.refusal('select public.read_invitation()'), '404 invitation_unknown', 'nothing');
reset role;
update invitations set expires_at = now() where accepted_at is null;
select tests.become_attendee();
select is(tests.refusal(format('select public.read_invitation(%L)', i ->> 'token')), '404 invitation_unknown', 'over') from made;
