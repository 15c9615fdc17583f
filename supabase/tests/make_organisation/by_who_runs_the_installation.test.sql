-- L21, SEC11: owners of the organisation that runs the installation make further ones for others, and see nothing of them
select tests.event(), tests.event('ANDERS');
update organisations set runs_installation = true where id = tests.id('organisation TESTED');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select public.make_organisation('KI Lippe', 'leitung@lippe.example')$$), '403 hosts_only', 'not the owner of another');
select tests.become_member('organiser', 'organiser');
select is(tests.refusal($$select public.make_organisation('KI Lippe', 'leitung@lippe.example')$$), '403 hosts_only', 'nor an organiser');
select tests.become_member('owner');
select is(tests.refusal($$select public.make_organisation(' ', 'leitung@lippe.example')$$), '400 organisation_invalid');
select is(tests.refusal($$select public.make_organisation('KI Lippe', 'niemand')$$), '400 address_invalid');
select is(tests.refusal($$select public.make_organisation('anders', 'leitung@lippe.example')$$), '409 name_taken');
create temp table made as select public.make_organisation(' KI  Lippe ', 'Leitung@Lippe.example') as answer;
grant select on made to public;
select is((select answer ->> 'name' from made), 'KI Lippe');
select is((select count(*) from organisations), 1::bigint, 'who made it does not see it');
select is(tests.refusal(format('select public.set_organisation(%L, %L)', (select answer ->> 'id' from made), '{"name": "x"}')), '404 not_a_member', 'nor changes it');
select tests.become_attendee();
select is(public.read_invitation((select answer #>> '{invitation,token}' from made)) - 'expires_at',
	'{"organisation": "KI Lippe", "email": "leitung@lippe.example", "role": "owner"}'::jsonb, 'its first owner is invited');
select is(tests.refusal($$select public.make_organisation('KI Höxter', 'leitung@hoexter.example')$$), '42501', 'an attendee');
reset role;
select is((select array_agg(runs_installation) from organisations where name = 'KI Lippe'), array[false], 'which runs nothing else');
select is((select jsonb_agg(detail) from audit_entries where act = 'make_organisation' and organisation_id = tests.id('organisation TESTED')), '[{}]', 'written down where it was done');
insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data) select tests.id('leitung'), 'leitung@lippe.example', now(),
	jsonb_build_object('invitation', answer #>> '{invitation,token}') from made;
select set_config('request.jwt.claims', jsonb_build_object('sub', tests.id('leitung'), 'role', 'authenticated')::text, true), set_config('role', 'authenticated', true);
select is((select array_agg(name::text) from organisations), array['KI Lippe'], 'the first owner sees this one and no other');
select is((select count(*) from events), 0::bigint, 'and nobody''s events');
