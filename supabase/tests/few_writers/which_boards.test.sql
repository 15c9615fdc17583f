-- L6: once an event is over members learn on which boards fewer than five wrote, no more than that, and confirm publishing it
select tests.event(), tests.board('few'), tests.board('many'), tests.board('fewer'), tests.board('nobody'), tests.board('gathered');
select tests.enter(s) from unnest(array['a', 'b', 'c', 'd', 'e']) s;
select tests.post('m ' || s, s, p_title => 'many') from unnest(array['a', 'b', 'c', 'd', 'e']) s;
select tests.post('w ' || s, s, p_title => 'fewer') from unnest(array['a', 'b', 'c', 'd', 'e']) s;
select public.withdraw_note(tests.id('w ' || s), tests.key(s)) from unnest(array['a', 'b', 'c', 'd']) s;
select is(writers::int, 5, 'that words were withdrawn is told nobody while it is open') from boards where title = 'fewer';
select tests.post('f', 'a', 'Unverwechselbar', p_title => 'few');
insert into notes (id, board_id, prompt_id, body, origin, revision, phase) values
	(tests.id('paper'), tests.id('nobody'), tests.id('prompt of nobody'), 'Vom Papier', 'paper', 1, 'exchange');
create function pg_temp.told() returns jsonb language sql as $$
	select coalesce(jsonb_agg(b.title order by b.title), '[]')
	from jsonb_array_elements_text(public.few_writers(tests.id('TESTED')) -> 'boards') i join boards b on b.id = i::uuid;
$$;
create function pg_temp.try(p_access text, p_parts text[], p_boards text[], p_few_confirmed boolean default false) returns text
	language sql as $$
	select tests.refusal(format('select public.publish_results(%L, %L, %L, %L, %L, %L)', tests.id('TESTED'), p_access, p_parts,
		array(select tests.id(b) from unnest(p_boards) b), '{}', p_few_confirmed));
$$;
select tests.become_attendee();
select is(tests.refusal($$select public.few_writers(tests.id('TESTED'))$$), '42501', 'an attendee');
select tests.event('ANDERS');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(tests.refusal($$select public.few_writers(tests.id('TESTED'))$$), '404 not_a_member', 'an owner of another organisation');
select tests.become_member('owner');
select is(pg_temp.told(), '[]', 'nothing is told while somebody could watch who writes');
select public.gather_notes(tests.id('gathered'), tests.id('prompt of gathered'), array[tests.id('m a')]);
select is(pg_temp.try('none', array['notes'], array['few']), null, 'and it may be prepared');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.told(), '["few", "fewer"]', 'then which, also where only one of five left words: not where nobody did, nor what was gathered from many');
select is(pg_temp.try('public', array['notes', 'themes'], array['many', 'few']), '409 few_writers', 'their words are not published by oversight');
select is(pg_temp.try('link', array['notes'], array['few'], null), '409 few_writers', 'nor by link');
select is(pg_temp.try('public', array['notes'], array['many', 'nobody', 'gathered']), null, 'others need no more');
select is(pg_temp.try('public', array['themes'], array['few']), null, 'nor do headings that a facilitator wrote');
select is(pg_temp.try('public', array['notes'], array['few'], true), null, 'and theirs are, where it is meant');
reset role;
select results_eq($$select title::text, writers::int from boards order by title$$,
	$$values ('few', 0), ('fewer', 0), ('gathered', 0), ('many', 5), ('nobody', 0)$$, 'L3: nobody can tell one who wrote from four');
update notes set source_note_id = (select id from notes where body = 'Unverwechselbar') where board_id = tests.id('gathered');
select tests.become_member('owner');
select is(pg_temp.told(), '["few", "fewer", "gathered"]', 'what was gathered from few counts where it stands');
select public.set_event_state(tests.id('TESTED'), 'archived');
select is(pg_temp.told(), '["few", "fewer", "gathered"]', 'also when it was archived, for its words are still given');
reset role;
update events set emptied_on = current_date where code = 'TESTED';
select tests.become_member('owner');
select is(pg_temp.told(), '[]', 'until they are gone');
