-- M20, SEC9: those who run an organisation read a documentation in; it becomes an event that is over, for its members alone
select tests.event(), tests.event('ANDERS');
create temp table d (doc jsonb);
grant select on d to public;
insert into d values ('{"format": "schreibgespraech-documentation", "version": 1, "parts": ["boards"], "sessions": [], "boards": [{"title": "=1+1"}], "surveys": [],
	"event": {"title": "Fachtag 2019", "host": "Kreis", "day": "2019-03-01", "code": "TESTED"}}');
create function pg_temp.try(p_code text default 'TESTED') returns text language sql as $$
	select tests.refusal(format('select public.import_documentation(%L, (select doc from d))', tests.id('organisation ' || p_code))) $$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'not attendees');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'not owners of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'one that is not there is the same');
select is(tests.refusal('select public.import_documentation()'), '404 not_a_member', 'none is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(), '403 role_forbids', 'not facilitators');
select tests.become_member('organiser', 'organiser');
create temp table e as select (public.import_documentation(tests.id('organisation TESTED'), doc) #>> '{event,id}')::uuid as id from d;
grant select on e to public;
select results_eq('select title::text, host, day, state, imported_on, attendance::int from events join e using (id)',
	$$select 'Fachtag 2019', 'Kreis', '2019-03-01'::date, 'archived', (now() at time zone 'UTC')::date, null::int$$, 'an organiser: an event that is over');
select is(public.documentation_source(id), doc, 'gives again what was read in') from d, e;
select is(tests.refusal(format('select public.set_event_state(%L, ''open'')', id)), '409 state_forbids', 'it cannot be opened') from e;
select is(tests.refusal(format('update events set imported_on = null where id = %L', id)), '42501', 'and stays what it is') from e;
select is((select jsonb_agg(a.detail) from tests.acts a join e on a.event_id = e.id where a.act = 'import_documentation' and a.user_id = tests.id('organiser')),
	'[{}]', 'the act is recorded, without a word of it');
select tests.become_member('helper', 'facilitator');
select is(public.documentation_source(id), doc, 'for every member') from d, e;
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal(format('select public.documentation_source(%L)', id)), '404 not_a_member', 'not for another organisation''s') from e;
select is_empty('select from events join e using (id)', 'who do not see it either');
select is(tests.refusal('select from private.imported_documents'), '42501', 'nobody reads the table');
reset role;
create temp table codes as select code from events join e using (id);
select isnt(code, 'TESTED', 'the code in the file is another''s'), matches(code, '^[A-HJKMNP-Z2-9]{6}$', 'it has one of its own') from codes;
select is(tests.refusal(format('select tests.enter(''a'', %L)', code)), '404 event_unknown', 'with which nobody enters') from codes;
