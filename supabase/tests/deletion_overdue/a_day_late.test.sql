-- L9: whoever watches is told that deletion does not run, a day after something was due, and not of what
select tests.event(), tests.event('DRAFTE', 'draft');
create function pg_temp.held(p_days int) returns boolean language plpgsql as $$
begin
	reset role;
	update events set day = private.day_of(now()) - p_days;
	perform tests.become_attendee();
	return public.deletion_overdue();
end;
$$;
select is(pg_temp.held(2), false, 'not on the day on which it closes');
select is(pg_temp.held(3), true, 'but on the next');
reset role;
select private.close_event(e, e.day) from events e where code = 'TESTED';
update events set held_on = private.day_of(now()) - 90 where code = 'TESTED';
select is(public.deletion_overdue(), false, 'content goes today');
update events set held_on = held_on - 1 where code = 'TESTED';
select is(public.deletion_overdue(), true, 'or should have gone yesterday');
select private.delete_what_is_due();
select is(public.deletion_overdue(), false, 'all is made up for');
