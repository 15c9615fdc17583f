-- The notes of each other board of the event that most agreed with or found important, as many of each as asked for: what
-- the plenary may want to go on with. Not out of a hidden round or a small group (M7, L6). For members and for links to
-- the whole event; they see counts also while the room does not.
create function private.best_notes(p_board_id uuid, p_per_board int, p_token text) returns jsonb
	language plpgsql stable security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_event_id uuid := (select b.event_id from public.boards b where b.id = p_board_id);
begin
	perform private.check_lead(p_board_id, p_token);
	perform private.check_lead(b.id, p_token) from public.boards b where b.event_id = v_event_id;
	return jsonb_build_object('boards', (
		select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'title', b.title, 'notes', best.notes)
			order by b.position, b.title, b.id), '[]')
		from public.boards b
		cross join lateral (
			select jsonb_agg(jsonb_build_object('id', n.id, 'body', n.body, 'marks', n.marks,
				'gathered', exists (
					select from public.notes c where c.board_id = p_board_id and c.source_note_id = n.id))
				order by n.weight desc, n.place) as notes
			from (
				select o.id, o.body, counted.marks, md5(o.id::text) as place,
					(counted.marks ->> 'agree')::int + (counted.marks ->> 'important')::int as weight
				from public.notes o
				cross join lateral (
					select jsonb_build_object(
						'agree', count(*) filter (where m.kind = 'agree'),
						'important', count(*) filter (where m.kind = 'important'),
						'question', count(*) filter (where m.kind = 'question'),
						'differ', count(*) filter (where m.kind = 'differ')) as marks
					from public.marks m where m.note_id = o.id
				) counted
				where o.board_id = b.id and o.parent_id is null and o.visibility = 'visible'
				order by weight desc, place
				limit least(greatest(coalesce(p_per_board, 3), 1), 20)
			) n
		) best
		where b.event_id = v_event_id and b.id <> p_board_id and b.kind = 'dialogue' and best.notes is not null
			and not private.hidden(b)));
end;
$$;
revoke all on function private.best_notes(uuid, int, text) from public, anon, authenticated, service_role;
grant execute on function private.best_notes(uuid, int, text) to anon, authenticated;

create function public.best_notes(
	p_board_id uuid default null, p_per_board int default 3, p_token text default null)
	returns jsonb
	language plpgsql stable security invoker set search_path = ''
as $$
begin
	return private.best_notes(p_board_id, p_per_board, p_token);
end;
$$;
revoke all on function public.best_notes(uuid, int, text) from public, anon, authenticated, service_role;
grant execute on function public.best_notes(uuid, int, text) to anon, authenticated;
