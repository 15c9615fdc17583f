-- L9: what cannot be carried out of one event or account is undone, and keeps no other from going; the next time it is tried again
select tests.event(), tests.board(), tests.event('BREAK2'), tests.board('broken', p_code => 'BREAK2'), tests.event('ANDERS'), tests.board('other', p_code => 'ANDERS');
select tests.enter('a'), tests.enter('a', 'BREAK2'), tests.enter('a', 'ANDERS');
select tests.post('n1', 'a'), tests.post('n2', 'a', p_title => 'broken'), tests.post('n3', 'a', p_title => 'other');
select tests.become_member(who) from unnest(array['goes', 'kept', 'goes too']) who;
reset role;
update organisations set runs_installation = true where name = 'TESTED';
delete from memberships where user_id in (tests.id('goes'), tests.id('kept'), tests.id('goes too'));
create function pg_temp.refuse() returns trigger language plpgsql as $$ begin raise exception 'refused: %', old; end; $$;
create trigger refuse before delete on notes for each row when (old.board_id = tests.id('broken')) execute function pg_temp.refuse();
create trigger refuse before delete on auth.users for each row when (old.id = tests.id('kept')) execute function pg_temp.refuse();
create trigger refuse before delete on audit_entries for each row execute function pg_temp.refuse();
create function pg_temp.run() returns text language sql as $$
	select string_agg(coalesce(e.code, r.counts ->> 'accounts'), ' ' order by e.code)
	from private.delete_what_is_due(now() + interval '400 days') r left join events e on e.id = r.event_id;
$$;
create function pg_temp.states() returns text language sql as $$ select string_agg(code || ' ' || state, ', ' order by code) from events; $$;
select is(pg_temp.run(), 'ANDERS TESTED 2', 'the others go, events and accounts');
select is(pg_temp.states(), 'ANDERS archived, BREAK2 closed, TESTED archived', 'what can be done of the one that fails is done');
select is((select array_agg(board_id) from notes), array[tests.id('broken')], 'its note is there');
select is((select emptied_on from events where code = 'BREAK2'), null, 'and nothing says that it was deleted');
select isnt_empty($$select from auth.users where id = tests.id('kept')$$, 'so is the account');
select isnt_empty($$select from audit_entries where act = 'close_by_itself'$$, 'and what cannot be deleted of the log');
select is(pg_temp.run(), null, 'the next time it fails again');
drop trigger refuse on notes;
drop trigger refuse on audit_entries;
drop trigger refuse on auth.users;
select is(pg_temp.run(), 'BREAK2 1', 'until it can be done');
select is(pg_temp.states(), 'ANDERS archived, BREAK2 archived, TESTED archived', 'and is made up for');
select is_empty('select from notes', 'nothing is left');
select is_empty('select from audit_entries', 'nor of the log');
