-- E2: a sheet that was filled in for other questions is refused and nothing of it is stored; what had arrived is confirmed
select tests.event(), tests.survey(), tests.enter('a'), tests.enter('b');
create function pg_temp.send(p_sheet text, p_seat text, p_fingerprint text) returns text language sql as $$
	select tests.refusal(c.call) || coalesce(' ' || tests.hint(c.call), '')
	from (select format('select public.submit_response(%L, %L, null, ''{"how": 4}'', tests.key(%L), %L)', tests.id(p_sheet), tests.id('survey'), p_seat, p_fingerprint)) c (call);
$$;
create temp table known as select fingerprint from surveys;
grant select on known to public;
select matches(fingerprint, '^[0-9a-f]{32}$', 'a digest of all that is asked') from known;
select is(tests.enter('a') #>> '{surveys,0,fingerprint}', fingerprint, 'devices are told') from known;
select is(pg_temp.send('one', 'a', fingerprint), null, 'it is the same') from known;
update questions set texts = '{"de": "Wie war es?"}' where key = 'how';
select isnt(s.fingerprint, k.fingerprint, 'a word is another') from surveys s, known k;
select is(pg_temp.send('two', 'b', fingerprint), '409 survey_changed p_fingerprint', 'so the sheet is of another version') from known;
select is((select count(*) from responses), 1::bigint, 'and is not stored');
select is(pg_temp.send('one', 'a', fingerprint), null, 'what was received stays received') from known;
select is(pg_temp.send('two', 'b', null), null, 'whoever does not say is believed');
update questions set texts = '{"de": "how?"}' where key = 'how';
select is((select fingerprint from surveys), (select fingerprint from known), 'the same questions, the same digest');
delete from questions where key = 'free';
select isnt(s.fingerprint, k.fingerprint, 'one is gone') from surveys s, known k;
select is(pg_temp.send('three', 'a', null), '409 already_submitted p_seat_key', 'a second sheet names the seat');
