-- SEC11, L15: owners read what was done in their organisation, a page at a time; nobody else does, and nothing about who leads how
select tests.event(), tests.event('ANDERS'), tests.board(), tests.enter('a'), tests.post('note', 'a', 'Geheimer Beitrag'), tests.link('phone');
select tests.become_member('owner');
create function pg_temp.audit(p_kind text default null, p_before uuid default null, p_limit int default 50, p_code text default 'TESTED') returns jsonb language sql as $$
	select public.read_audit(tests.id('organisation ' || p_code), p_kind, null, null, p_before, p_limit);
$$;
create function pg_temp.acts(p_audit jsonb) returns text[] language sql as $$
	select array_agg(e ->> 'act' order by i) from jsonb_array_elements(p_audit -> 'entries') with ordinality x (e, i);
$$;
select public.set_organisation(tests.id('organisation TESTED'), '{"name": "Kreis", "imprint": {"de": "Vertraulicher Text"}}');
select public.make_link(tests.id('TESTED'), tests.id('board'));
select public.set_phase(tests.id('board'), 'reading'), public.hide_notes(tests.id('board'), array[tests.id('note')], 'other');
select public.make_invitation(tests.id('organisation TESTED'), 'neu@kreis.example', 'organiser');
select public.set_event_state(tests.id('TESTED'), 'closed');
reset role;
-- A transaction is one instant: put them apart.
update audit_entries a set happened_at = '2026-11-22 09:00Z'::timestamptz + i * interval '1 hour' from unnest(array['set_organisation', 'make_link',
	'set_phase', 'hide_notes', 'invite_member', 'set_event_state']) with ordinality x (act, i) where x.act = a.act;
select tests.become_member('owner');
select is(pg_temp.acts(pg_temp.audit()), array['set_event_state', 'invite_member', 'make_link', 'set_organisation'], 'the latest first, without phases and notes');
select is((pg_temp.audit() #> '{entries,1}') - 'id', '{"at": "2026-11-22T14:00Z", "kind": "members", "act": "invite_member", "who": "owner@kreis.example",
	"whom": "neu@kreis.example", "event": null, "role": "organiser", "state": null, "fields": []}'::jsonb, 'who, what, when, of whom');
select is((pg_temp.audit() #> '{entries,0}') - array['id', 'at'], jsonb_build_object('kind', 'events', 'act', 'set_event_state', 'who', 'owner@kreis.example',
	'whom', null, 'event', jsonb_build_object('id', tests.id('TESTED'), 'title', 'Fachtag TESTED'), 'role', null, 'state', 'closed', 'fields', '[]'::jsonb), 'and where');
select is(pg_temp.audit() #> '{entries,3,fields}', '["imprint", "name"]', 'which fields');
select ok(pg_temp.audit()::text !~ 'Vertraulicher|Geheimer', 'and not what they say');
select is(pg_temp.acts(pg_temp.audit('links')), array['make_link'], 'of one kind');
select is(pg_temp.acts(pg_temp.audit('leading')), null, 'leading is none');
select is(pg_temp.audit(null, null, 2) ->> 'more', 'true');
select is(pg_temp.acts(pg_temp.audit(null, (pg_temp.audit(null, null, 2) #>> '{entries,1,id}')::uuid, 2)), array['make_link', 'set_organisation'], 'page by page');
select is(pg_temp.audit(null, (pg_temp.audit(null, null, 2) #>> '{entries,1,id}')::uuid, 2) ->> 'more', 'false');
select is(pg_temp.acts(public.read_audit(tests.id('organisation TESTED'), p_from => '2026-11-22', p_until => '2026-11-22')),
	array['set_event_state', 'invite_member', 'make_link', 'set_organisation'], 'whole days');
select is(pg_temp.acts(public.read_audit(tests.id('organisation TESTED'), p_from => '2026-11-23')), null);
select is(tests.refusal($$select pg_temp.audit(p_code => 'ANDERS')$$), '404 not_a_member', 'the owner of another organisation');
select tests.become_member('organiser', 'organiser');
select is(tests.refusal('select pg_temp.audit()'), '403 owners_only', 'an organiser');
select throws_ok('select * from public.audit_entries', '42501', null, 'nor the table itself');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal('select pg_temp.audit()'), '404 not_a_member', 'a stranger');
select is(pg_temp.acts(pg_temp.audit(p_before => (select a.id from tests.acts a where a.act = 'make_link'), p_code => 'ANDERS')), null, 'nor by an id of another organisation');
select tests.become_attendee();
select is(tests.refusal('select pg_temp.audit()'), '42501', 'an attendee');
reset role;

-- Every act that a function records has been thought of.
select is((select array_agg(distinct act[1] order by act[1]) from pg_proc p, regexp_matches(p.prosrc,
		'(?:record_act|record_lead|change_programme)\([^'';]*''([a-z_]+)''', 'g') act
	where p.pronamespace = 'private'::regnamespace and p.proname not in ('record_lead', 'change_programme')
		and private.kind_of_act(act[1]) is null), array[
	'ask_now', 'choose_text', 'confirm_headings', 'end_rotation', 'gather_notes', 'group_texts', 'hide_notes', 'merge_notes', 'redact_note',
	'set_board', 'set_phase', 'set_survey_state', 'set_words', 'show_notes', 'start_rotation', 'turn_rotation'], 'the rest is leading');
update organisations set audit_days = 30 where name = 'Kreis';
select private.delete_what_is_due('2026-12-22 08:59Z');
select isnt_empty($$select from audit_entries where organisation_id = tests.id('organisation TESTED') and act <> 'close_by_itself'$$, 'kept for as long as the organisation wants');
select private.delete_what_is_due('2026-12-22 15:01Z');
select is_empty($$select from audit_entries where organisation_id = tests.id('organisation TESTED') and act <> 'close_by_itself'$$, 'and no longer');
