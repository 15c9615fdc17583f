-- A board for the documentation, with its twins, which are the same board at other tables (M12): its notes under their
-- prompts, numbered, in an order made of a digest of each note's id, which is the same every time and says nothing about
-- who wrote when (M20, L4, E15). A reply stays with its note; one whose note was hidden or withdrawn counts as that. Where
-- notes are only collected they are all here, for here is what they were collected for (M22).
create function private.documented_board(p_board public.boards) returns jsonb
	language sql stable set search_path = ''
as $$
	with tables as (
		select b.id, b.title, b.position, b.settings, b.givers from public.boards b where p_board.id in (b.id, b.twin_of)
	),
	told as (
		select n.id, n.board_id, n.parent_id, n.reply_kind, n.body, n.also, n.origin, n.theme_id, n.handling,
			-- What stands under a note that is not shown goes with it.
			case when n.parent_id is null or shown.visibility <> 'visible' or above.visibility = 'visible'
				then shown.visibility else above.visibility end as visibility,
			coalesce(n.hidden_reason, parent.hidden_reason, 'other') as reason,
			(select s.title from public.boards s where s.id = n.source_board_id) as source,
			md5(n.id::text) as shuffle,
			prompt.position as prompt_position
		from tables t
		join public.notes n on n.board_id = t.id
		join public.prompts prompt on prompt.id = n.prompt_id
		left join public.notes parent on parent.id = n.parent_id
		cross join lateral (
			select case when n.visibility = 'pending' and t.settings ->> 'moderation' = 'collect'
				then 'visible' else n.visibility end as visibility
		) shown
		cross join lateral (
			select case when parent.visibility = 'pending' and t.settings ->> 'moderation' = 'collect'
				then 'visible' else parent.visibility end as visibility
		) above
	),
	numbered as (
		select t.*, row_number() over (partition by t.parent_id order by t.prompt_position, t.shuffle) as place
		from told t where t.visibility = 'visible'
	),
	-- Counts are for members here, also while the room does not see them yet.
	counted as (
		select n.*, (
			select jsonb_build_object(
				'agree', count(*) filter (where m.kind = 'agree'),
				'important', count(*) filter (where m.kind = 'important'),
				'question', count(*) filter (where m.kind = 'question'),
				'differ', count(*) filter (where m.kind = 'differ'))
			from public.marks m where m.note_id = n.id) as marks,
			case when n.parent_id is null then n.place::text
				else (select p.place from numbered p where p.id = n.parent_id) || '.' || n.place end as number
		from numbered n
	),
	shaped as (
		select c.*, jsonb_build_object(
			'number', c.number, 'body', c.body, 'also', coalesce(c.also, '{}'), 'origin', c.origin, 'source', c.source,
			'marks', c.marks, 'handling', c.handling,
			'table', case when (select count(*) from tables) > 1 then (select t.title from tables t where t.id = c.board_id) end,
			'linked_with', (
				select coalesce(jsonb_agg(o.number order by o.number), '[]')
				from public.note_links l
				join counted o on o.id = case when l.from_id = c.id then l.to_id else l.from_id end
				where l.board_id = c.board_id and c.id in (l.from_id, l.to_id) and not l.removed)) as shape
		from counted c
	),
	themes as (
		select h.id, h.title, h.position, t.title as table_title, t.position as table_position, t.id as table_id, t.givers is null as few
		from tables t join public.themes h on h.board_id = t.id where not h.removed
	)
	select jsonb_build_object(
		'title', p_board.title,
		'tables', (select case when count(*) > 1 then jsonb_agg(t.title order by t.position, t.title) else '[]' end from tables t),
		'kind', p_board.kind,
		'phase', p_board.phase,
		'moderation', p_board.settings -> 'moderation',
		'session_position', (select s.position from public.sessions s where s.id = p_board.session_id),
		'hidden_count', (select count(*) from told t where t.visibility = 'hidden'),
		'hidden', (
			select coalesce(jsonb_object_agg(r.reason, r.number), '{}')
			from (select t.reason, count(*) as number from told t where t.visibility = 'hidden' group by t.reason) r),
		'pending_count', (select count(*) from told t where t.visibility = 'pending'),
		'merged_count', (select count(*) from told t where t.visibility = 'merged'),
		'withdrawn_count', (select count(*) from told t where t.visibility = 'withdrawn'),
		'prompts', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'texts', p.texts,
				'notes', (
					select coalesce(jsonb_agg(s.shape || jsonb_build_object('replies', (
						select coalesce(jsonb_agg(r.shape || jsonb_build_object('reply_kind', r.reply_kind) order by r.place), '[]')
						from shaped r where r.parent_id = s.id)) order by s.place), '[]')
					from shaped s where s.prompt_position = p.position and s.parent_id is null))
				order by p.position), '[]')
			from (
				select distinct on (q.position) q.position, q.texts
				from public.prompts q join tables t on t.id = q.board_id
				order by q.position, (t.id = p_board.id) desc, t.position, q.id
			) p),
		-- To the minute, in UTC: an act of those who lead, not of those who wrote (M17).
		'headings_confirmed_at',
			to_char(p_board.headings_confirmed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'),
		-- Not while they are placed: from one reading to the next it would be seen where one seat puts its dots (M8).
		'dots', case when p_board.phase <> 'weighting' then private.dots_offered(p_board) || jsonb_build_object(
			'rule', p_board.settings #> '{dots,rule}',
			-- Where only the order is told, at one table or all, no sum is that could be subtracted from (E7, E9).
			'givers', (select sum(t.givers) from tables t having count(t.givers) = count(*)),
			'placed', (
				select coalesce(sum(d.number), 0) from themes h left join public.dots d on d.theme_id = h.id
				having bool_and(not h.few) is not false)) end,
		'themes', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'title', h.title,
				'table', case when (select count(*) from tables) > 1 then h.table_title end,
				'dots', null,
				'notes', (
					select coalesce(jsonb_agg(c.number order by c.place), '[]') from counted c where c.theme_id = h.id))
				|| case when private.dots_offered(p_board) is not null and p_board.phase <> 'weighting'
					then private.dots_told(h.table_id, h.id, h.few) else '{}' end
				order by h.table_position, h.table_title, h.position, h.id), '[]')
			from themes h),
		'agreements', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'what', a.what, 'who', a.who, 'due', a.due, 'state', a.state, 'remark', a.remark, 'stated_on', a.stated_on,
				'theme', (select h.title from themes h where h.id = a.theme_id),
				'table', case when (select count(*) from tables) > 1 then t.title end)
				order by t.position, t.title, a.position, a.id), '[]')
			from tables t join public.agreements a on a.board_id = t.id where not a.removed));
