-- SEC5: what is no documentation, too large, too deep, or called impossibly is refused whole, with the place
select tests.event();
create temp table good as select '{"format": "schreibgespraech-documentation", "version": 1, "event": {"title": "Fachtag", "day": "2026-11-22", "host": null}, "boards": []}'::jsonb as doc;
grant select on good to public;
create function pg_temp.try(p_doc jsonb) returns text language sql as $$
	select tests.refusal(format('select public.import_documentation(tests.id(''organisation TESTED''), %L)', p_doc))
		|| ' ' || tests.hint(format('select public.import_documentation(tests.id(''organisation TESTED''), %L)', p_doc)) $$;
create function pg_temp.with_event(p_event jsonb) returns jsonb language sql as $$ select doc || jsonb_build_object('event', doc -> 'event' || p_event) from good $$;
select tests.become_member('owner');
select is(pg_temp.try(doc), '400 documentation_invalid document', doc::text) from unnest(array['[]', '"text"', '7', 'true', 'null']::jsonb[]) doc;
select is(tests.refusal('select public.import_documentation(tests.id(''organisation TESTED''), null)'), '400 documentation_invalid', 'nothing');
select is(pg_temp.try(doc || change::jsonb), '400 documentation_invalid ' || hint, change) from good, (values
	('{"format": "other"}', 'format'), ('{"format": null}', 'format'), ('{"version": 2}', 'version'), ('{"version": "1"}', 'version'),
	('{"event": null}', 'event.title'), ('{"event": []}', 'event.title'), ('{"event": "x"}', 'event.title')) as t (change, hint);
select is(pg_temp.try(pg_temp.with_event(event)), '400 documentation_invalid ' || hint, left(event::text, 40)) from (values
	('{"title": "   "}'::jsonb, 'event.title'), ('{"title": "\u202e\u200b"}', 'event.title'), ('{"title": 7}', 'event.title'), ('{"title": ["x"]}', 'event.title'), (jsonb_build_object('title', repeat('x', 201)), 'event.title'),
	(jsonb_build_object('title', 'x' || repeat(' ', 1000)), 'event.title'), ('{"host": 7}', 'event.host'), ('{"place": [1]}', 'event.place'), (jsonb_build_object('host', repeat('x', 4001)), 'event.host'),
	('{"day": "2026-02-30"}', 'event.day'), ('{"day": "0000-01-01"}', 'event.day'), ('{"day": "infinity"}', 'event.day'), ('{"day": "today"}', 'event.day'),
	('{"day": 20261122}', 'event.day'), ('{"day": {}}', 'event.day')) as t (event, hint);
select is(pg_temp.try(doc || jsonb_build_object('boards', repeat('x', 16777216))), '400 documentation_invalid size', 'more than 16 MB') from good;
select is(pg_temp.try(doc || jsonb_build_object('boards', (repeat('[', 16) || repeat(']', 16))::jsonb)), '400 documentation_invalid depth', 'seventeen levels') from good;
select is(pg_temp.try(doc || jsonb_build_object('boards', (repeat('{"a":', 16) || '1' || repeat('}', 16))::jsonb)), '400 documentation_invalid depth', 'of objects, too') from good;
reset role;
select is_empty('select from private.imported_documents union all select from events where imported_on is not null', 'nothing was stored');
select tests.become_member('owner');
select is(tests.refusal(format('select public.import_documentation(tests.id(''organisation TESTED''), %L)', doc || jsonb_build_object('boards', (repeat('[', 15) || repeat(']', 15))::jsonb))), null,
	'sixteen levels, and garbage that hurts nobody else') from good;
select is(tests.refusal(format('select public.import_documentation(tests.id(''organisation TESTED''), %L)', pg_temp.with_event('{"day": null}'))), null, 'without a day: today') from good;
create temp table unclean as select (public.import_documentation(tests.id('organisation TESTED'), pg_temp.with_event('{"title": " Fach\n\u202etag \u0007", "host": "Kreis\u0007 ", "place": " Saal\u0007"}')) #>> '{event,id}')::uuid as id;
select results_eq('select title::text, host, place from events join unclean using (id)', $$values ('Fach tag', 'Kreis', 'Saal')$$, 'its title is cleaned and turns nothing around');
