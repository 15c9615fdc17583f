-- V19, SEC9: by code where it is public, by a link that holds; what is not published, taken back or past its term is not there
select tests.event(), tests.event('ANDERS'), tests.link('door', null, 'results'), tests.link('theirs', null, 'results', 'ANDERS'),
	tests.link('screen', null, 'facilitator'), tests.link('old', null, 'results');
update access_links set expires_at = now() - interval '1 second' where id = tests.id('old');
create function pg_temp.try(p_code text, p_token text default null) returns text language sql as $$
	select tests.refusal(format('select public.published_results(%L, %L)', p_code, p_token));
$$;
create function pg_temp.publish(p_access text) returns void language plpgsql as $$
begin
	perform tests.become_member('owner');
	perform public.publish_results(tests.id('TESTED'), p_access);
	perform tests.become_attendee();
end;
$$;
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '404 results_unknown', 'an event that is open');
select is(pg_temp.try('NOSUCH'), '404 results_unknown', 'no event');
select is(pg_temp.try(null, null), '404 results_unknown', 'nothing said');
select tests.become_member('owner');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try('TESTED'), '404 results_unknown', 'closed, and nothing published: not for members either');
select pg_temp.publish('link');
select is(pg_temp.try('TESTED'), '404 results_unknown', 'by link: the code opens nothing');
select is(pg_temp.try(null, 'door'), null, 'the link does');
select is(public.published_results(p_token => 'door') #>> '{results,event,what_next}', 'Wie es weitergeht', 'M24: it says what happens next');
select is(pg_temp.try(null, w), '404 results_unknown', w) from unnest(array['old', 'screen', 'theirs', 'guessed']) w;
select is(pg_temp.try('TESTED', 'theirs'), '404 results_unknown', 'nor does another event''s with this code');
select pg_temp.publish('public');
select is(pg_temp.try('TESTED'), null, 'public: the code'), is(pg_temp.try(null, 'door'), null, 'and the link that was given out');
select pg_temp.publish('none');
select is(pg_temp.try('TESTED'), '404 results_unknown', 'taken back'), is(pg_temp.try(null, 'door'), '404 results_unknown', 'for the link as well');
select pg_temp.publish('public');
select tests.become_member('owner');
select public.revoke_link(tests.id('door'));
select tests.become_attendee();
select is(pg_temp.try(null, 'door'), '404 results_unknown', 'a link that was revoked');
reset role;
update events set held_on = private.day_of(now()) - retention_days where code = 'TESTED';
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '404 results_unknown', 'L9: on the day its content goes it is gone, whether the job ran or not');
reset role;
select private.delete_what_is_due();
select is((select count(*) from private.publications), 0::bigint, 'and nothing says that it was published');
