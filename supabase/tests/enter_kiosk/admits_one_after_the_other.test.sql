-- V13, L5: each person at a kiosk is a seat with her own dots; the hall and the kiosks do not wait for each other
select tests.event(), tests.board('board', 'weighting', '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}');
select tests.theme('one'), tests.theme('two', 2), tests.kiosk('tablet'), tests.kiosk('another');
create function pg_temp.stand(p_seat text, p_token text default 'tablet') returns text language sql as $$
	select tests.refusal(format('select public.enter_kiosk(%L, tests.key(%L))', p_token, p_seat));
$$;
create function pg_temp.place(p_seat text) returns text language sql as $$
	select tests.refusal(format('select public.place_dots(%L, jsonb_build_object(%L, 1), tests.key(%L))', tests.id('board'), tests.id('one'), p_seat));
$$;
select tests.become_attendee();
select is(pg_temp.place('a'), '403 seat_unknown', 'who has not begun has no seat');
select is(pg_temp.stand('a'), null, 'A stands there');
select is(pg_temp.place('a'), null, 'and spends her dots');
select is(pg_temp.stand('b'), null, 'B comes next');
select is(pg_temp.place('b'), null, 'and has her own');
select is(pg_temp.stand('a'), null, 'a seat that is known enters again');
reset role;
select is((select seats::int from private.admissions), 2, 'kiosk seats are counted as seats');
select is((select sum(number) from dots), 2::bigint, 'dots of two');
update private.admissions set paid_off_at = now() + interval '1 hour';
select is(tests.refusal($$select tests.enter('flood')$$), '429 too_fast', 'while somebody floods the hall');
select is(pg_temp.stand('c'), null, 'people at the kiosk still get in');
update private.kiosk_paces set paid_off_at = now() + 19 * interval '5 seconds' where link_id = tests.id('tablet');
select is(pg_temp.stand('d'), null, 'the twentieth at once');
select is(pg_temp.stand('e'), '429 too_fast', 'a script at a kiosk is stopped');
select is(tests.hint($$select public.enter_kiosk('tablet', tests.key('e'))$$), '5', 'for five seconds');
select is((select count(*) from private.seats), 4::bigint, 'who is told to wait is no seat');
select is(pg_temp.stand('f', 'another'), null, 'the tablet beside it goes on');
update private.admissions set seats = 5000;
select is(pg_temp.stand('g', 'another'), '409 event_full', 'it is no way around the number of seats');
