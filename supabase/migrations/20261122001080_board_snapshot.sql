-- What changed on a board after revision p_since, for the seat with this tag (null: nobody's, as on the wall). A device
-- that knows a later revision than the database hears its own number back, and sees from that that something was lost.
create function private.board_snapshot(p_board public.boards, p_since bigint, p_tag bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_since bigint := greatest(coalesce(p_since, 0), 0);
	v_hidden boolean := private.hidden_round(p_board);
begin
	-- When an event closes its notes get new ids (L4); what a device knew is of no use then, and it gets everything.
	if v_since < p_board.revision
		and not exists (select from private.event_salts es where es.event_id = p_board.event_id) then
		v_since := 0;
	end if;
	return jsonb_build_object(
		'now', clock_timestamp(),
		'revision', p_board.revision,
		'since', v_since,
		'board', jsonb_build_object(
			'id', p_board.id, 'event_id', p_board.event_id, 'session_id', p_board.session_id, 'kind', p_board.kind,
			'title', p_board.title, 'phase', p_board.phase, 'phase_ends_at', p_board.phase_ends_at,
			'hidden_round', v_hidden, 'counts_hidden', private.counts_hidden(p_board),
			'note_count', p_board.note_count, 'note_limit', (p_board.settings ->> 'note_limit')::int),
		'prompts', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', p.id, 'position', p.position, 'texts', p.texts, 'starters', p.starters) order by p.position, p.id), '[]')
			from public.prompts p where p.board_id = p_board.id),
		'notes', (
			select coalesce(jsonb_agg(
				case when n.visibility <> 'visible' then
					jsonb_build_object('id', n.id, 'revision', n.revision, 'gone', true)
				else
					private.note_shape(n, private.mark_counts(p_board, n.id))
					|| case when n.tag = p_tag then '{"mine": true}'::jsonb else '{}' end
					|| case when mine.kinds is not null then jsonb_build_object('my_marks', mine.kinds) else '{}' end
				end order by n.revision, n.id), '[]')
			from public.notes n
			left join (
				select m.note_id, jsonb_agg(m.kind order by m.kind) as kinds
				from public.marks m where m.tag = p_tag group by m.note_id
			) mine on mine.note_id = n.id
			where n.board_id = p_board.id and n.revision > v_since
				and (n.visibility = 'visible' or v_since > 0)
				and (not v_hidden or n.tag = p_tag)),
		'themes', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', t.id, 'title', t.title, 'position', t.position, 'revision', t.revision) order by t.position, t.id), '[]')
			from public.themes t where t.board_id = p_board.id and t.revision > v_since),
		'links', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', l.id, 'from_id', l.from_id, 'to_id', l.to_id, 'revision', l.revision) order by l.id), '[]')
			from public.note_links l where l.board_id = p_board.id and l.revision > v_since and not v_hidden));
end;
$$;
revoke all on function private.board_snapshot(public.boards, bigint, bytea) from public, anon, authenticated, service_role;
