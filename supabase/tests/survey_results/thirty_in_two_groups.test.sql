-- E9: 30 answers in all, 26 and 4 in two workshops: neither the 30 nor the 4 are shown, nor can they be had by subtraction
select tests.event(), tests.session('W1'), tests.session('W2', 2), tests.survey('survey', 'session');
select tests.submit_many(1, 26, '{"how": 5, "ways": ["talk"], "plan": "yes", "free": "Mehr davon"}', 'W1'),
	tests.submit_many(1, 4, '{"how": 1, "ways": ["film"], "plan": "no", "free": "Weniger davon"}', 'W2');
-- Every figure of the survey that anybody gets: as a whole and for each workshop.
create function pg_temp.shown() returns table (part text, key text, n int, figure jsonb) language sql as $$
	select part, q ->> 'key', coalesce((q ->> 'n')::int, 0), q - '{texts,options}'::text[]
	from unnest(array['all', 'W1', 'W2']) part,
		jsonb_array_elements(public.survey_results(tests.id('survey'),
			case when part <> 'all' then tests.id(part) end) -> 'questions') q;
$$;
select tests.become_member('owner');
create temp table given as select * from pg_temp.shown();
select is((select count(*) from given), 12::bigint, 'four questions, three parts');
select is((select array_agg(distinct n order by n) from given), array[0, 26], 'nobody is told of 30 or of 4');
select is((select array_agg(distinct figure ->> 'suppressed') from given where part = 'W2'), array['too_few'], 'the small one is not shown');
select is_empty($$
	select * from given a join given b using (key) where abs(a.n - b.n) between 1 and 4$$, 'no two differ by fewer than five');
select is_empty($$
	select * from given whole join given large using (key)
	where whole.part = 'all' and large.part = 'W1' and whole.figure - 'withheld' <> large.figure - 'withheld'$$, 'the total tells nothing beyond the large one but that some may wait');
select is_empty($$select * from given where figure::text ~ 'Weniger davon|"1": [^0]|"film": [^0]|"no": [^0]'$$, 'what the four said is nowhere');
