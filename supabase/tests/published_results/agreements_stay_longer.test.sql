-- L9, V19: results that show agreements go on showing them and nothing else when the content is gone, to whom they were published, until the agreements go
select tests.event(), tests.board('shown'), tests.board('left out', 'agreeing'), tests.session('talk'), tests.link('door', null, 'results'),
	tests.link('phone', null), tests.enter('a'), tests.event('SECNDE'), tests.board('empty', p_code => 'SECNDE');
select tests.post('n1', 'a', 'Zu sehen', p_title => 'shown');
update boards set phase = 'agreeing' where title = 'shown';
select public.set_agreement(tests.id('x'), tests.id('shown'), null, 'Raum suchen', 'Leitung', p_token => 'phone'),
	public.set_agreement(tests.id('y'), tests.id('left out'), null, 'Geheime Absprache', 'Leitung', p_token => 'phone');
create function pg_temp.try(p_code text, p_token text default null) returns text language sql as $$
	select tests.refusal(format('select public.published_results(%L, %L)', p_code, p_token));
$$;
create function pg_temp.comes(p_code text default 'TESTED') returns text language sql as $$
	select concat_ws(' ', tests.refusal(c.call), tests.hint(c.call)) from (select format('select public.enter_event(%L, %L)', p_code, tests.key('back'))) c (call);
$$;
create function pg_temp.publish(p_access text, p_code text, variadic p_parts text[]) returns text language plpgsql as $$
begin
	perform tests.become_member('owner_' || lower(p_code), 'owner', p_code);
	return coalesce(tests.refusal(format('select public.publish_results(%L, %L, %L, %L, ''{}'', true)', tests.id(p_code), p_access, p_parts,
		(select array_agg(b.id) from boards b join events e on e.id = b.event_id where e.code = p_code and b.title <> 'left out'))), 'taken');
end;
$$;
select tests.become_member('owner_tested', 'owner', 'TESTED');
select public.follow_agreement(tests.id('x'), '{"state": "done", "remark": "Saal 3"}', '{"state": "open", "remark": ""}');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.comes(), '409 event_closed ', 'who comes back hears that it is over');
select pg_temp.publish('link', 'TESTED', 'notes', 'agreements', 'programme');
select is(pg_temp.comes(), '409 event_closed ', 'and of no page that the code does not open');
select pg_temp.publish('public', 'TESTED', 'notes', 'agreements', 'programme');
select is(pg_temp.comes(), '409 event_closed results', 'but of the one that it does');
select is(public.published_results('TESTED') -> 'agreements_until', 'null', 'everything is there');
select is(public.deletion_preview(tests.id('TESTED')) ->> 'results_on', (current_date + interval '1 year')::date::text, 'members see until when');
select is(public.deletion_preview(tests.id('TESTED')) #>> '{counts,access_links}', '1', 'and that of the links only the other one goes with the content');
select pg_temp.publish('public', 'TESTED', 'notes');
select is(public.deletion_preview(tests.id('TESTED')) ->> 'results_on', (current_date + 90)::text, 'without agreements no longer than the rest');
select pg_temp.publish('link', 'TESTED', 'notes', 'agreements', 'programme');
select tests.become_member('owner_secnde', 'owner', 'SECNDE');
select public.set_event_state(tests.id('SECNDE'), 'closed');
select pg_temp.publish('public', 'SECNDE', 'notes', 'agreements');
reset role;
update events set held_on = private.day_of(now()) - retention_days where true;
select tests.become_attendee();
select is(public.published_results(p_token => 'door') #> '{results,boards,0,prompts}', '[]', 'on the day the content is due no note is shown, whether the job ran or not');
select is(pg_temp.try('SECNDE'), '404 results_unknown', 'nor a page that has no agreement');
reset role;
select is((select array_agg(counts ->> 'access_links' order by counts ->> 'access_links') from private.delete_what_is_due()), array['0', '1'], 'the content goes, with the links but those to the page that stays');
select is((select array_agg(role) from access_links), array['results'], 'which is there');
select is((select count(*) from private.publications), 1::bigint, 'of the event without agreements nothing says that it was published');
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '404 results_unknown', 'still for nobody but who has the link');
select is(pg_temp.comes(), '404 event_unknown ', 'and not named to who comes back');
create temp table d as select public.published_results(p_token => 'door') as doc;
reset role;
select is(doc -> 'parts', '["agreements"]', 'agreements alone') from d;
select is(doc ->> 'agreements_until', ((private.deletion_terms(e)).agreements_on)::text, 'and it says until when') from d, events e where code = 'TESTED';
select is(jsonb_path_query_array(doc, '$.results.boards[*].agreements[*].remark'), '["Saal 3"]', 'with what became of them') from d;
select is_empty($$select from d where doc::text ~ 'Zu sehen|Geheime|talk'$$, 'and of nothing else');
select is(pg_temp.publish('public', 'TESTED', 'programme', 'agreements'), 'taken', 'who runs it may open it to more');
select is(public.results_preview(tests.id('TESTED')) -> 'parts', '["agreements"]', 'of what is left');
select is(pg_temp.publish('public', 'SECNDE', 'agreements'), '409 event_not_over', 'not where there is nothing left');
select tests.become_attendee();
select is(pg_temp.comes(), '409 event_closed results', 'who comes back is led there');
select is(pg_temp.publish('none', 'TESTED', 'agreements'), 'taken', 'and take it back');
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '404 results_unknown', 'at once'), is(pg_temp.comes(), '404 event_unknown ', 'for everybody');
select pg_temp.publish('public', 'TESTED', 'agreements');
reset role;
update events set held_on = private.day_of(now()) - interval '1 year' where true;
select tests.become_attendee();
select is(pg_temp.try('TESTED'), '404 results_unknown', 'a year after it is gone, whether the job ran or not');
select is(pg_temp.comes(), '404 event_unknown ', 'for who comes back, too');
reset role;
select is((select counts from private.delete_what_is_due()), '{"agreements": 2, "access_links": 1}', 'and so are the agreements and the link');
select is((select count(*) from private.publications) + (select count(*) from access_links), 0::bigint, 'for good');

-- What was put away by hand before its time was taken back by that, and does not come back.
select tests.event('PUTTED'), tests.board('put away', 'agreeing', p_code => 'PUTTED'), tests.link('theirs', null, 'facilitator', 'PUTTED');
select public.set_agreement(tests.id('z'), tests.id('put away'), null, 'Raum suchen', 'Leitung', p_token => 'theirs');
select tests.become_member('owner_putted', 'owner', 'PUTTED');
select public.set_event_state(tests.id('PUTTED'), 'closed');
select is(pg_temp.publish('public', 'PUTTED', 'agreements'), 'taken', 'published');
select public.set_event_state(tests.id('PUTTED'), 'archived');
reset role;
update events set held_on = private.day_of(now()) - retention_days where code = 'PUTTED';
select private.delete_what_is_due();
select is(pg_temp.try('PUTTED'), '404 results_unknown', 'and put away before its time it stays so');
