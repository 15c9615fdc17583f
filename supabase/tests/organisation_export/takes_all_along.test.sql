-- L20: an owner takes an organisation along, without secrets and without what attendees left; its events can be made again of it
select tests.event(), tests.session('talk'), tests.board('board', p_settings => '{"note_cap": 3, "vocabulary": {"same": [], "silent": ["geheim"]}}'), tests.board('second'), tests.survey(), tests.follow_up('later'), tests.link('phone'), tests.event('ANDERS');
update boards set position = 2 where title = 'second';
update boards set session_id = tests.id('talk') where title = 'board';
update organisations set legal = '{"imprint": {"de": "Impressum"}}' where id = tests.id('organisation TESTED');
select tests.enter('a'), tests.post('n', 'a', 'Kennwort'), tests.submit('a', '{"how": 4, "free": "Kennwort"}');
create function pg_temp.try(p_code text) returns text language sql as $$ select tests.refusal(format('select public.organisation_export(%L)', tests.id('organisation ' || p_code))) $$;
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('TESTED'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an organisation that is not there is the same');
select tests.become_member('organiser', 'organiser');
select is(pg_temp.try('TESTED'), '403 owners_only', 'an organiser');
select tests.become_member('owner');
create temp table taken as select public.organisation_export(tests.id('organisation TESTED')) file;
grant select on taken to public;
select is(public.read_audit(tests.id('organisation TESTED')) #> '{entries,0}' ->> 'act', 'export_organisation', 'SEC11: owners see who took it along');
select is((select count(*) from tests.acts where act = 'export_organisation'), 1::bigint, 'and of those who were refused there is nothing to see');
select is((select file -> 'organisation' from taken), '{"name": "TESTED", "legal": {"imprint": {"de": "Impressum"}}, "accent": null, "retention_days": 90, "min_group": 5, "audit_days": 365}', 'what it says about itself');
select is((select jsonb_path_query_array(file, '$.members[*].role') from taken), '["organiser", "owner"]', 'its members');
select is((select file #> '{events,0,definition,sessions,0,title}' from taken), '"talk"', 'the programme');
select is((select jsonb_path_query_array(file, '$.events[0].definition.boards[*].session') from taken), '[0, null]', 'the boards with the places of their sessions');
select is((select (file #> '{events,0,definition,boards,0,settings}') - 'dots' from taken), '{"hidden_round": false, "hidden_counts": true, "note_limit": 280, "note_cap": 3, "moderation": "immediate", "plan": []}', 'and their settings, without words of notes');
select is((select jsonb_array_length(file #> '{events,0,definition,surveys,0,questions}') from taken), 4, 'the sheets with their questions');
select is((select jsonb_array_length(file #> '{events,0,definition,surveys}') from taken), 1, 'F8: a follow-up is no sheet of the day');
select is((select count(*) from taken where file::text ~* 'Kennwort|geheim|salt|tag"|token|hash|password'), 0::bigint, 'L1: nothing of attendees, and nothing secret');
create temp table again as select public.make_event(tests.id('organisation TESTED'), (select file #> '{events,0,definition}' from taken), false) made;
select is((select x -> 'definition' from jsonb_array_elements(public.organisation_export(tests.id('organisation TESTED')) -> 'events') x where x ->> 'id' = (select made #>> '{event,id}' from again)),
	(select file #> '{events,0,definition}' from taken), 'round trip: the event that is made of it has the same definition');

-- T7: words to pass over come along where nobody can have written them.
select public.set_words(tests.id('TESTED'), array['kennwort'], array['gut']);
create function pg_temp.words(p_event_id uuid) returns jsonb language sql as $$
	select x #> '{definition,words}' from jsonb_array_elements(public.organisation_export(tests.id('organisation TESTED')) -> 'events') x where x ->> 'id' = p_event_id::text;
$$;
select is(pg_temp.words(tests.id('TESTED')), null, 'of an event that was opened they stay with its notes');
select public.set_words((made #>> '{event,id}')::uuid, array['fachtag'], array['gut']) from again;
select is(pg_temp.words((made #>> '{event,id}')::uuid), '{"silent": ["fachtag"], "spoken": ["gut"]}', 'those of a draft are taken along') from again;
create temp table third as select public.make_event(tests.id('organisation TESTED'), file #> '{events,0,definition}' || '{"words": {"silent": ["fachtag"], "spoken": ["gut"]}}', false) made from taken;
select is(pg_temp.words((made #>> '{event,id}')::uuid), '{"silent": ["fachtag"], "spoken": ["gut"]}', 'and brought again') from third;
select is(tests.refusal(format('select public.make_event(%L, %L, false)', tests.id('organisation TESTED'), (file #> '{events,0,definition}') || jsonb_build_object('words', words::jsonb))), '400 event_invalid', words)
from taken, unnest(array['{}', '"fachtag"', '{"silent": "fachtag", "spoken": []}', '{"silent": ["zwei Wörter"], "spoken": []}', '{"silent": [{"a": 1}], "spoken": []}', 'null']) words;