$$;
revoke all on function private.documented_board(public.boards) from public, anon, authenticated, service_role;

-- A survey for the documentation: as a whole, and for each session it was answered for.
create function private.documented_survey(p_survey public.surveys) returns jsonb
	language sql stable set search_path = ''
as $$
	select jsonb_agg(jsonb_build_object(
		'template', p_survey.template,
		'version', p_survey.version,
		'title', p_survey.title,
		'follow_up', exists (select from public.follow_ups f where f.survey_id = p_survey.id),
		'session_position', part.position,
		'results', private.figures(p_survey, part.session_id, p_texts => 'shown', p_key => null))
		order by part.position nulls first)
	from (
		select null::uuid as session_id, null::int as position
		union all
		select s.id, s.position from public.sessions s
		where s.event_id = p_survey.event_id and p_survey.scope = 'session'
			and exists (select from public.responses r where r.survey_id = p_survey.id and r.session_id = s.id)
	) part;
$$;
revoke all on function private.documented_survey(public.surveys) from public, anon, authenticated, service_role;

-- Everything the documentation of an event is made of, for members: figures as far as they are released, notes without
-- ids, tags and times. Of an imported event what was read in, until its content goes.
create function private.documentation_source(p_event_id uuid) returns jsonb
	language plpgsql stable security definer set search_path = ''
as $$
declare
	v_event public.events;
	v_document jsonb;
begin
	select * into v_event from public.events e where e.id = p_event_id and e.id in (select private.my_events());
	if not found then
		raise sqlstate 'PT404' using message = 'not_a_member';
	end if;
	select i.document into v_document from private.imported_documents i where i.event_id = v_event.id;
	if found then
		return v_document;
	end if;
	return jsonb_build_object(
		'event', jsonb_build_object(
			'title', v_event.title, 'host', v_event.host, 'place', v_event.place, 'day', v_event.day,
			'code', v_event.code,
			'state', v_event.state, 'locale', v_event.locale, 'purpose', v_event.purpose,
			'recipients', v_event.recipients, 'what_next', v_event.what_next, 'contact', v_event.contact,
			'attendance', v_event.attendance, 'min_group', v_event.min_group,
			'retention_days', v_event.retention_days, 'is_example', v_event.is_example, 'first_said', v_event.first_said),
		'sessions', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'position', s.position, 'kind', s.kind, 'title', s.title, 'room', s.room,
				'starts_at', to_char(s.starts_at, 'HH24:MI'), 'ends_at', to_char(s.ends_at, 'HH24:MI'))
				order by s.position, s.id), '[]')
			from public.sessions s where s.event_id = v_event.id),
		'boards', (
			select coalesce(jsonb_agg(private.documented_board(b) order by b.position, b.id), '[]')
			from public.boards b
			where b.event_id = v_event.id
				-- A twin is told with its first.
				and b.twin_of is null),
		'surveys', (
			-- In the order in which they were opened: of two that asked for the mood, the first is that of the start.
			select coalesce(jsonb_agg(part order by s.opened_at, s.position, i), '[]')
			from public.surveys s,
				jsonb_array_elements(private.documented_survey(s)) with ordinality as parts (part, i)
			where s.event_id = v_event.id and s.state <> 'draft'));
end;
$$;
revoke all on function private.documentation_source(uuid) from public, anon, authenticated, service_role;
grant execute on function private.documentation_source(uuid) to authenticated;

create function public.documentation_source(p_event_id uuid default null) returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.documentation_source(p_event_id);
end;
$$;
revoke all on function public.documentation_source(uuid) from public, anon, authenticated, service_role;
grant execute on function public.documentation_source(uuid) to authenticated;
