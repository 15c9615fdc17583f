-- SEC1: who confirms an address by mail confirms no password: it may be that of whoever invited and made the account beforehand
select tests.event(), tests.event('ANDERS');
select tests.become_member('attacker', 'owner', 'ANDERS');
reset role;
select tests.invite('victim@kreis.example', tests.id('organisation ANDERS'), 'facilitator');
create function pg_temp.unproven() returns boolean language sql as $$ select exists (select from private.unproven_accounts where user_id = tests.id('victim')) $$;
create function pg_temp.password() returns text language sql as $$ select encrypted_password from auth.users where id = tests.id('victim') $$;
insert into auth.users (id, email, encrypted_password, raw_user_meta_data)
values (tests.id('victim'), 'victim@kreis.example', 'the attacker''s', tests.with_secret('victim@kreis.example'));
select ok(not pg_temp.unproven(), 'before the address is confirmed there is nothing to sign in to');
update auth.users set email_confirmed_at = now() where id = tests.id('victim');
select ok(pg_temp.unproven(), 'the mail was opened by its holder, the password chosen by who knows whom');
select is((select role from memberships where user_id = tests.id('victim')), 'facilitator', 'they belong to those who invited them');
select is(pg_temp.password(), 'the attacker''s', 'and an honest password holds there');
update auth.users set email_confirmed_at = null where id = tests.id('victim');
update auth.users set email_confirmed_at = now() where id = tests.id('victim');
select ok(pg_temp.unproven(), 'as often as it is confirmed');

select tests.become_member('chief');
create temporary table given as select public.make_invitation(tests.id('organisation TESTED'), 'victim@kreis.example', 'owner') ->> 'token' as token;
grant select on given to authenticated;
select tests.become_member('victim', 'facilitator', 'ANDERS');
select is(tests.refusal('select public.accept_invitation((select token from given))'), '403 address_unproven', 'elsewhere nobody joins with it');
reset role;
select is(tests.refusal($$select private.invite_owner('victim@kreis.example', 'TESTED')$$), '403 address_unproven', 'nor owns anything');
insert into auth.sessions (user_id) values (tests.id('victim'));
update auth.users set recovery_token = 'mailed' where id = tests.id('victim');
update auth.users set recovery_token = '' where id = tests.id('victim');
select ok(not pg_temp.unproven(), 'the mailed link was used');
select is(pg_temp.password(), null, 'which ended the password');
select is_empty($$select from auth.sessions where user_id = tests.id('victim')$$, 'and the sessions');
select tests.become_member('victim', 'facilitator', 'ANDERS');
select is(tests.refusal('select public.accept_invitation((select token from given))'), null, 'and its holder joins');
