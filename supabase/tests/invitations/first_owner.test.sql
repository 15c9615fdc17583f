-- The first owner is invited by a link of its own (SEC1), once however often that is done, and takes over what nobody owns yet
insert into organisations (id, name, created_at) values (tests.id('example'), 'Beispiel', now() - interval '1 day');
create function pg_temp.invite(p_email text, p_name text) returns uuid language sql as $$
	select (private.invite_owner(p_email, p_name) ->> 'id')::uuid;
$$;
set role schema_owner;
select is(pg_temp.invite(' Leitung@Kreis.example ', 'Kreis'), tests.id('example'), 'the organisation of the examples is taken over');
select is(pg_temp.invite('leitung@kreis.example', 'Kreis'), tests.id('example'), 'again: no other');
select isnt(pg_temp.invite('andere@kreis.example', 'Anderer Kreis'), tests.id('example'), 'somebody else is not put beside who was invited');
reset role;
select is((select array_agg(email || ' ' || role) from invitations), array['leitung@kreis.example owner', 'andere@kreis.example owner'], 'one invitation each');
select is((select array_agg(token_hash is not null and expires_at = now() + interval '7 days') from invitations), array[true, true], 'by a secret, for a week');
create temp table links as select private.invite_owner('leitung@kreis.example', 'Kreis') ->> 'token' as first;
alter table links add second text;
update links set second = private.invite_owner('leitung@kreis.example', 'Kreis') ->> 'token';
create function pg_temp.sign_up(p_token text) returns text language sql as $$
	select tests.refusal(format('insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data) values (%L, %L, now(), %L)',
		tests.id('leitung'), 'leitung@kreis.example', jsonb_build_object('invitation', p_token)));
$$;
select is(pg_temp.sign_up(null), '403 not_invited', 'who merely registers the address owns nothing');
select is(pg_temp.sign_up(first), '403 not_invited', 'nor who has a link that was replaced') from links;
select is(pg_temp.sign_up(second), null, 'who has the link comes in') from links;
select is((select role from memberships where user_id = tests.id('leitung')), 'owner', 'and an owner');
select is(private.invite_owner('leitung@kreis.example', 'Beispiel') -> 'token', 'null', 'who is there needs no link');
select is((select count(*) from memberships), 1::bigint, 'again: still one');
select isnt(pg_temp.invite('zweite@kreis.example', 'Zweiter Kreis'), tests.id('example'), 'another organisation is another');
select is(pg_temp.invite('dritte@kreis.example', 'Beispiel'), tests.id('example'), 'a name that is known is that one');
select is((select array_agg(name::text) from organisations where runs_installation), array['Beispiel'], 'that of the first owner runs the installation');
update organisations set runs_installation = false where runs_installation;
select private.invite_owner('vierte@kreis.example', 'Vierter Kreis');
select is_empty('select from organisations where runs_installation', 'nobody else gets it while there are owners');
