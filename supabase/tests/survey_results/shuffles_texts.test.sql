-- L4, E15: free texts come in an order that has nothing to do with who wrote when
select tests.event(), tests.survey();
select tests.submit('s' || i, jsonb_build_object('free', 'Text ' || i)) from generate_series(1, 40) i;
select tests.become_member('owner');
reset role;
create temp table given as
	select t ->> 'body' as t, i from jsonb_array_elements(tests.figure('free') -> 'texts_given') with ordinality as x (t, i);
select is((select count(*) from given), 38::bigint, '38 of 40: 5 and eleven times 3');
select cmp_ok((select abs(corr(i, substr(t, 6)::int)) from given), '<', 0.5::double precision, 'no trace of the order they came in');
