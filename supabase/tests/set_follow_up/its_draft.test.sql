-- F8: the draft of a planned follow-up is changed and thrown away by those who may set it, and never one of a workshop
select tests.event(), tests.follow_up('later');
update surveys set state = 'draft' where id = tests.id('later');
create function pg_temp.save(p_scope text default 'event') returns text language sql as $$
	select tests.refusal(format('select public.save_survey(%L, %L, %L)', tests.id('TESTED'), tests.id('later'),
		tests.definition(tests.question('tried', 'yes_partly_no')) || jsonb_build_object('scope', p_scope)));
$$;
create function pg_temp.throw_away() returns text language sql as $$
	select tests.refusal(format('select public.delete_survey(%L)', tests.id('later')));
$$;
select tests.become_member('helper', 'facilitator');
select is(pg_temp.save(), '403 role_forbids', 'facilitators do not change it');
select is(pg_temp.throw_away(), '403 role_forbids', 'nor throw it away');
select is((select count(*) from follow_ups), 1::bigint, 'it is still there');
select tests.become_member('organiser', 'organiser');
select is(pg_temp.save('session'), '400 survey_invalid', 'it asks about the event, or nobody could answer it');
select is(pg_temp.save(), null, 'organisers change its questions');
select is((select scope::text from surveys), 'event', 'as one for the whole event');
select is(pg_temp.throw_away(), null, 'and throw it away');
select is((select count(*) from follow_ups), 0::bigint, 'with its link');
