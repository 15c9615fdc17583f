-- Gives themes and notes of a locked board the state that is asked for: p_themes [{id, title, position, removed}],
-- p_notes {note: theme or null}. Notes of a theme that is taken away are in none. What changed is stamped with the next
-- revision; returns what it was before, in the same form, or null if nothing did.
create function private.rearrange(p_board public.boards, p_themes jsonb, p_notes jsonb) returns jsonb
	language plpgsql volatile set search_path = ''
as $$
declare
	v_themes jsonb;
	v_notes jsonb;
begin
	-- A theme that was not there is brought back to that as one that was taken away.
	select jsonb_agg(jsonb_build_object('id', w.id, 'title', coalesce(t.title, ''), 'position', coalesce(t.position, w.position),
		'removed', coalesce(t.removed, true)))
	into v_themes
	from jsonb_to_recordset(p_themes) as w (id uuid, title text, position int, removed boolean)
	left join public.themes t on t.id = w.id
	where (t.title, t.position, t.removed) is distinct from (w.title, w.position, w.removed);
	insert into public.themes as t (id, board_id, title, position, removed, revision)
	select w.id, p_board.id, w.title, w.position, w.removed, p_board.revision + 1
	from jsonb_to_recordset(p_themes) as w (id uuid, title text, position int, removed boolean)
	on conflict (id) do update
		set title = excluded.title, position = excluded.position, removed = excluded.removed, revision = excluded.revision
		where (t.title, t.position, t.removed) is distinct from (excluded.title, excluded.position, excluded.removed);

	select jsonb_object_agg(n.id, n.theme_id) into v_notes
	from public.notes n left join public.themes t on t.id = n.theme_id
	where n.board_id = p_board.id and case when p_notes ? n.id::text
		then n.theme_id::text is distinct from p_notes ->> n.id::text
		else t.removed end;
	update public.notes n set theme_id = (p_notes ->> n.id::text)::uuid, revision = p_board.revision + 1
	where n.board_id = p_board.id and v_notes ? n.id::text;

	if v_themes is null and v_notes is null then
		return null;
	end if;
	return jsonb_build_object('themes', coalesce(v_themes, '[]'), 'notes', coalesce(v_notes, '{}'));
end;
$$;
revoke all on function private.rearrange(public.boards, jsonb, jsonb) from public, anon, authenticated, service_role;

-- Tells what was rearranged; p_before is what rearrange() returned. The group agreed to the headings as they were, so a
-- heading that is new, other or gone needs to be confirmed again (M17); dots were placed among the themes there were, so
-- they go when a theme comes or goes (M18).
create function private.tell_rearranged(p_board public.boards, p_before jsonb) returns bigint
	language plpgsql volatile set search_path = ''
as $$
declare
	-- More than this is read by the devices instead of being sent to all of them.
	c_entries constant int := 60;
	v_board public.boards;
	v_themes uuid[] := array(select (t ->> 'id')::uuid from jsonb_array_elements(p_before -> 'themes') t);
	v_notes uuid[] := array(select k::uuid from jsonb_object_keys(p_before -> 'notes') k);
	v_reworded boolean := exists (
		select from jsonb_to_recordset(p_before -> 'themes') as b (id uuid, title text, removed boolean)
		join public.themes t on t.id = b.id where (t.title, t.removed) <> (b.title, b.removed));
begin
	if exists (
		select from jsonb_to_recordset(p_before -> 'themes') as b (id uuid, removed boolean)
		join public.themes t on t.id = b.id where t.removed <> b.removed
	) then
		delete from public.dots d using public.themes t where t.id = d.theme_id and t.board_id = p_board.id;
	end if;
	if v_reworded and p_board.headings_confirmed_at is not null then
		update public.boards set headings_confirmed_at = null where id = p_board.id returning * into v_board;
		return private.change_view(p_board, v_board);
	elsif cardinality(v_themes) + cardinality(v_notes) > c_entries then
		return private.change_view(p_board, p_board);
	end if;
	return private.change_entries(p_board, private.entries(p_board, v_notes, v_themes));
end;
$$;
revoke all on function private.tell_rearranged(public.boards, jsonb) from public, anon, authenticated, service_role;

-- How many steps can be taken back.
create function private.steps_to_undo(p_board_id uuid) returns int
	language plpgsql stable set search_path = ''
as $$
begin
	return (select count(*) from private.board_steps s where s.board_id = p_board_id);
end;
$$;
revoke all on function private.steps_to_undo(uuid) from public, anon, authenticated, service_role;
