-- The themes that arrange() is asked for, completed by what they are now and checked. Missing titles and positions stay
-- as they are; new themes go to the end.
create function private.wanted_themes(p_board public.boards, p_themes jsonb) returns jsonb
	language plpgsql stable set search_path = ''
as $$
declare
	c_id constant text := '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
	v_last int := (select coalesce(max(t.position), 0) from public.themes t where t.board_id = p_board.id and not t.removed);
begin
	if jsonb_typeof(p_themes) <> 'array' or exists (
		select from jsonb_array_elements(p_themes) t
		where jsonb_typeof(t) <> 'object' or coalesce(t ->> 'id', '') !~ c_id
			or jsonb_typeof(t -> 'title') <> 'string' or char_length(private.clean_text(t ->> 'title')) > 140
			or jsonb_typeof(t -> 'position') <> 'number' or t ->> 'position' !~ '^\d{1,6}$'
			or jsonb_typeof(t -> 'gone') <> 'boolean'
	) or (select count(distinct t ->> 'id') <> count(*) from jsonb_array_elements(p_themes) t) then
		raise sqlstate 'PT400' using message = 'arrangement_invalid';
	elsif exists (
		select from jsonb_array_elements(p_themes) w left join public.themes t on t.id = (w ->> 'id')::uuid
		where t.board_id <> p_board.id or t.id is null and w -> 'gone' = 'true'
	) then
		raise sqlstate 'PT404' using message = 'theme_unknown';
	end if;
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', w.value ->> 'id',
			'title', coalesce(private.clean_text(w.value ->> 'title'), t.title, ''),
			'position', coalesce((w.value ->> 'position')::int, t.position, v_last + w.ordinality),
			'removed', coalesce((w.value ->> 'gone')::boolean, false))), '[]')
		from jsonb_array_elements(p_themes) with ordinality w
		left join public.themes t on t.id = (w.value ->> 'id')::uuid);
end;
$$;
revoke all on function private.wanted_themes(public.boards, jsonb) from public, anon, authenticated, service_role;

-- Refuses notes that are not there to be sorted, and themes that are not there or about to go. Replies stay with their
-- note, they are in no theme of their own.
create function private.check_sorting(p_board public.boards, p_themes jsonb, p_notes jsonb) returns void
	language plpgsql stable set search_path = ''
as $$
declare
	v_asked text[] := array(select t ->> 'id' from jsonb_array_elements(p_themes) t);
	v_themes text[] := array(
		select t ->> 'id' from jsonb_array_elements(p_themes) t where t -> 'removed' = 'false'
		union all
		select t.id::text from public.themes t
		where t.board_id = p_board.id and not t.removed and t.id::text <> all (v_asked));
begin
	if jsonb_typeof(p_notes) <> 'object' then
		raise sqlstate 'PT400' using message = 'arrangement_invalid';
	elsif (select count(*) from jsonb_object_keys(p_notes)) > (
		select count(*) from public.notes n
		where n.board_id = p_board.id and p_notes ? n.id::text and n.parent_id is null and n.visibility = 'visible'
	) then
		raise sqlstate 'PT404' using message = 'note_unknown';
	elsif exists (select from jsonb_each_text(p_notes) w where w.value <> all (v_themes)) then
		raise sqlstate 'PT404' using message = 'theme_unknown';
	end if;
end;
$$;
revoke all on function private.check_sorting(public.boards, jsonb, jsonb) from public, anon, authenticated, service_role;

-- The one way to sort a board (M16): makes, names, moves, merges, splits and takes away themes and puts notes into them.
-- p_themes [{id, title, position, gone?}], p_notes {note: theme or null}. However much it moves, it is one step that
-- undo_arranging() takes back; the last 100 are kept.
create function private.arrange(p_board_id uuid, p_themes jsonb, p_notes jsonb, p_token text) returns jsonb
	language plpgsql volatile security definer set search_path = '' set enable_seqscan = off set plan_cache_mode = force_generic_plan
as $$
declare
	v_board public.boards := private.lead_board(p_board_id, p_token);
	v_revision bigint := v_board.revision;
	v_themes jsonb;
	v_notes jsonb := coalesce(p_notes, '{}');
	v_before jsonb;
begin
	perform private.check_act(v_board, 'facilitator', 'arrange');
	v_themes := private.wanted_themes(v_board, coalesce(p_themes, '[]'));
	perform private.check_sorting(v_board, v_themes, v_notes);
	v_before := private.rearrange(v_board, v_themes, v_notes);
	if v_before is not null then
		v_revision := private.tell_rearranged(v_board, v_before);
		insert into private.board_steps (board_id, revision, before) values (v_board.id, v_revision, v_before);
		delete from private.board_steps s
		where s.board_id = v_board.id and s.revision <= (
			select o.revision from private.board_steps o
			where o.board_id = v_board.id order by o.revision desc offset 100 limit 1);
	end if;
	return jsonb_build_object('revision', v_revision, 'undo', private.steps_to_undo(v_board.id));
end;
$$;
revoke all on function private.arrange(uuid, jsonb, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function private.arrange(uuid, jsonb, jsonb, text) to anon, authenticated;

create function public.arrange(
	p_board_id uuid default null, p_themes jsonb default '[]', p_notes jsonb default '{}',
	p_token text default null)
	returns jsonb
	language plpgsql volatile security invoker set search_path = ''
as $$
begin
	return private.arrange(p_board_id, p_themes, p_notes, p_token);
end;
$$;
revoke all on function public.arrange(uuid, jsonb, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function public.arrange(uuid, jsonb, jsonb, text) to anon, authenticated;
