-- What those who lead a board see and nobody else: notes that wait for their release, were hidden, or are not shown
-- because the round is hidden.
create function private.held_notes(p_board public.boards) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_hidden boolean := private.hidden(p_board);
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'note', s.shape || jsonb_build_object('marks', private.mark_counts(p_board, n.id))
				|| case n.visibility when 'pending' then '{"pending": true}' else '{}' end::jsonb,
			'why', case n.visibility when 'visible' then 'round' else n.visibility end,
			'reason', n.hidden_reason) order by n.revision, n.id), '[]')
		from public.notes n join private.shaped_notes s on s.id = n.id
		where n.board_id = p_board.id and (n.visibility in ('pending', 'hidden') or v_hidden and n.visibility = 'visible'));
end;
$$;
revoke all on function private.held_notes(public.boards) from public, anon, authenticated, service_role;

-- How few seats wrote half of the notes (M11): a sum, never per note or seat, and none below five who wrote. Not how many
-- wrote: asked after every note, that would tell which notes are somebody's first.
create function private.dominance(p_board_id uuid) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		with written as (
			select count(*) as number from public.notes n
			where n.board_id = p_board_id and n.tag is not null and n.visibility <> 'withdrawn' group by n.tag
		),
		most as (
			select row_number() over (order by w.number desc) as top, count(*) over () as writers,
				sum(w.number) over (order by w.number desc rows unbounded preceding) as reached, sum(w.number) over () as total
			from written w
		)
		select jsonb_build_object('top', m.top, 'percent', 50)
		from most m where m.writers >= 5 and m.reached * 2 >= m.total order by m.top limit 1);
end;
$$;
revoke all on function private.dominance(uuid) from public, anon, authenticated, service_role;

-- What a remote needs beside the board itself.
create function private.desk_of(p_board public.boards, p_token text) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object(
		'role', case when p_token is null then 'member' else 'link' end,
		'expires_at', (private.link_by_token(p_token, 'facilitator')).expires_at,
		'boards', (
			select jsonb_agg(jsonb_build_object(
				'id', b.id, 'title', b.title, 'kind', b.kind, 'phase', b.phase, 'phase_ends_at', b.phase_ends_at,
				'note_count', b.note_count) order by b.position, b.id)
			from private.boards_i_lead(p_token) b where b.event_id = p_board.event_id),
		'held', private.held_notes(p_board),
		'reported', (
			select coalesce(jsonb_agg(jsonb_build_object('note_id', r.note_id, 'count', r.number) order by r.number desc, r.note_id), '[]')
			from (
				select r.note_id, count(*) as number
				from public.notes n join private.reports r on r.note_id = n.id
				where n.board_id = p_board.id and n.visibility = 'visible' group by r.note_id
			) r),
		'dominance', private.dominance(p_board.id),
		'undo', private.steps_to_undo(p_board.id),
		'settings', p_board.settings,
		'surveys', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', s.id, 'title', s.title, 'state', s.state, 'scope', s.scope, 'template', s.template,
				'asked_until', s.asked_until, 'questions', (
					select coalesce(jsonb_agg(jsonb_build_object('key', q.key, 'kind', q.kind, 'texts', q.texts, 'config', q.config)
						order by q.position, q.id), '[]')
					from public.questions q where q.survey_id = s.id)) order by s.position), '[]')
			from public.surveys s where s.event_id = p_board.event_id and s.state <> 'draft'),
		'sessions', (
			select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title) order by s.position, s.id), '[]')
			from public.sessions s where s.event_id = p_board.event_id));
end;
$$;
revoke all on function private.desk_of(public.boards, text) from public, anon, authenticated, service_role;

-- A board for whoever leads it, as read_board() gives it, with what only they see. Without a board the link's own, or the
-- first of its event.
create function private.read_lead(p_board_id uuid, p_since bigint, p_token text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards;
	v_event public.events;
begin
	select b.* into v_board from private.boards_i_lead(p_token) b
	where b.id = p_board_id or p_board_id is null and p_token is not null
	order by b.position, b.id limit 1;
	select * into v_event from public.events e where e.id = v_board.event_id and e.state <> 'archived';
	if not found then
		if p_token is null then
			raise sqlstate 'PT404' using message = 'not_a_member';
		end if;
		raise sqlstate 'PT404' using message = 'link_unknown';
	end if;
	return private.board_snapshot(v_board, p_since, null) || jsonb_build_object(
		'event', jsonb_build_object(
			'id', v_event.id, 'title', v_event.title, 'code', v_event.code, 'contact', v_event.contact),
		'lead', private.desk_of(v_board, p_token));
end;
$$;
revoke all on function private.read_lead(uuid, bigint, text) from public, anon, authenticated, service_role;
grant execute on function private.read_lead(uuid, bigint, text) to anon, authenticated;

create function public.read_lead(p_board_id uuid default null, p_since bigint default 0, p_token text default null)
	returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.read_lead(p_board_id, p_since, p_token);
end;
$$;
revoke all on function public.read_lead(uuid, bigint, text) from public, anon, authenticated, service_role;
grant execute on function public.read_lead(uuid, bigint, text) to anon, authenticated;
