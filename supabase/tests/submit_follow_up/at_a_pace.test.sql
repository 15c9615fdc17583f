-- F8: whoever has the link cannot fill a follow-up in a moment; those who come in between are asked to try again shortly
select tests.event(), tests.follow_up('later');
select tests.close();
create function pg_temp.send(p_i int) returns text language sql as $$
	select format('select public.submit_follow_up(%L, %L, ''{"how": 4}'', %L)', tests.follow_up_token('later'), tests.id('sheet ' || p_i), tests.key('device ' || p_i));
$$;
select tests.become_attendee();
select is((select count(*) from generate_series(1, 30) i where tests.refusal(pg_temp.send(i)) is null), 30::bigint, 'thirty at once');
select is(tests.refusal(pg_temp.send(31)), '429 too_fast', 'one more has to wait');
select is(tests.hint(pg_temp.send(31)), '2', 'for two seconds');
select is(tests.refusal(pg_temp.send(7)), null, 'a sheet that is there is confirmed at once');
reset role;
update private.follow_up_paces set paid_off_at = paid_off_at - interval '2 seconds';
select tests.become_attendee();
select is(tests.refusal(pg_temp.send(31)), null, 'then it is taken');
select is(tests.refusal(pg_temp.send(32)), '429 too_fast', 'and no more');
select tests.become_member('owner');
select public.set_follow_up(tests.id('TESTED'), null, null);
reset role;
select is((select count(*) from private.follow_up_paces), 0::bigint, 'L3: when it ends no instant stays');
