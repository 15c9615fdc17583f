-- L9: what was read in is kept from that day on, however long ago the event was; then it goes, and with the event at once
select tests.event();
update organisations set retention_days = 60;
create function pg_temp.import() returns uuid language sql as $$
	select (public.import_documentation(tests.id('organisation TESTED'), '{"format": "schreibgespraech-documentation", "version": 1, "event": {"title": "Alt", "day": "2019-03-01"}}')
		#>> '{event,id}')::uuid $$;
select tests.become_member('owner');
create temp table e as select pg_temp.import() as id, pg_temp.import() as other;
grant select on e to public;
create temp table p as select public.deletion_preview(id) as preview, (now() at time zone 'UTC')::date as today from e;
select is(preview ->> 'held_on', today::text, 'counted from the day it came'), is(preview ->> 'content_on', (today + 60)::text, 'as long as the organisation keeps what is new'),
	is(preview #> '{counts,imported_documents}', '1', 'what would go') from p;
select is(public.delete_event(other) #> '{counts,imported_documents}', '1', 'it goes with its event') from e;
reset role;
select is((select count(*) from private.imported_documents), 1::bigint, 'and no other does');
select private.delete_what_is_due(now());
select is((select count(*) from private.imported_documents), 1::bigint, 'not in the night after it came');
select private.delete_what_is_due(now() + interval '60 days');
select is_empty('select from private.imported_documents', 'when it is time');
select is((select counts -> 'imported_documents' from deletion_reports where deleted = 'content' and event_id = (select id from e)), '1', 'with a report');
select tests.become_member('owner');
select is(public.documentation_source(id) #>> '{event,title}', 'Alt', 'the event is known by its title') from e;
select is(public.documentation_source(id) -> 'boards', '[]', 'and has nothing in it') from e;
