-- Takes notes of other boards of the event over to this one, in one go and with their origin kept: the best of all
-- workshops for the plenary. What is already here stays as it is. A copy says what its source says, see follow_source().
-- For members and for links to the whole event. The sources are locked before the board that they go to.
create function private.gather_notes(p_board_id uuid, p_prompt_id uuid, p_note_ids uuid[], p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_source_id uuid;
	v_board public.boards;
	v_revision bigint;
	v_gathered uuid[];
begin
	for v_source_id in
		select distinct b.id from public.notes n join public.boards b on b.id = n.board_id
		where n.id = any (p_note_ids) and b.id <> p_board_id
			and b.event_id = (select t.event_id from public.boards t where t.id = p_board_id)
		order by 1
	loop
		perform private.lead_board(v_source_id, p_token);
	end loop;
	v_board := private.lead_board(p_board_id, p_token);
	perform private.check_act(v_board, 'facilitator', 'gather');
	if not exists (select from public.prompts p where p.id = p_prompt_id and p.board_id = v_board.id) then
		raise sqlstate 'PT404' using message = 'prompt_unknown';
	elsif exists (
		select from unnest(p_note_ids) wanted (id)
		where not exists (
			select from public.notes n join public.boards b on b.id = n.board_id
			where n.id = wanted.id and b.id <> v_board.id and b.event_id = v_board.event_id and n.visibility = 'visible'
				-- Not out of a hidden round or a small group (M7, L6).
				and not private.hidden(b))
	) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	end if;

	with gathered as (
		insert into public.notes (id, board_id, prompt_id, body, also, origin, revision, phase, source_board_id, source_note_id)
		select gen_random_uuid(), v_board.id, p_prompt_id, n.body, n.also, 'board', v_board.revision + 1, v_board.phase,
			n.board_id, n.id
		from public.notes n
		where n.id = any (p_note_ids)
			and not exists (select from public.notes c where c.board_id = v_board.id and c.source_note_id = n.id)
		returning id
	)
	select array_agg(g.id) into v_gathered from gathered g;
	v_revision := v_board.revision;
	if v_gathered is not null then
		v_revision := private.change_entries(v_board, private.entries(v_board, v_gathered), cardinality(v_gathered));
		perform private.record_lead(v_board, p_token, 'gather_notes', jsonb_build_object('notes', cardinality(v_gathered)));
	end if;
	return jsonb_build_object('revision', v_revision, 'gathered', coalesce(cardinality(v_gathered), 0));
end;
$$;
revoke all on function private.gather_notes(uuid, uuid, uuid[], text) from public, anon, authenticated, service_role;
grant execute on function private.gather_notes(uuid, uuid, uuid[], text) to anon, authenticated;

create function public.gather_notes(
	p_board_id uuid default null, p_prompt_id uuid default null, p_note_ids uuid[] default '{}',
	p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.gather_notes(p_board_id, p_prompt_id, p_note_ids, p_token);
end;
$$;
revoke all on function public.gather_notes(uuid, uuid, uuid[], text) from public, anon, authenticated, service_role;
grant execute on function public.gather_notes(uuid, uuid, uuid[], text) to anon, authenticated;
