-- L9: members are told when what of their event goes and how much that is; nobody else is
select tests.event(), tests.board(), tests.enter('a'), tests.post('n', 'a'), tests.event('ANDERS');
create function pg_temp.try(p_code text) returns text language sql as $$ select tests.refusal(format('select public.deletion_preview(%L)', tests.id(p_code))) $$;
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('TESTED'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an event that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(public.deletion_preview(tests.id('TESTED')), '{"held_on": "2026-11-22", "closes_on": "2026-11-24", "content_on": "2027-02-20", "agreements_on": "2027-11-22", "emptied_on": null, "results_on": null,
	"counts": {"notes": 1, "note_links": 0, "marks": 0, "themes": 0, "dots": 0, "responses": 0, "answers": 0, "access_links": 0, "imported_documents": 0, "agreements": 0}}', 'every member');
reset role;
select private.delete_what_is_due('2027-03-01 00:00+00');
select tests.become_member('helper', 'facilitator');
select is(public.deletion_preview(tests.id('TESTED')) - 'counts', '{"held_on": "2026-11-22", "closes_on": null, "content_on": "2027-02-20", "agreements_on": "2027-11-22", "emptied_on": "2027-03-01", "results_on": null}', 'and that it has happened');
