-- V13, V14: a kiosk is left with its PIN; whoever guesses is slowed down
select tests.event(), tests.board(), tests.kiosk('tablet'), tests.kiosk('another'), tests.link('phone');
create function pg_temp.leave(p_pin text, p_token text default 'tablet') returns jsonb language sql as $$
	select public.leave_kiosk(p_token, p_pin);
$$;
select tests.become_attendee();
select is(tests.refusal('select public.leave_kiosk(''phone'', ''123456'')'), '404 link_unknown', 'a link that is no kiosk''s');
select is(tests.refusal('select public.leave_kiosk()'), '404 link_unknown', 'nothing');
select is(pg_temp.leave(pin), '{"left": false, "wait": 0}', 'wrong: ' || coalesce(pin, 'null')) from unnest(array['000000', '', null, '12345']) pin;
select is(pg_temp.leave('123456'), '{"left": true, "wait": 0}', 'the right one, at the fifth try');
select is(pg_temp.leave('x' || i), '{"left": false, "wait": 0}', 'after which one may guess anew') from generate_series(1, 5) i;
select is(pg_temp.leave('x'), '{"left": false, "wait": 30}', 'then one waits');
select is(pg_temp.leave('123456'), '{"left": false, "wait": 30}', 'with the right one too, or waiting would tell which it is');
select is(pg_temp.leave('123456', 'another'), '{"left": true, "wait": 0}', 'another tablet has its own tries');
reset role;
update private.kiosk_paces set paid_off_at = now() + 4 * interval '30 seconds';
select is(pg_temp.leave('123456'), '{"left": true, "wait": 0}', 'half a minute later');
