-- SEC1: an account that takes another address is as unproven as one made for it, whoever vouched for the first (Supabase)
select tests.event();
select tests.become_member('guest'), tests.become_member('vouched');
reset role;
update auth.users set raw_app_meta_data = '{"provider": "keycloak"}' where id = tests.id('vouched');
delete from private.unproven_accounts;
update auth.users set email = upper(email);
select is_empty('select from private.unproven_accounts', 'the same address in other letters');
update auth.users set email = 'victim-' || email;
select set_eq('select user_id from private.unproven_accounts', array[tests.id('guest'), tests.id('vouched')], 'somebody else opened the mail that confirms it');
select is(tests.refusal($$select private.invite_owner('victim-guest@kreis.example', 'Anderes Haus')$$), '403 address_unproven', 'and is not who comes then');
update auth.users set recovery_token = 'mailed' where id = tests.id('guest');
update auth.users set recovery_token = '' where id = tests.id('guest');
select is(tests.refusal($$select private.invite_owner('victim-guest@kreis.example', 'Anderes Haus')$$), null, 'until a link to it was used');
