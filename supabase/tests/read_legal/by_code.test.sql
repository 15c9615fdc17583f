-- L17: the legal pages are those of the event's organisation, elsewhere those of whoever runs the installation
select tests.event(), tests.event('ANDERS'), tests.event('DRAFTS', 'draft');
update organisations set legal = jsonb_build_object('imprint', jsonb_build_object('de', 'Impressum ' || name));
create function pg_temp.read(p_code text) returns text language sql as $$
	select concat_ws(': ', answer ->> 'name', answer #>> '{legal,imprint,de}') from public.read_legal(p_code) answer;
$$;
select tests.become_attendee();
select is(pg_temp.read('tes-ted'), 'TESTED: Impressum TESTED');
select is(pg_temp.read('ANDERS'), 'ANDERS: Impressum ANDERS', 'of the other organisation only what is its own');
select is(pg_temp.read(null), '', 'as long as nobody runs the installation, nothing');
reset role;
update organisations set runs_installation = true where name = 'ANDERS';
select tests.become_attendee();
select is(pg_temp.read(null), 'ANDERS: Impressum ANDERS');
select is(pg_temp.read('NOEVNT'), 'ANDERS: Impressum ANDERS', 'a code that leads nowhere');
select is(pg_temp.read('DRAFTS'), 'ANDERS: Impressum ANDERS', 'and one that does not lead anywhere yet');
