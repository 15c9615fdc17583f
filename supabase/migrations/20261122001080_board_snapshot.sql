-- What changed on a board after revision p_since, for the seat with this tag (null: nobody's, as on the wall). A device
-- that knows a later revision than the database hears its own number back, and sees from that that something was lost.
create function private.board_snapshot(p_board public.boards, p_since bigint, p_tag bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_since bigint := greatest(coalesce(p_since, 0), 0);
	v_hidden boolean := private.hidden_round(p_board);
	v_counts_hidden boolean := private.counts_hidden(p_board);
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
			'hidden_round', v_hidden, 'counts_hidden', v_counts_hidden,
			'note_count', p_board.note_count, 'note_limit', (p_board.settings ->> 'note_limit')::int),
		'prompts', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', p.id, 'position', p.position, 'texts', p.texts, 'starters', p.starters) order by p.position, p.id), '[]')
			from public.prompts p where p.board_id = p_board.id),
		'notes', (
			select coalesce(jsonb_agg(
				case
					when n.visibility <> 'visible' then jsonb_build_object('id', n.id, 'revision', n.revision, 'gone', true)
					when n.tag = p_tag then n.shape || jsonb_build_object('marks', counted.counts, 'mine', true)
					when own.kinds is not null then n.shape || jsonb_build_object('marks', counted.counts, 'my_marks', own.kinds)
					else n.shape || jsonb_build_object('marks', counted.counts)
				end order by n.revision, n.id), '[]')
			from private.shaped_notes n
			left join (
				select m.note_id, jsonb_agg(m.kind order by m.kind) as kinds
				from public.marks m where m.tag = p_tag group by m.note_id
			) own on own.note_id = n.id
			left join lateral (
				-- No row, and so no counts, while they are hidden (M8).
				select jsonb_build_object(
					'agree', count(*) filter (where m.kind = 'agree'),
					'important', count(*) filter (where m.kind = 'important'),
					'question', count(*) filter (where m.kind = 'question'),
					'differ', count(*) filter (where m.kind = 'differ')) as counts
				from public.marks m where m.note_id = n.id and not v_counts_hidden
				having not v_counts_hidden
			) counted on true
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
