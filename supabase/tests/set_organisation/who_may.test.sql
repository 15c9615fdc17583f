-- SEC11: owners change their organisation, others of it are told, strangers find none
select tests.event(), tests.event('ANDERS');
create function pg_temp.try(p_code text, p_changes jsonb) returns text language sql as $$
	select tests.refusal(format('select public.set_organisation(%L, %L)', tests.id('organisation ' || p_code), p_changes));
$$;
create temp table tried (who text, own text, other text, nowhere text, empty text);
grant all on tried to public;
create function pg_temp.as_this(p_who text) returns void language sql as $$
	insert into tried values (p_who, pg_temp.try('TESTED', '{"name": "Neuer Name"}'), pg_temp.try('ANDERS', '{"name": "Übernommen"}'),
		pg_temp.try('NIRGENDS', '{"name": "x"}'), pg_temp.try('TESTED', 'null'));
$$;
select tests.become_member('owner'), pg_temp.as_this('owner');
select tests.become_member('organiser', 'organiser'), pg_temp.as_this('organiser');
select tests.become_member('facilitator', 'facilitator'), pg_temp.as_this('facilitator');
select tests.become_attendee(), pg_temp.as_this('nobody');
reset role;
select results_eq('select * from tried', $$values
	('owner', null, '404 not_a_member', '404 not_a_member', '400 organisation_invalid'),
	('organiser', '403 owners_only', '404 not_a_member', '404 not_a_member', '403 owners_only'),
	('facilitator', '403 owners_only', '404 not_a_member', '404 not_a_member', '403 owners_only'),
	('nobody', '42501', '42501', '42501', '42501')$$, 'role by organisation');
select is((select array_agg(name::text order by name) from organisations where id in (tests.id('organisation TESTED'), tests.id('organisation ANDERS'))),
	array['ANDERS', 'Neuer Name'], 'and only the own one was changed');
