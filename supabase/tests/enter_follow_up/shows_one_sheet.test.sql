-- F8, SEC9: the page of a follow-up shows its sheet once the event is over and until its last day, and nothing else
select tests.event(), tests.board(), tests.survey(), tests.follow_up('later');
select tests.event('ANDERS'), tests.follow_up('foreign', 'ANDERS');
create function pg_temp.seen() returns jsonb language sql as $$
	select public.enter_follow_up(tests.follow_up_token('later'), tests.key('a'));
$$;
create function pg_temp.try(p_token text, p_key text default null) returns text language sql as $$
	select tests.refusal(format('select public.enter_follow_up(%L, %L)', p_token, p_key));
$$;
select tests.become_attendee();
select is(pg_temp.seen() #>> '{follow_up,state}', 'soon', 'before the event is over');
select is(pg_temp.seen() -> 'surveys', '[]', 'its questions are not shown');
select is(tests.enter('a') #> '{surveys,0,id}', to_jsonb(tests.id('survey')), 'in the hall there is the other sheet');
select is(jsonb_array_length(tests.enter('a') -> 'surveys'), 1, 'alone');
select tests.close();
select tests.become_attendee();
select is(pg_temp.seen() #> '{follow_up}', jsonb_build_object('state', 'open', 'ends_on', current_date + 30), 'afterwards it is open');
select is(jsonb_path_query_array(pg_temp.seen(), '$.surveys[*].id'), jsonb_build_array(tests.id('later')), 'with its sheet alone');
select is(pg_temp.seen() #>> '{surveys,0,state}', 'open', 'to be filled in');
select is((pg_temp.seen() -> 'boards', pg_temp.seen() -> 'sessions'), ('[]'::jsonb, '[]'::jsonb), 'no board and no session');
select is(pg_temp.seen() #>> '{notice,controller}', 'Kreis', 'L7: and what is promised');
select is(pg_temp.try(null), '404 link_unknown', 'nothing');
select is(pg_temp.try('TESTED'), '404 link_unknown', 'the code of the event');
select is(pg_temp.try(tests.follow_up_token('later') || 'r'), '404 link_unknown', 'a wrong token');
select is(pg_temp.try(tests.follow_up_token('later'), 'abc'), '400 seat_key_malformed', 'a key that is none');
select is(tests.refusal(format('select public.read_wall(%L)', tests.follow_up_token('later'))), '404 link_unknown', 'it opens no wall');
select is(tests.refusal(format('select public.published_results(null, %L)', tests.follow_up_token('later'))), '404 results_unknown', 'and no results');
select is(public.enter_follow_up(tests.follow_up_token('foreign'), null) #>> '{event,code}', 'ANDERS', 'another event has its own');
reset role;
update public.follow_ups set ends_on = current_date - 1;
select tests.become_attendee();
select is(pg_temp.seen() #>> '{follow_up,state}', 'over', 'after its last day');
select is(pg_temp.seen() -> 'surveys', '[]', 'nothing is asked any more');
reset role;
update public.follow_ups set ends_on = current_date;
update public.events set held_on = current_date - 90;
select is(pg_temp.seen() -> 'follow_up', jsonb_build_object('state', 'over', 'ends_on', current_date - 1), 'L9: never later than the content is kept');
