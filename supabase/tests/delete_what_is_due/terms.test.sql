-- L3, L9: terms count from the event's day, not before it was opened and from its closing if that came first; drafts have
-- none, and an example is closed when its content goes
select tests.event('DRAFTE', 'draft'), tests.event('AHEAD2'), tests.event('PAST22'), tests.event('SAMPE2'), tests.event('RUNSXN');
update events set day = '2027-05-01' where code = 'AHEAD2';
update events set day = '2025-01-01', opened_on = '2026-11-22' where code = 'PAST22';
update events set is_example = true where code = 'SAMPE2';
create function pg_temp.terms(p_code text) returns text language sql as $$
	select concat_ws(' ', t.held_on, coalesce(t.closes_on::text, '-'), t.content_on, t.agreements_on)
	from events e, private.deletion_terms(e) t where e.code = p_code;
$$;
select is(pg_temp.terms('RUNSXN'), '2026-11-22 2026-11-24 2027-02-20 2027-11-22', 'two days, ninety days, a year');
select is(pg_temp.terms('PAST22'), '2026-11-22 2026-11-24 2027-02-20 2027-11-22', 'an event that was opened after its day is not closed and emptied at once');
select is(pg_temp.terms('SAMPE2'), '2026-11-22 2027-02-20 2027-02-20 2027-11-22', 'an example stays open until its content goes');
select is(pg_temp.terms('AHEAD2'), '2027-05-01 2027-05-03 2027-07-30 2028-05-01', 'an event to come');
select private.close_event(e, '2026-11-22') from events e where code = 'AHEAD2';
select is(pg_temp.terms('AHEAD2'), '2026-11-22 - 2027-02-20 2027-11-22', 'closed before its day: from then on');
select isnt_empty($$select private.delete_what_is_due('2028-06-01 00:00+00')$$, 'years later');
select results_eq($$select code || ' ' || state from events order by code$$, array['AHEAD2 archived', 'DRAFTE draft', 'PAST22 archived', 'RUNSXN archived', 'SAMPE2 archived'],
	'a server that was off carries everything out in one go, and leaves drafts alone');
select is((select count(*) from deletion_reports), 4::bigint, 'with a report for each');
