-- SEC1: an account is made only for an address that an open invitation names; the membership follows its confirmation
select tests.event();
create function pg_temp.sign_up(p_email text, p_meta jsonb default null, p_confirmed boolean default true) returns text language sql as $$
	select tests.refusal(format('insert into auth.users (id, email, raw_user_meta_data, email_confirmed_at) values (%L, %L, %L, %L)',
		tests.id(p_email), p_email, coalesce(p_meta, tests.with_secret(lower(p_email))), case when p_confirmed then now() end));
$$;
insert into invitations (organisation_id, email, role, expires_at, token_hash) values
	(tests.id('organisation TESTED'), 'secret@kreis.example', 'facilitator', now() + interval '1 day', sha256('word'));
select tests.invite('open@kreis.example'), tests.invite('late@kreis.example', p_expires_at => now() - interval '1 second'),
	tests.invite('mail@kreis.example', p_role => 'facilitator');
select is(pg_temp.sign_up('nobody@kreis.example'), '403 not_invited', 'who is not invited');
select is(pg_temp.sign_up('late@kreis.example'), '403 not_invited', 'whose invitation is over');
select is(pg_temp.sign_up('secret@kreis.example', '{}'), '403 not_invited', 'without the secret of the invitation');
select is(pg_temp.sign_up('secret@kreis.example', '{"invitation": "wrong"}'), '403 not_invited', 'with a wrong one');
select is(pg_temp.sign_up('secret@kreis.example', '{"invitation": "word"}'), null, 'with the right one');
select is(pg_temp.sign_up('Open@kreis.example'), null, 'who is invited, however it is written');
select is(pg_temp.sign_up('mail@kreis.example', p_confirmed => false), null, 'who has yet to confirm');
select set_eq('select u.email || '' '' || m.role from memberships m join auth.users u on u.id = m.user_id',
	array['Open@kreis.example organiser', 'secret@kreis.example facilitator'], 'the confirmed ones are members');
update auth.users set email_confirmed_at = now() where email = 'mail@kreis.example';
select is((select role from memberships where user_id = tests.id('mail@kreis.example')), 'facilitator', 'the other one after confirming');
select is((select count(*) from invitations where accepted_at is not null), 3::bigint, 'an invitation is used up');
select set_eq($$select u.email || ' ' || (a.detail ->> 'role') from tests.acts a join auth.users u on u.id = a.user_id where a.act = 'join'$$,
	array['Open@kreis.example organiser', 'secret@kreis.example facilitator', 'mail@kreis.example facilitator'], 'and written down by who came');
delete from auth.users where email = 'Open@kreis.example';
select is(pg_temp.sign_up('open@kreis.example'), '403 not_invited', 'for good');
insert into invitations (organisation_id, email, role, expires_at, token_hash) values
	(tests.id('organisation TESTED'), 'vouched@kreis.example', 'organiser', now() + interval '1 day', sha256('other word'));
select is(tests.refusal($$insert into auth.users (id, email, raw_app_meta_data) values (tests.id('vouched'), 'vouched@kreis.example', '{"provider": "keycloak"}')$$),
	null, 'whom a provider vouches for needs no secret');
select is((select count(*) from memberships where user_id = tests.id('vouched')), 0::bigint, 'but an address that is confirmed');
update auth.users set email_confirmed_at = now() where email = 'vouched@kreis.example';
select is((select role from memberships where user_id = tests.id('vouched')), 'organiser', 'then is a member');
select is(tests.refusal($$insert into auth.users (email, raw_app_meta_data) values ('stranger@kreis.example', '{"provider": "keycloak"}')$$),
	'403 not_invited', 'who is not invited stays outside');
