-- L9: the address of an invitation is kept for 30 days after it was accepted or ran out
select tests.event();
insert into invitations (organisation_id, email, role, expires_at) values
	(tests.id('organisation TESTED'), 'open@kreis.example', 'organiser', now() + interval '1 day'),
	(tests.id('organisation TESTED'), 'late@kreis.example', 'organiser', now() - interval '31 days'),
	(tests.id('organisation TESTED'), 'just@kreis.example', 'organiser', now() - interval '29 days');
insert into invitations (organisation_id, email, role, expires_at, accepted_at) values
	(tests.id('organisation TESTED'), 'came@kreis.example', 'organiser', now() - interval '20 days', now() - interval '31 days');
select is_empty('select private.delete_what_is_due(now())', 'nothing that reports tell of');
select set_eq('select email from invitations', array['open@kreis.example', 'just@kreis.example'], 'who may still come, or could until lately');
