-- What changed on a board after revision p_since, for the seat with this tag (null: nobody's, as on the wall). A device
-- that knows a later revision than the database hears its own number back, and sees from that that something was lost.
create function private.board_snapshot(p_board public.boards, p_since bigint, p_tag bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	v_since bigint := greatest(coalesce(p_since, 0), 0);
	v_hidden boolean := private.hidden(p_board);
	v_counts_hidden boolean := private.counts_hidden(p_board);
	v_dots_hidden boolean := private.dots_hidden(p_board);
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
		'board', private.board_view(p_board)
			|| jsonb_build_object('lineage', (select l.id from private.lineage l where l.only_one)),
		'prompts', (
			select coalesce(jsonb_agg(jsonb_build_object(
				'id', p.id, 'position', p.position, 'texts', p.texts, 'starters', p.starters) order by p.position, p.id), '[]')
			from public.prompts p where p.board_id = p_board.id),
		'notes', (
			select coalesce(jsonb_agg(
				case
					when n.visibility = 'pending' and n.tag = p_tag then
						n.shape || jsonb_build_object('marks', counted.counts, 'mine', true, 'pending', true)
					when n.visibility <> 'visible' then jsonb_build_object('id', n.id, 'revision', n.revision, 'gone', true)
					when n.tag = p_tag then n.shape || jsonb_build_object('marks', counted.counts, 'mine', true)
					when own.kinds is not null then n.shape || jsonb_build_object('marks', counted.counts, 'my_marks', own.kinds)
					else n.shape || jsonb_build_object('marks', counted.counts)
				end order by n.revision, n.id), '[]')
			from (
				select * from private.shaped_notes changed
				where changed.board_id = p_board.id and changed.revision > v_since
				-- One's own that wait for their release have no revision yet (M22).
				union all
				select * from private.shaped_notes waiting
				where waiting.board_id = p_board.id and waiting.revision = 0 and waiting.tag = p_tag
			) n
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
			where (n.visibility = 'visible' or v_since > 0 or n.visibility = 'pending' and n.tag = p_tag)
				and (not v_hidden or n.tag = p_tag)),
		'themes', (
			select coalesce(jsonb_agg(private.theme_shape(t, v_dots_hidden) order by t.position, t.id), '[]')
			from public.themes t where t.board_id = p_board.id and t.revision > v_since and (not t.removed or v_since > 0)),
		'links', (
			select coalesce(jsonb_agg(
				case when l.tag = p_tag then l.shape || '{"mine": true}' else l.shape end order by l.id), '[]')
			from private.shaped_links l
			where l.board_id = p_board.id and l.revision > v_since and (not l.removed or v_since > 0)
				and (not v_hidden or l.tag = p_tag)),
		'agreements', (
			select coalesce(jsonb_agg(a.shape order by a.id), '[]')
			from private.shaped_agreements a
			where a.board_id = p_board.id and a.revision > v_since and (not a.removed or v_since > 0)))
		|| case when p_tag is null then '{}' else jsonb_build_object('my_dots', private.dots_of_seat(p_board, p_tag)) end;
end;
$$;
revoke all on function private.board_snapshot(public.boards, bigint, bytea) from public, anon, authenticated, service_role;
