-- F8, V19: the page of results leads to the follow-up if that was chosen, and only while it is answered
select tests.event(), tests.follow_up('later');
update events set day = current_date, opened_on = current_date;
select tests.close();
create function pg_temp.led(variadic p_parts text[]) returns jsonb language plpgsql as $$
begin
	perform tests.become_member('owner');
	perform public.publish_results(tests.id('TESTED'), 'public', p_parts);
	perform is(public.results_preview(tests.id('TESTED')) -> 'follow_up', public.published_results('TESTED') -> 'follow_up', 'members look at the very same');
	perform tests.become_attendee();
	return public.published_results('TESTED') -> 'follow_up';
end;
$$;
select is(pg_temp.led('programme'), 'null', 'not unless it is chosen');
select is(pg_temp.led('programme', 'follow_up'), jsonb_build_object('token', tests.follow_up_token('later'), 'ends_on', current_date + 30), 'there it is');
select tests.become_member('owner');
select public.set_follow_up(tests.id('TESTED'), null, null);
select is(pg_temp.led('programme', 'follow_up'), 'null', 'not when it has ended');
