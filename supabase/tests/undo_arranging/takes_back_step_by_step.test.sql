-- M16: every step of sorting can be taken back, at least the last fifty, until nothing is left to take back
select tests.event(), tests.board(), tests.enter('a');
select tests.post('n' || i, 'a', 'Beitrag ' || i) from generate_series(1, 5) i;
select tests.become_member('helper', 'facilitator');
select is(tests.refusal($$select public.undo_arranging(tests.id('board'))$$), '409 nothing_to_undo', 'at first there is nothing');
create temp table states (step int, themes jsonb, notes jsonb);
create function pg_temp.state() returns table (themes jsonb, notes jsonb) language sql as $$
	select (select coalesce(jsonb_agg(t - 'revision' order by t ->> 'id'), '[]') from jsonb_array_elements(s -> 'themes') t),
		(select jsonb_object_agg(n ->> 'id', n ->> 'theme_id') from jsonb_array_elements(s -> 'notes') n)
	from tests.read('a') s;
$$;
-- Sixty steps of every kind: new, named, moved, merged, taken away.
create function pg_temp.step(p_i int) returns jsonb language plpgsql as $$
declare
	v_theme uuid := tests.id('t' || p_i % 4);
begin
	insert into states select p_i, * from pg_temp.state();
	return public.arrange(tests.id('board'),
		jsonb_build_array(jsonb_build_object('id', v_theme, 'title', 'Thema ' || p_i, 'position', p_i)
			|| case when p_i % 7 = 0 and p_i % 4 <> 3 and p_i > 4 then '{"gone": true}'::jsonb else '{}' end),
		case when p_i % 7 = 0 then '{}' else jsonb_build_object(tests.id('n' || 1 + p_i % 5), v_theme) end);
end;
$$;
create function pg_temp.undone(p_i int) returns boolean language plpgsql as $$
begin
	perform public.undo_arranging(tests.id('board'));
	return (select (now.themes, now.notes) = (s.themes, s.notes) from pg_temp.state() now, states s where s.step = p_i);
end;
$$;
select is((select pg_temp.step(i) ->> 'undo' from generate_series(1, 60) i offset 59), '60', 'sixty steps');
select is_empty('select from generate_series(60, 1, -1) i where not pg_temp.undone(i)', 'each taken back exactly');
select is(tests.refusal($$select public.undo_arranging(tests.id('board'))$$), '409 nothing_to_undo', 'then there is nothing');
select is(public.arrange(tests.id('board'), jsonb_build_array(jsonb_build_object('id', tests.id('t1'), 'title', 'Neu'))) -> 'undo', '1', 'and one may begin again');
select is(public.undo_arranging(tests.id('board')), jsonb_build_object('revision', tests.revision(), 'undo', 0), 'the answer says how many are left');
select is((select pg_temp.step(i) ->> 'undo' from generate_series(61, 180) i offset 119), '100', 'the last hundred are kept');
reset role;
select is((select told #> '{themes,0,gone}' from tests.told_on() told order by (told ->> 'revision')::int desc offset 120 limit 1), 'true', 'taking back is told');
