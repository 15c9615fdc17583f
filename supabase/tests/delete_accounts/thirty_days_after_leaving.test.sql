-- L9: an account goes 30 days after it belongs to no organisation any more, or since it never has, unless somebody joins again
select tests.event(), tests.event('ANDERS'), tests.event('FREMD2');
update organisations set runs_installation = true where name = 'TESTED';
select tests.become_member(who, 'organiser') from unnest(array['goes', 'removed', 'back', 'both', 'leaves later']) who;
select tests.become_member('stays');
select tests.become_member('lost', 'owner', 'FREMD2');
reset role;
insert into memberships select tests.id('organisation ANDERS'), tests.id('both'), 'organiser';
select tests.invite('early@kreis.example');
insert into auth.users (id, email, raw_user_meta_data) values (tests.id('never'), 'early@kreis.example', tests.with_secret('early@kreis.example'));
create function pg_temp.leave(p_who text, p_by text default null) returns text language plpgsql as $$
begin
	perform tests.become_member(coalesce(p_by, p_who));
	return tests.refusal(format('select public.remove_member(%L, %L)', tests.id('organisation TESTED'), tests.id(p_who)));
end;
$$;
create function pg_temp.term() returns date language sql as $$ select (public.account_deletion() ->> 'deleted_on')::date $$;
-- As the database's own clock on Supabase runs it: with the rights of the migrations.
create function pg_temp.run(p_days int) returns setof text language plpgsql as $$
begin
	perform set_config('role', 'schema_owner', true);
	return query select r.deleted || ' ' || r.counts from private.delete_what_is_due(now() + p_days * interval '1 day') r where r.deleted = 'accounts';
	perform set_config('role', 'none', true);
end;
$$;
create function pg_temp.left_of(variadic p_who text[]) returns text[] language sql as $$
	select array(select w from unnest(p_who) with ordinality x (w, i) where exists (select from auth.users u where u.id = tests.id(w)) order by i);
$$;
select is(array[pg_temp.leave('goes'), pg_temp.leave('removed', 'stays'), pg_temp.leave('back'), pg_temp.leave('both')], array[null, null, null, null]::text[], 'they leave, and one is removed');
select is(pg_temp.term(), null, 'who belongs to another has no term');
select tests.become_member('goes');
select is(pg_temp.term(), private_day + 30, 'who has left knows the day') from (select (now() at time zone 'UTC')::date as private_day) d;
select tests.become_member('lost');
select public.delete_organisation(tests.id('organisation FREMD2'));
select is(pg_temp.term(), (now() at time zone 'UTC')::date + 30, 'and who has deleted the organisation');
select tests.become_member('stays');
select is(pg_temp.term(), null, 'not who stays');
select tests.become_attendee();
select is(tests.refusal('select pg_temp.term()'), '42501', 'an attendee has no account');
reset role;
insert into auth.sessions (user_id) values (tests.id('goes'));
select is_empty('select pg_temp.run(29)', 'not a day before');
select is(pg_temp.left_of('goes', 'removed', 'back', 'both', 'lost', 'never', 'stays'), array['goes', 'removed', 'back', 'both', 'lost', 'never', 'stays'], 'everybody is there');
insert into memberships values (tests.id('organisation ANDERS'), tests.id('back'), 'facilitator');
select isnt_empty($$select from audit_entries where detail ->> 'member' = tests.id('removed')::text$$, 'the log leads to who was removed');
select tests.become_member('stays');
select ok(public.read_audit(tests.id('organisation TESTED'))::text ~ 'goes@.*removed@|removed@.*goes@', 'and names whoever is there');
reset role;
select results_eq('select pg_temp.run(30)', array['accounts {"accounts": 3}'], 'on the thirtieth they go, with a report that names nobody');
select is(pg_temp.left_of('goes', 'removed', 'back', 'both', 'lost', 'never', 'stays'), array['back', 'both', 'never', 'stays'],
	'not who has come back, belongs elsewhere, or was met without an organisation only a day ago');
select is_empty($$select from auth.sessions where user_id = tests.id('goes')$$, 'nor their sessions');
select is_empty($$select from audit_entries where detail::text like '%' || tests.id('removed') || '%' or user_id in (tests.id('goes'), tests.id('removed'))$$, 'nothing in the log leads to them');
select is_empty('select pg_temp.run(30)', 'once');
select is((select array_agg(o.name || ' ' || r.deleted_on - (now() at time zone 'UTC')::date) from deletion_reports r join organisations o on o.id = r.organisation_id where r.deleted = 'accounts'),
	array['TESTED 30'], 'the report is with those who run the installation');
select tests.become_member('stays');
select ok(public.read_audit(tests.id('organisation TESTED'))::text !~ 'goes@|removed@', 'owners read that somebody left, and no address');
select is((select count(*) from jsonb_array_elements(public.read_audit(tests.id('organisation TESTED')) -> 'entries') e where e ->> 'act' in ('leave', 'remove_member')), 4::bigint, 'but that it was so');
reset role;
select results_eq('select pg_temp.run(59)', array['accounts {"accounts": 1}'], 'who never joined goes thirty days after that');
delete from memberships where user_id = tests.id('back');
select is((select left_on from private.leavers where user_id = tests.id('back')), (now() at time zone 'UTC')::date, 'who leaves again has the whole term again');
delete from auth.users where id = tests.id('leaves later');
select is_empty($$select from private.leavers where user_id = tests.id('leaves later')$$, 'an account that is deleted otherwise leaves nothing');
