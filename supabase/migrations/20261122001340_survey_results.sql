-- The classes that a number is counted in: ten as equal in width as whole numbers allow, or one for each value where there
-- are at most ten.
create function private.classes(p_config jsonb, out lowest bigint, out numbers bigint, out classes bigint)
	language plpgsql immutable set search_path = ''
as $$
begin
	lowest := (p_config -> 'min')::bigint;
	numbers := (p_config -> 'max')::bigint - lowest + 1;
	classes := case when numbers < 10 then numbers else 10 end;
end;
$$;
revoke all on function private.classes(jsonb) from public, anon, authenticated, service_role;

-- What a valid answer says, as a key of the counts, null where it says several things, and whether it would expose a small
-- group if all said it: of scales only the ends do (E10). Before and now are told each and both together.
create function private.minds(p_kind text, p_config jsonb, p_value jsonb, out part text, out key text, out exposes boolean)
	returns setof record
	language plpgsql immutable set search_path = ''
as $$
declare
	v_plain text := p_value #>> '{}';
begin
	part := '';
	exposes := true;
	case p_kind
		when 'before_now' then
			return query select e.key, e.value, e.value in ('1', '5') from jsonb_each_text(p_value) e;
			part := 'both';
			key := (p_value ->> 'before') || ':' || (p_value ->> 'now');
		-- Of these each option is a matter of its own (private.figures).
		when 'choices' then
			key := null;
		when 'points' then
			key := (select case when count(*) = 1 then min(k) end from jsonb_object_keys(p_value) k);
		when 'ranking' then
			key := (p_value ->> 0) || ':1';
		when 'number' then
			key := (select (v_plain::bigint - c.lowest) * c.classes / c.numbers from private.classes(p_config) c);
		when 'recommend' then
			key := case when v_plain::int > 8 then '10' when v_plain::int < 7 then '0' end;
		when 'yes_partly_no', 'choice' then
			key := v_plain;
		else
			key := v_plain;
			exposes := key in ('1', '5');
	end case;
	return next;
end;
$$;
revoke all on function private.minds(text, jsonb, jsonb) from public, anon, authenticated, service_role;

-- The figures of a survey as far as they are released. With p_session_id null a survey that is asked per session gives
-- the union of what its sessions have released, so a total never tells more than its parts (E9). Of fewer
-- than ten who all said the same no counts are given, only what it was (E10); and a total holds such a group only beside
-- another such, or it could be had by subtraction. Free texts with what members made of them, headings and what is quoted,
-- p_texts: 'all' for members, 'shown' without those that were hidden for the documentation, 'none' for a wall, which
-- prints none; all are counted. Of one question, or with p_key null of all: one pass over the answers, whatever is asked, planned anew each time, since one plan does not serve five sheets and ten thousand (measured: seven times
-- as long at ten thousand), and with room to group ten thousand by hash (sorted: half as long again).
create function private.figures(p_survey public.surveys, p_session_id uuid, p_texts text, p_key text)
	returns jsonb
	language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan set work_mem = '32MB'
as $$
declare
	v_by_session boolean := p_session_id is null and p_survey.scope = 'session';
