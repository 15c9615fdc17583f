-- SEC1: an account counts as its holder's from the first link that was mailed; what was held until then ends
select tests.event();
select tests.become_member('guest');
reset role;
create function pg_temp.unproven() returns bigint language sql as 'select count(*) from private.unproven_accounts where user_id = tests.id(''guest'')';
create function pg_temp.sessions() returns bigint language sql as 'select count(*) from auth.sessions where user_id = tests.id(''guest'')';
insert into auth.sessions (user_id) values (tests.id('guest'));
update auth.users set encrypted_password = 'first' where id = tests.id('guest');
select is(pg_temp.unproven(), 1::bigint, 'made with a link that others have');
update auth.users set recovery_token = 'mailed' where id = tests.id('guest');
update auth.users set recovery_token = null, encrypted_password = 'second' where id = tests.id('guest');
select is(pg_temp.unproven(), 1::bigint, 'a new password uses the mailed link up and proves nothing');
select is(pg_temp.sessions(), 1::bigint, 'and ends nothing');
select is(tests.refusal($$select private.invite_owner('guest@kreis.example', 'Anderes Haus')$$), '403 address_unproven', 'the operator names an address as well');
select is(tests.refusal($$select private.invite_owner('guest@kreis.example', (select name from organisations))$$), null, 'which may rise where it belongs');
update auth.users set recovery_token = 'mailed' where id = tests.id('guest');
update auth.users set recovery_token = null where id = tests.id('guest');
select is(pg_temp.unproven(), 0::bigint, 'the link was used');
select is(pg_temp.sessions(), 0::bigint, 'and ended the sessions');
select is((select encrypted_password from auth.users where id = tests.id('guest')), null, 'and the password');
select is(tests.refusal($$select private.invite_owner('guest@kreis.example', 'Anderes Haus')$$), null, 'then other organisations may have them');
insert into auth.sessions (user_id) values (tests.id('guest'));
update auth.users set encrypted_password = 'third', recovery_token = 'mailed' where id = tests.id('guest');
update auth.users set recovery_token = null where id = tests.id('guest');
select is((select encrypted_password from auth.users where id = tests.id('guest')), 'third', 'later links end no password');
select is(pg_temp.sessions(), 1::bigint, 'and no session');

insert into invitations (organisation_id, email, role, expires_at) values
	(tests.id('organisation TESTED'), 'vouched@kreis.example', 'organiser', now() + interval '1 day'),
	(tests.id('organisation TESTED'), 'mail@kreis.example', 'organiser', now() + interval '1 day');
insert into auth.users (id, email, email_confirmed_at, raw_app_meta_data) values (tests.id('vouched'), 'vouched@kreis.example', now(), '{"provider": "keycloak"}');
insert into auth.users (id, email) values (tests.id('mail'), 'mail@kreis.example');
update auth.users set email_confirmed_at = now() where id = tests.id('mail');
select is((select count(*) from private.unproven_accounts), 0::bigint, 'whom a provider vouches for, and who confirmed the address by mail');
