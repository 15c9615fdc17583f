-- L9, SEC9: an owner deletes an organisation at once: nothing of it is left in any table, and nothing of another is touched
select tests.event(), tests.board(), tests.survey(), tests.session('talk'), tests.theme('t'), tests.link('phone'), tests.event('ANDERS'), tests.board('foreign', p_code => 'ANDERS');
select tests.enter('a'), tests.enter('b'), tests.enter('c', 'ANDERS');
select tests.post('n', 'a', 'Kennwort'), tests.post('r', 'b', 'Kennwort', 'n', 'add'), tests.mark('n', 'agree', 'b'), tests.submit('a', '{"how": 4, "free": "Kennwort"}'), tests.post('f', 'c', p_title => 'foreign');
select public.set_agreement(tests.id('x'), tests.id('board'), tests.id('t'), 'Kennwort', 'Leitung', p_token => 'phone');
select tests.board('plenary'), tests.link('desk', null);
select public.gather_notes(tests.id('plenary'), tests.id('prompt of plenary'), array[tests.id('n')], 'desk');
create function pg_temp.try(p_code text default 'TESTED') returns text language sql as $$ select tests.refusal(format('select public.delete_organisation(%L)', tests.id('organisation ' || p_code))) $$;
select tests.become_attendee();
select is(pg_temp.try(), '42501', 'an attendee');
select tests.become_member('stranger', 'owner', 'ANDERS');
select is(pg_temp.try(), '404 not_a_member', 'an owner of another organisation');
select is(pg_temp.try('NOTHNG'), '404 not_a_member', 'an organisation that is not there is the same');
select tests.become_member('helper', 'facilitator');
select is(pg_temp.try(), '403 owners_only', 'a facilitator');
select tests.become_member('organiser', 'organiser');
select is(pg_temp.try(), '403 owners_only', 'an organiser');
reset role;
select tests.invite('kennwort@kreis.example');
update organisations set legal = '{"imprint": {"de": "Kennwort"}}', runs_installation = true where id = tests.id('organisation TESTED');
select tests.become_member('owner');
select is(pg_temp.try(), '409 runs_installation', 'not the one whose owners make others, as long as there are others');
reset role;
update organisations set runs_installation = false;
update events set title = 'Kennwort' where code = 'TESTED';
select tests.become_member('owner');
select is(public.delete_organisation(tests.id('organisation TESTED')), jsonb_build_object('id', tests.id('organisation TESTED'), 'deleted', true), 'an owner');
select is(pg_temp.try(), '404 not_a_member', 'twice there is none');
reset role;
select is((select told #>> '{event,state}' from tests.told('event:' || tests.id('TESTED')) told order by told -> 'revision' desc limit 1), 'closed', 'devices are told that it is over');
select is((select array_agg(code) from events), array['ANDERS'], 'the events are gone');
select is((select array_agg(id) from notes), array[tests.id('f')], 'with what was written, and no other''s');
select is_empty($$select from memberships where organisation_id = tests.id('organisation TESTED')$$, 'and its members');
-- Every column of every table, as text.
create function pg_temp.found(p_text text) returns setof text language plpgsql as $$
declare v_table regclass; v_found boolean;
begin
	for v_table in select c.oid from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'private'::regnamespace, 'auth'::regnamespace) loop
		execute format('select exists (select from %s t where to_jsonb(t)::text ilike %L)', v_table, '%' || p_text || '%') into v_found;
		if v_found then return next v_table::text; end if;
	end loop;
end;
$$;
select is_empty($$select pg_temp.found('Kennwort')$$, 'no table holds a word of it');
select is_empty($$select pg_temp.found(tests.id('organisation TESTED')::text)$$, 'or its id');
select is_empty($$select pg_temp.found(tests.id('TESTED')::text)$$, 'or that of its event');
select isnt_empty($$select pg_temp.found(tests.id('ANDERS')::text)$$, 'this search finds what there is');
select is((select count(*) from private.residues), 2::bigint, 'and the files are wiped');
select tests.event('ZUERST', 'draft');
delete from organisations where id <> tests.id('organisation ZUERST');
update organisations set runs_installation = true;
select tests.become_member('last', 'owner', 'ZUERST');
select is(pg_temp.try('ZUERST'), null, 'the last one goes as well');
