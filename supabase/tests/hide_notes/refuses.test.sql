-- SEC9, M22: only who leads the board, only its notes, only for one of six reasons; a refusal hides none
select tests.event(), tests.board(), tests.board('other'), tests.event('ANDERS'), tests.enter('a');
select tests.post('n', 'a'), tests.post('elsewhere', 'a', p_title => 'other'), tests.link('phone'), tests.link('projector', p_role => 'wall');
create function pg_temp.try(p_notes text[], p_reason text, p_token text) returns text language sql as $$
	select tests.refusal(format('select public.hide_notes(%L, %L, %L, %L)', tests.id('board'),
		array(select tests.id(n) from unnest(p_notes) n), p_reason, p_token));
$$;
select tests.become_attendee();
select is(pg_temp.try('{n}', 'other', null), '404 not_a_member', 'an attendee');
select is(pg_temp.try('{n}', 'other', 'projector'), '404 link_unknown', 'a wall');
select is(pg_temp.try('{n}', reason, 'phone'), '400 reason_unknown', coalesce(reason, 'no reason')) from unnest(array['boring', '', null]) reason;
select is(pg_temp.try('{n,elsewhere}', 'other', 'phone'), '404 note_unknown', 'a note of another board');
select is(pg_temp.try('{n,nothing}', 'other', 'phone'), '404 note_unknown', 'or of none');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try('{n}', 'other', null), '404 not_a_member', 'another organisation');
reset role;
select is((select count(*) from notes where visibility = 'visible'), 2::bigint, 'nothing was hidden');
select is(pg_temp.try('{n}', reason, 'phone'), null, reason) from unnest(array['personal_data', 'insult', 'off_topic', 'duplicate', 'advertising', 'other']) reason;
