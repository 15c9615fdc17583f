-- L9: members see in one list what of their organisation goes when, and nobody sees another's
select tests.event(), tests.board(), tests.event('ANDERS'), tests.link('phone'), tests.theme('t');
select public.set_agreement(tests.id('x'), tests.id('board'), tests.id('t'), 'Raum suchen', 'Leitung', p_token => 'phone');
insert into events (id, organisation_id, code, title, day, state, purpose, recipients, what_next, contact, controller, privacy_officer)
	select tests.id(c), tests.id('organisation TESTED'), c, t, d::date, s, 'a', 'b', 'c', 'd', 'e', 'f'
	from (values ('DRAFTE', 'Entwurf', '2026-11-01', 'draft'), ('FRUHER', 'Früher', '2026-10-01', 'closed')) v (c, t, d, s);
create function pg_temp.try(p_code text) returns text language sql as $$ select tests.refusal(format('select public.deletion_calendar(%L)', tests.id('organisation ' || p_code))) $$;
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('TESTED'), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an organisation that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is((select array_agg(x ->> 'title' order by i) from jsonb_array_elements(public.deletion_calendar(tests.id('organisation TESTED'))) with ordinality t (x, i)),
	array['Früher', 'Fachtag TESTED'], 'the next first, and no draft');
select is(public.deletion_calendar(tests.id('organisation TESTED')) -> 1, jsonb_build_object('id', tests.id('TESTED'), 'title', 'Fachtag TESTED', 'closes_on', '2026-11-24', 'content_on', '2027-02-20',
	'agreements_on', '2027-11-22', 'emptied_on', null, 'agreements', 1), 'with its days');
reset role;
select private.delete_what_is_due('2027-03-01 00:00+00');
select tests.become_member('helper', 'facilitator');
select is((select jsonb_agg(x -> 'emptied_on') from jsonb_array_elements(public.deletion_calendar(tests.id('organisation TESTED'))) x), '["2027-03-01"]', 'what was emptied is in it as long as it has agreements');
reset role;
select private.delete_what_is_due('2028-01-01 00:00+00');
select tests.become_member('helper', 'facilitator');
select is(public.deletion_calendar(tests.id('organisation TESTED')), '[]', 'and then no more');
