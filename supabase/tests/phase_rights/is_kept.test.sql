-- M1: for each phase, role and act the functions that do it are allowed or refused as private.phase_rights says
select tests.event(), tests.board(p_settings => '{"dots": {"question": "Was zuerst?", "rule": "half", "per_theme": 2, "people": null}}'), tests.board('other');
select tests.enter('a'), tests.enter('b'), tests.link('phone'), tests.link('desk', null);
select tests.theme('Zeit'), tests.theme('Raum', 2);
select tests.post('n', 'a', 'Frau Muster'), tests.post('m', 'b'), tests.post('elsewhere', 'a', p_title => 'other');
insert into private.board_steps (board_id, revision, before) values (tests.id('board'), 1, '{"themes": [], "notes": {}}');

create temp table attempts (role text, act text, statement text);
insert into attempts
select role, act, format(statement, tests.id('board'), tests.id('prompt of board'), tests.id('n'), tests.id('m'), tests.key('a'), tests.id('Zeit'),
	tests.id('elsewhere'))
from (values
	('seat', 'write', $$select tests.post('x', 'a')$$),
	('seat', 'reply', $$select tests.post('x', 'a', 'Antwort', 'm', 'add')$$),
	('seat', 'mark', $$select tests.mark('m', 'agree', 'a')$$),
	('seat', 'edit', $$select public.edit_note('%3$s', 'Anders', '%5$s')$$),
	('seat', 'edit', $$select public.withdraw_note('%3$s', '%5$s')$$),
	('seat', 'dots', $$select public.place_dots('%1$s', '{"%6$s": 1}', '%5$s')$$),
	('seat', 'link', $$select public.link_notes('%3$s', '%4$s', true, '%5$s')$$),
	('seat', 'report', $$select public.report_note('%4$s', '%5$s')$$),
	('facilitator', 'speak', $$select public.lead_note(null, '%1$s', '%2$s', null, null, 'x', 'facilitator', 'phone')$$),
	('facilitator', 'record', $$select public.lead_note(null, '%1$s', '%2$s', null, null, 'x', 'paper', 'phone')$$),
	('facilitator', 'record', $$select public.lead_note(null, '%1$s', '%2$s', null, null, 'x', 'room', 'phone')$$),
	('facilitator', 'link', $$select public.link_notes('%3$s', '%4$s', true, null, 'phone')$$),
	('facilitator', 'arrange', $$select public.arrange('%1$s', '[]', '{"%3$s": "%6$s"}', 'phone')$$),
	('facilitator', 'arrange', $$select public.undo_arranging('%1$s', 'phone')$$),
	('facilitator', 'arrange', $$select public.confirm_headings('%1$s', true, 'phone')$$),
	('facilitator', 'agree', $$select public.set_agreement(null, '%1$s', '%6$s', 'Dolmetschen', 'KI', null, false, 'phone')$$),
	('facilitator', 'gather', $$select public.gather_notes('%1$s', '%2$s', '{%7$s}', 'desk')$$),
	('facilitator', 'moderate', $$select public.hide_notes('%1$s', '{%3$s}', 'other', 'phone')$$),
	('facilitator', 'moderate', $$select public.show_notes('%1$s', '{%3$s}', 'phone')$$),
	('facilitator', 'moderate', $$select public.redact_note('%3$s', '{Frau Muster}', 'phone')$$),
	('facilitator', 'moderate', $$select public.merge_notes('%3$s', '%4$s', 'phone')$$)) as t (role, act, statement);
select set_eq('select distinct role, act from private.phase_rights', 'select distinct role, act from attempts', 'every act is tried');

-- How it is refused in a phase, null if it is not; undone either way.
create function pg_temp.try(p_phase text, p_statement text) returns text language plpgsql as $$
begin
	perform tests.phase(p_phase);
	execute p_statement;
	raise exception 'allowed';
exception
	when others then
		return case when sqlerrm <> 'allowed' then substr(sqlstate, 3) || ' ' || sqlerrm end;
end;
$$;
create temp table rights as select * from private.phase_rights;
create temp table phases as select distinct phase from private.phase_follows;
grant select on attempts, rights, phases to public;
select tests.become_attendee();
select is(pg_temp.try(p.phase, a.statement), case when r.act is null then case p.phase when 'closed' then '409 board_closed' else '409 phase_forbids' end end,
	concat_ws(' ', p.phase, a.role, a.act, regexp_replace(a.statement, '.*(public|tests)\.(\w+).*', '\2')))
from phases p cross join attempts a left join rights r on (r.phase, r.role, r.act) = (p.phase, a.role, a.act);
select is((select count(*) from phases), 9::bigint, 'in every phase');
