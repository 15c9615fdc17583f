-- E11: after the first five, figures move by three or more answers, never by one
select tests.event(), tests.survey();
select tests.submit_many(1, 5, '{"how": 4, "ways": ["talk", "film"]}');
create function pg_temp.shown() returns text language sql as $$
	select (f ->> 'n') || ' shown, ' || (f ->> 'withheld') || ', ' || (f #>> '{counts,1}') || ' of one'
	from tests.figure('how') f;
$$;
create function pg_temp.after(p_from int, p_to int) returns text language sql as $$
	select tests.submit_many(p_from, p_to, '{"how": 1}');
	select pg_temp.shown();
$$;
select tests.become_member('owner');
reset role;
select is(pg_temp.shown(), '5 shown, false, 0 of one', 'five');
select is(pg_temp.after(6, 6), '5 shown, true, 0 of one', 'the sixth changes nothing but that some may wait');
select is(pg_temp.after(7, 7), '5 shown, true, 0 of one', 'nor the seventh');
select is(pg_temp.after(8, 8), '8 shown, false, 3 of one', 'with the eighth three come in');
select tests.submit_many(9, 11, '{"how": {"no_answer": true}}');
select is(pg_temp.shown() || ', none: ' || (tests.figure('how') ->> 'no_answer'), '8 shown, true, 3 of one, none: 0', '"keine Angabe" does not fill a group');
select is(pg_temp.after(12, 14) || ', none: ' || (tests.figure('how') ->> 'no_answer'), '11 shown, false, 6 of one, none: 3', 'and comes in with one');
select pg_temp.after(15, 16);
update surveys set state = 'closed';
select is(pg_temp.shown(), '11 shown, true, 6 of one', 'what never fills a group stays withheld');
select is(tests.figure('ways') -> 'uniform', '["film", "talk"]', 'of choices each option is told by itself');
select is(tests.figure('ways') -> 'n', '5', 'and the base is people');
select is((select array_agg(told ->> 'revision') from tests.told('results:' || tests.id('TESTED')) told), array['1', '2', '3'], 'each group is told once');
-- What a sheet says or skips moves nothing by itself: after the eleven shown whoever watches sees the same of any sheet.
update surveys set state = 'open';
create function pg_temp.seen(p_answers jsonb) returns jsonb language plpgsql as $$
declare
	v_seen jsonb;
begin
	perform tests.submit('one more', p_answers);
	v_seen := public.survey_results(tests.id('survey'));
	perform public.withdraw_response(tests.id('sheet of one more'), tests.key('one more'));
	return v_seen;
end;
$$;
delete from responses r where not exists (select from answers a where a.response_id = r.id and a.released);
select is(count(distinct pg_temp.seen(sheet)), 1::bigint, 'whatever a sheet says, skips or declines, what is told of it is the same')
from (values ('{"how": 1}'::jsonb), ('{"how": 5, "ways": ["talk"]}'), ('{"ways": ["film"], "plan": "yes", "free": "Text"}'), ('{"how": {"no_answer": true}}'), ('{}')) t (sheet);
