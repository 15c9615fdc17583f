-- A note as it is published: its words, and nothing of who agreed, where it came from or what it leads to.
create function private.published_note(p_note jsonb) returns jsonb
	language sql immutable set search_path = ''
	return p_note || '{"marks": null, "handling": null, "source": null, "linked_with": []}';
revoke all on function private.published_note(jsonb) from public, anon, authenticated, service_role;

-- A board as it is published: themes with their dots, notes with their replies, agreements, each if it was chosen; what an
-- agreement came from is a theme too. Never
-- what was hidden, merged, withdrawn or not released, not even how much; nor what was collected for those who lead (M22).
create function private.published_board(p_board public.boards, p_parts text[]) returns jsonb
	language sql stable set search_path = ''
as $$
	select b || jsonb_build_object(
		'hidden_count', 0, 'hidden', '{}'::jsonb, 'pending_count', 0, 'merged_count', 0, 'withdrawn_count', 0,
		'headings_confirmed_at', null,
		'dots', case when 'themes' = any (p_parts) then b -> 'dots' end,
		'themes', case when 'themes' = any (p_parts) then (
			select coalesce(jsonb_agg(t - 'rank' || case when shown then '{}'::jsonb else '{"notes": []}' end order by i), '[]')
			from jsonb_array_elements(b -> 'themes') with ordinality e (t, i)) else '[]' end,
		'prompts', case when shown then (
			select coalesce(jsonb_agg(p || jsonb_build_object('notes', (
				select coalesce(jsonb_agg(private.published_note(n) || jsonb_build_object('replies', (
					select coalesce(jsonb_agg(private.published_note(r) order by k), '[]')
					from jsonb_array_elements(n -> 'replies') with ordinality e (r, k))) order by j), '[]')
				from jsonb_array_elements(p -> 'notes') with ordinality e (n, j))) order by i), '[]')
			from jsonb_array_elements(b -> 'prompts') with ordinality e (p, i)) else '[]' end,
		'agreements', case when 'agreements' = any (p_parts) then (
			select coalesce(jsonb_agg(a || case when 'themes' = any (p_parts) then '{}'::jsonb else '{"theme": null}' end order by i), '[]')
			from jsonb_array_elements(b -> 'agreements') with ordinality e (a, i)) else '[]' end)
	from private.documented_board(p_board) b
	cross join lateral (
		select 'notes' = any (p_parts) and b ->> 'moderation' <> 'collect' as shown
	) s;
$$;
revoke all on function private.published_board(public.boards, text[]) from public, anon, authenticated, service_role;

-- A part of a sheet as it is published: the figures that are released, and of free texts those that were chosen to be
-- quoted, without the headings that members work with. How many sheets are not in the figures is nobody's (E11), and heads
-- are told only where they say something: not of workshops (E12).
create function private.published_sheet(p_sheet jsonb, p_by_session boolean) returns jsonb
	language sql immutable set search_path = ''
as $$
	select p_sheet || jsonb_build_object('results', p_sheet -> 'results'
		|| '{"responses": 0, "paper": 0}'
		|| case when p_by_session then '{"attendance": null}'::jsonb else '{}' end
		|| jsonb_build_object('questions', (
		select coalesce(jsonb_agg(q || jsonb_build_object(
			'withheld', false, 'texts_hidden', 0,
			'texts_given', case when q -> 'texts_given' <> 'null' then (
				select coalesce(jsonb_agg(t || '{"heading": null}' order by j), '[]')
				from jsonb_array_elements(q -> 'texts_given') with ordinality e (t, j)
				where (t ->> 'quoted')::boolean and not (t ->> 'hidden')::boolean) end) order by i), '[]')
		from jsonb_array_elements(p_sheet #> '{results,questions}') with ordinality e (q, i))));
$$;
revoke all on function private.published_sheet(jsonb, boolean) from public, anon, authenticated, service_role;

-- What an organisation has chosen to publish of an event, in the shape of its documentation and with nothing else in it.
-- Sessions only as far as a board or a sheet is named after them, unless the programme was chosen.
create function private.composed_results(p_event public.events, p_publication private.publications) returns jsonb
	language sql stable set search_path = ''
as $$
	with boards as materialized (
		select private.published_board(b, p_publication.parts) as told, b.position, b.id
		from public.boards b
		where b.event_id = p_event.id and b.id = any (p_publication.boards) and b.twin_of is null
	),
	sheets as materialized (
		select private.published_sheet(part, s.scope = 'session') as told, s.position, i
		from public.surveys s, jsonb_array_elements(private.documented_survey(s)) with ordinality as parts (part, i)
		where s.event_id = p_event.id and s.id = any (p_publication.surveys) and s.state = 'closed'
	),
	named as (
		select (told ->> 'session_position')::int as position from boards
		union
		select (told ->> 'session_position')::int from sheets
	)
	select jsonb_build_object(
		'event', jsonb_build_object(
			'title', p_event.title, 'host', p_event.host, 'place', p_event.place, 'day', p_event.day,
			'code', p_event.code,
			'purpose', p_event.purpose, 'recipients', null, 'what_next', p_event.what_next, 'attendance', null,
			'min_group', p_event.min_group, 'is_example', p_event.is_example),
		'sessions', (
			select coalesce(jsonb_agg(jsonb_build_object('position', s.position, 'kind', s.kind, 'title', s.title)
				|| case when whole then jsonb_build_object('room', s.room,
					'starts_at', to_char(s.starts_at, 'HH24:MI'), 'ends_at', to_char(s.ends_at, 'HH24:MI'))
				else '{"room": null, "starts_at": null, "ends_at": null}' end order by s.position, s.id), '[]')
			from public.sessions s cross join lateral (select 'programme' = any (p_publication.parts) as whole) w
			where s.event_id = p_event.id and (whole or s.position in (select n.position from named n))),
		'boards', (select coalesce(jsonb_agg(b.told order by b.position, b.id), '[]') from boards b),
		'surveys', (select coalesce(jsonb_agg(s.told order by s.position, s.i), '[]') from sheets s));
$$;
revoke all on function private.composed_results(public.events, private.publications) from public, anon, authenticated, service_role;
