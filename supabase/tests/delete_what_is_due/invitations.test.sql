-- L9: the address of an invitation is kept for 30 days after it was accepted or ran out
select tests.event();
select tests.invite('open@kreis.example'), tests.invite('late@kreis.example', p_expires_at => now() - interval '31 days'),
	tests.invite('just@kreis.example', p_expires_at => now() - interval '29 days'),
	tests.invite('came@kreis.example', p_expires_at => now() - interval '20 days', p_accepted_at => now() - interval '31 days');
select is_empty('select private.delete_what_is_due(now())', 'nothing that reports tell of');
select set_eq('select email from invitations', array['open@kreis.example', 'just@kreis.example'], 'who may still come, or could until lately');
