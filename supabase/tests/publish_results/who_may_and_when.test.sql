-- V19, M24: owners and organisers publish what they have chosen, once the event is over and it says what happens next
select tests.event(), tests.board(), tests.survey(), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS'),
	tests.survey('theirs', p_code => 'ANDERS'), tests.event('DRAFTS', 'draft');
create function pg_temp.try(
	p_access text, p_parts text[] default '{}', p_boards text[] default '{}', p_surveys text[] default '{}', p_code text default 'TESTED')
	returns text language sql as $$
	select tests.refusal(format('select public.publish_results(%L, %L, %L, %L, %L)', tests.id(p_code), p_access, p_parts,
		array(select tests.id(b) from unnest(p_boards) b), array(select tests.id(s) from unnest(p_surveys) s)));
$$;
select tests.become_attendee();
select is(pg_temp.try('public'), '42501', 'an attendee');
select is(tests.refusal($$select public.results_preview(tests.id('TESTED'))$$), '42501', 'nor does one look ahead');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('public'), '404 not_a_member', 'an owner of another organisation');
select is(tests.refusal($$select public.results_preview(tests.id('TESTED'))$$), '404 not_a_member', 'nor does one look ahead');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try('none'), '403 role_forbids', 'a facilitator');
select is(public.results_preview(tests.id('TESTED')) - array['results', 'brand', 'agreements_until'], '{"access": "none", "parts": [], "boards": [], "surveys": [], "follow_up": null}',
	'nothing is published by itself');
select tests.become_member('organiser', 'organiser', 'DRAFTS');
reset role;
update events set what_next = ' ' where code = 'DRAFTS';
select tests.become_member('organiser');
select is(pg_temp.try('public', p_code => 'DRAFTS'), '409 what_next_missing', 'M24: not without what happens next');
select tests.become_member('owner');
select is(pg_temp.try('link'), '409 event_not_over', 'not while it is open');
select is(pg_temp.try('none', array['themes'], array['board']), null, 'but it may be prepared');
select is(pg_temp.try('none', p_boards => array['foreign']), '404 board_unknown', 'a board of another organisation');
select is(pg_temp.try('none', p_surveys => array['theirs']), '404 survey_unknown', 'a sheet of another organisation');
select public.set_event_state(tests.id('TESTED'), 'closed');
select is(pg_temp.try('everybody'), '400 publication_invalid', 'to somebody unknown');
select is(pg_temp.try(null), '400 publication_invalid', 'to nobody knows whom');
select is(pg_temp.try('link', array['notes', 'names']), '400 publication_invalid', 'a part that is none');
select is(public.publish_results(tests.id('TESTED'), 'public', array['notes'], array[tests.id('board')], array[tests.id('survey')]),
	jsonb_build_object('access', 'public', 'parts', array['notes'], 'boards', array[tests.id('board')], 'surveys', array[tests.id('survey')]), 'published');
select is(public.results_preview(tests.id('TESTED')) ->> 'access', 'public', 'and read again');
reset role;
select is((select count(*) from tests.acts where act = 'publish_results'), 2::bigint, 'the log of the organisation has it');
select is(private.kind_of_act('publish_results'), 'events', 'among what concerns events');
