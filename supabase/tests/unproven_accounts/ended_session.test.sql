-- SEC1: who comes with the token of a session that has ended is nobody (embedded)
select tests.event();
select tests.become_member('chief');
create function pg_temp.come(p_session uuid) returns uuid language plpgsql as $$
begin
	perform set_config('request.jwt.claims', jsonb_build_object('sub', tests.id('chief'), 'role', 'authenticated', 'session_id', p_session)::text, true);
	return auth.uid();
end;
$$;
reset role;
insert into auth.sessions (id, user_id) values (tests.id('session'), tests.id('chief'));
set role authenticated;
select is(pg_temp.come(tests.id('session')), tests.id('chief'), 'while it lasts');
select isnt_empty('select from organisations', 'they read');
reset role;
delete from auth.sessions;
set role authenticated;
select is(pg_temp.come(tests.id('session')), null, 'once it has ended');
select is_empty('select from organisations', 'nothing');
