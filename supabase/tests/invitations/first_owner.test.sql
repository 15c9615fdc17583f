-- The first owner is invited once, however often the program starts, and takes over what nobody owns yet
insert into organisations (id, name, created_at) values (tests.id('example'), 'Beispiel', now() - interval '1 day');
set role schema_owner;
select is(private.invite_owner(' Leitung@Kreis.example ', 'Kreis'), tests.id('example'), 'the organisation of the examples is taken over');
select is(private.invite_owner('leitung@kreis.example', 'Kreis'), tests.id('example'), 'again: nothing new');
select isnt(private.invite_owner('andere@kreis.example', 'Anderer Kreis'), tests.id('example'), 'somebody else is not put beside who was invited');
reset role;
select is((select array_agg(email || ' ' || role) from invitations), array['leitung@kreis.example owner', 'andere@kreis.example owner'], 'one invitation each');
insert into auth.users (id, email, email_confirmed_at) values (tests.id('leitung'), 'leitung@kreis.example', now());
select is((select role from memberships where user_id = tests.id('leitung')), 'owner', 'and an owner');
select private.invite_owner('leitung@kreis.example', 'Beispiel');
select is((select count(*) from memberships), 1::bigint, 'again: still one');
select isnt(private.invite_owner('zweite@kreis.example', 'Zweiter Kreis'), tests.id('example'), 'another organisation is another');
select is(private.invite_owner('dritte@kreis.example', 'Beispiel'), tests.id('example'), 'a name that is known is that one');
select is((select array_agg(name::text) from organisations where runs_installation), array['Beispiel'], 'that of the first owner runs the installation');
update organisations set runs_installation = false where runs_installation;
select private.invite_owner('vierte@kreis.example', 'Vierter Kreis');
select is_empty('select from organisations where runs_installation', 'nobody else gets it while there are owners');
