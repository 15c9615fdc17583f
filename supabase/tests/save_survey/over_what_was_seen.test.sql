-- Nobody saves over what somebody else has changed meanwhile: whoever says which draft they have changed is refused
select tests.event(), tests.event('ANDERS'), tests.survey('foreign', p_code => 'ANDERS');
select tests.become_member('helper', 'facilitator');
create temp table seen (fingerprint text);
create function pg_temp.save(p_expected text, p_definition jsonb, p_survey text default 'draft') returns text language sql as $$
	select coalesce(tests.refusal(format('insert into seen select public.save_survey(%L, %L, %L, %L) ->> ''whole_fingerprint''',
		tests.id('TESTED'), tests.id(p_survey), p_definition, p_expected)), 'saved');
$$;
create function pg_temp.now() returns text language sql as $$ select whole_fingerprint from surveys where id = tests.id('draft') $$;
create function pg_temp.one(p_title text default 'Bogen', p_key text default 'how') returns jsonb language sql as $$
	select tests.definition(tests.question(p_key, 'ordinal')) || jsonb_build_object('title', jsonb_build_object('de', p_title));
$$;
select is(pg_temp.save('x', pg_temp.one()), '404 survey_unknown', 'a draft that is gone does not come back');
select is(pg_temp.save('x', pg_temp.one(), 'foreign'), '404 survey_unknown', 'nor is one of another event told of');
select is(pg_temp.save(null, pg_temp.one()), 'saved', 'a new one');
select is((select fingerprint from seen), pg_temp.now(), 'whoever saves is told what is stored now');
select is(pg_temp.save((select fingerprint from seen), pg_temp.one('Anderer Bogen')), 'saved', 'what was seen is saved over');
select is(pg_temp.save((select fingerprint from seen limit 1), pg_temp.one('Dritter Bogen')), '409 survey_meanwhile', 'not with another title since');
select is((select title ->> 'de' from surveys where id = tests.id('draft')), 'Anderer Bogen', 'nothing of it is stored');
create temp table titled as select pg_temp.now() as fingerprint;
select is(pg_temp.save(pg_temp.now(), pg_temp.one('Anderer Bogen') || '{"scope": "session"}'), 'saved', 'another scope');
select is(pg_temp.save((select fingerprint from titled), pg_temp.one()), '409 survey_meanwhile', 'is noticed');
create temp table scoped as select pg_temp.now() as fingerprint;
select is(pg_temp.save(pg_temp.now(), pg_temp.one('Anderer Bogen', 'what') || '{"scope": "session"}'), 'saved', 'other questions');
select is(pg_temp.save((select fingerprint from scoped), pg_temp.one()), '409 survey_meanwhile', 'are noticed');
select is(pg_temp.save(pg_temp.now(), pg_temp.one('Anderer Bogen', 'what') || '{"scope": "session"}'), 'saved', 'the same again');
select is((select count(distinct fingerprint) from seen), 4::bigint, 'is the same');
select is(pg_temp.save(null, pg_temp.one()), 'saved', 'and whoever says nothing saves over anything');
select public.set_survey_state(tests.id('draft'), 'open');
select is(pg_temp.save('x', pg_temp.one()), '409 survey_not_draft', 'what is open is asked as it is');