begin
	return (
		with asked as materialized (
			select * from public.questions q where q.survey_id = p_survey.id and (p_key is null or q.key = p_key)
		),
		sheets as (
			select count(*) as number, count(*) filter (where r.origin = 'paper') as paper
			from public.responses r where r.survey_id = p_survey.id and (p_session_id is null or r.session_id = p_session_id)
		),
		-- How often what was answered, without the sectors that wait.
		given as materialized (
			select a.question_id as id, case when v_by_session then r.session_id end as session, count(*) as number,
				case when a.waiting is null then a.value else a.value - a.waiting end as value
			from public.responses r join public.answers a on a.response_id = r.id
			where r.survey_id = p_survey.id and (p_session_id is null or r.session_id = p_session_id)
				and (p_key is null or a.question_id = any (array(select q.id from asked q)))
				and a.released
			group by 1, 2, 4
		),
		dots as materialized (
			select g.id, g.session, e.key as sector, e.value as step, sum(g.number) as number
			from given g join asked q on q.id = g.id
			cross join lateral jsonb_each_text(
				case when q.kind = 'target' and g.value <> '{"no_answer": true}' then g.value end) e
			group by 1, 2, 3, 4
		),
		sizes as materialized (
			select g.id, g.session, q.kind, q.config, sum(g.number) as n
			from given g join asked q on q.id = g.id
			where g.value <> '{"no_answer": true}' and q.kind not in ('text', 'target')
			group by 1, 2, 3, 4
		),
		-- Of each session, of a target by sector and of several choices by option (part): whether they are few of one mind; how
		-- many groups, and how many such. Of points also whether all gave an option some. What nobody chose is no such mind:
		-- E10 speaks of what all said.
		groups as materialized (
			select m.id, m.session, m.part, bool_or(m.alike) as alike, min(m.key) as key,
				count(*) over w as of_all, sum(bool_or(m.alike)::int) over w as of_one_mind
			from (
				select s.id, s.session, '' as part, false as alike, '' as key from sizes s where s.n >= 10
				union all
				select s.id, s.session, '', count(distinct k.key) = 1 and bool_and(k.key is not null and k.exposes), min(k.key)
				from sizes s
				join given g on g.id = s.id and g.session is not distinct from s.session and g.value <> '{"no_answer": true}'
				cross join lateral private.minds(s.kind, s.config, g.value) k
				where s.n < 10
				group by s.id, s.session, k.part
				union all
				select d.id, d.session, d.sector,
					sum(d.number) < 10 and count(distinct d.step) = 1 and bool_and(d.step in ('1', '5')), min(d.step)
				from dots d group by d.id, d.session, d.sector
				union all
				select s.id, s.session, o ->> 'key', coalesce(sum(g.number) = s.n, false), o ->> 'key'
				from sizes s join asked q on q.id = s.id and q.kind in ('choices', 'points')
				cross join jsonb_array_elements(q.options) o
				left join given g on s.n < 10 and g.id = s.id and g.session is not distinct from s.session
					and g.value ? (o ->> 'key') and g.value <> '{"no_answer": true}'
				group by s.id, s.session, s.n, 3
			) m
			group by m.id, m.session, m.part
			window w as (partition by m.id, m.part)
		),
		-- Those of one mind that are the only ones, alone or beside others. There are none, mostly. Several choices leave the total
		-- together: without some of their groups others would be the only ones.
		exposed as materialized (
			select o.*, q.kind, o.of_all = 1 as alone
			from groups o join asked q on q.id = o.id
			where o.alike and (q.kind <> 'points' or o.part = '') and exists (
				select from groups g where g.id = o.id and g.of_one_mind = 1 and (g.part = o.part or q.kind = 'choices'))
		),
		counted as materialized (
			select g.* from given g
			where not exists (
				select from exposed o
				where o.id = g.id and o.session is not distinct from g.session and o.kind <> 'target' and not o.alone)
		),
		bases as (
			select g.id, coalesce(sum(g.number) filter (where g.value <> '{"no_answer": true}'), 0) as n,
				coalesce(sum(g.number) filter (where g.value = '{"no_answer": true}'), 0) as no_answer
			from counted g group by g.id
		),
		shown as materialized (
			select q.id, q.kind, q.config, g.value, g.number
			from counted g join asked q on q.id = g.id where g.value <> '{"no_answer": true}'
		),
		sectors as materialized (
			select d.id, d.sector, d.step, sum(d.number) as number from dots d
			where not exists (
				select from exposed o
				where o.id = d.id and o.session is not distinct from d.session and o.part = d.sector)
			group by 1, 2, 3
		),
		-- What all of the only group said. Of before and now what most did.
		uniform as (
			select o.id, jsonb_agg(case o.kind
				when 'target' then o.part || ':' || o.key
				when 'before_now' then (
					select mode() within group (order by s.value ->> 'before') || ':' || mode() within group (order by s.value ->> 'now')
					from shown s cross join lateral generate_series(1, s.number) where s.id = o.id)
				else o.key end order by o.part) as keys
			from exposed o
			where o.alone
			group by o.id
		),
		-- What is counted under which key, and zeros.
		cells (id, key, number, people) as (
			select s.id, s.value #>> '{}', s.number, s.number from shown s
			where s.kind in ('ordinal', 'ordinal_middle', 'mood', 'yes_partly_no', 'choice', 'recommend')
			union all
			select s.id, e.option, s.number, s.number
			from shown s cross join lateral jsonb_array_elements_text(case when s.kind = 'choices' then s.value end) e (option)
			union all
			select s.id, e.key, s.number * e.value::int, s.number
			from shown s cross join lateral jsonb_each_text(case when s.kind = 'points' then s.value end) e
			union all
			select s.id, e.option || ':' || e.rank, s.number, s.number
			from shown s cross join lateral jsonb_array_elements_text(case when s.kind = 'ranking' then s.value end)
				with ordinality e (option, rank)
			union all
			select s.id, (s.value ->> 'before') || ':' || (s.value ->> 'now'), s.number, s.number from shown s
			where s.kind = 'before_now'
			union all
			select s.id, (((s.value)::bigint - c.lowest) * c.classes / c.numbers)::text, s.number, s.number
			from shown s cross join lateral private.classes(s.config) c
			where s.kind = 'number'
			union all
			select s.id, s.sector || ':' || s.step, s.number, s.number from sectors s
			union all
			select q.id, o ->> 'key', 0, 0 from asked q cross join lateral jsonb_array_elements(q.options) o
			where q.kind not in ('target', 'ranking', 'before_now')
			union all
			select q.id, v::text, 0, 0 from asked q cross join generate_series(0, 10) v where q.kind = 'recommend'
			union all
			select q.id, b || ':' || n, 0, 0 from asked q cross join generate_series(1, 5) b cross join generate_series(1, 5) n
			where q.kind = 'before_now'
			union all
			select q.id, v::text, 0, 0
			from asked q cross join lateral private.classes(q.config) c cross join lateral generate_series(0, c.classes - 1) v
			where q.kind = 'number'
			union all
			select distinct s.id, s.sector || ':' || v, 0, 0 from sectors s cross join generate_series(1, 5) v
		),
		counts as (
			select t.id, jsonb_object_agg(t.key, t.number) as number, jsonb_object_agg(t.key, t.people) as people,
				sum(t.number) as number_of_all
			from (
				select c.id, c.key, sum(c.number) as number, sum(c.people) as people from cells c group by c.id, c.key
			) t
			group by t.id
		),
		-- Of points the options that all of the only few gave some: how many gave would tell it of each.
		given_by_all as (
			select g.id, array_agg(g.part) as options
			from (
				select g.id, g.part from groups g join asked q on q.id = g.id and q.kind = 'points'
				where g.alike and g.part <> '' and not exists (
					select from exposed o where o.id = g.id and o.session is not distinct from g.session and not o.alone)
				group by g.id, g.part having count(*) = 1
			) g
			group by g.id
		),
		-- The middle and the quartiles of at least twenty (E8), never the smallest or the largest: of fewer the middle too would be
		-- one person's, beside classes that are there so that nobody's is told.
		amounts as (
			select s.id, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by (s.value)::float8) as quarters
			from shown s cross join lateral generate_series(1, s.number)
			where s.kind = 'number' group by s.id
		),
		-- In the order of a digest: the same every time, and nothing to do with who came when.
		texts as (
			select s.id, count(*) filter (where c.hidden) as hidden,
				jsonb_agg(jsonb_build_object('id', d.text_id, 'body', s.value,
					'quoted', coalesce(c.quoted, false), 'hidden', coalesce(c.hidden, false), 'heading', c.heading)
					order by d.text_id)
					filter (where p_texts = 'all' or p_texts = 'shown' and c.hidden is not true) as given
			from shown s
			cross join lateral private.text_id(s.id, s.value #>> '{}') as d (text_id)
			cross join lateral generate_series(1, s.number)
			left join private.chosen_texts c on c.question_id = s.id and c.text_id = d.text_id
			where s.kind = 'text' group by s.id
		)
		select jsonb_build_object(
			'survey_id', p_survey.id,
			'session_id', p_session_id,
			'version', p_survey.version,
			'fingerprint', p_survey.fingerprint,
			'state', p_survey.state,
			'responses', sheets.number,
			'paper', case when sheets.number < e.min_group then 0 else sheets.paper end,
			-- Who answers afterwards need not have been there.
			'attendance', case when not exists (
				select from public.follow_ups f where f.survey_id = p_survey.id) then e.attendance end,
			'min_group', e.min_group,
			'questions', (
				select coalesce(jsonb_agg(private.question_shape(q) || case when b.n > 0 then jsonb_build_object(
					'n', b.n,
					'no_answer', b.no_answer,
					'counts', case
						when q.kind = 'target' or q.kind <> 'text' and u.keys is null then coalesce(c.number, '{}')
						-- What some of them chose beside it.
						when q.kind = 'choices' and c.number_of_all > b.n * jsonb_array_length(u.keys)
							then c.number - array(select jsonb_array_elements_text(u.keys)) end,
					'uniform', coalesce(u.keys, '[]'),
					'detail', case when u.keys is null then case q.kind
						when 'points' then jsonb_build_object('givers', c.people - coalesce(w.options, '{}'))
						when 'number' then case when b.n >= 20 then jsonb_build_object('median', a.quarters[2],
							'quartiles', jsonb_build_array(a.quarters[1], a.quarters[3])) end
					end end,
					'texts_given', case when q.kind = 'text' then coalesce(t.given, '[]') end,
					'texts_hidden', coalesce(t.hidden, 0),
					'suppressed', null,
					-- Whether some may wait. Said only of what is told anyway: how many do would move with a single sheet, and
					-- tell what was skipped on it (E7, E11).
					'withheld', sheets.number > b.n + b.no_answer
						or q.kind = 'target' and coalesce(c.number_of_all, 0) < b.n * jsonb_array_length(q.options))
				else '{"n": null, "no_answer": null, "counts": null, "uniform": [], "detail": null, "texts_given": null, "texts_hidden": 0,
					"suppressed": "too_few", "withheld": false}' end order by q.position, q.id), '[]')
				from asked q
				left join bases b on b.id = q.id
				left join counts c on c.id = q.id
				left join uniform u on u.id = q.id
				left join given_by_all w on w.id = q.id
				left join amounts a on a.id = q.id
				left join texts t on t.id = q.id))
		from public.events e, sheets where e.id = p_survey.event_id);
end;
$$;
revoke all on function private.figures(public.surveys, uuid, text, text) from public, anon, authenticated, service_role;

-- For members of the organisation; others get what was published of a closed event (published_results).
create function private.survey_results(p_survey_id uuid, p_session_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_survey public.surveys;
begin
	select * into v_survey from public.surveys s where s.id = p_survey_id and s.event_id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'survey_unknown';
	elsif p_session_id is not null and (v_survey.scope <> 'session' or not exists (
		select from public.sessions s where s.id = p_session_id and s.event_id = v_survey.event_id
	)) then
		raise sqlstate 'PT404' using message = 'session_unknown';
	end if;
	return private.figures(v_survey, p_session_id, p_texts => 'all', p_key => null);
end;
$$;
revoke all on function private.survey_results(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function private.survey_results(uuid, uuid) to authenticated;

create function public.survey_results(p_survey_id uuid default null, p_session_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.survey_results(p_survey_id, p_session_id);
end;
$$;
revoke all on function public.survey_results(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.survey_results(uuid, uuid) to authenticated;
