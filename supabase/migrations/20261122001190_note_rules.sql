-- Refuses a text that is empty or longer than the board allows (M4), counted in characters. The hint is the limit.
create function private.check_body(p_board public.boards, p_body text) returns void
	language plpgsql immutable set search_path = ''
as $$
begin
	if p_body is null or p_body = '' then
		raise sqlstate 'PT400' using message = 'note_empty';
	elsif char_length(p_body) > (p_board.settings ->> 'note_limit')::int then
		raise sqlstate 'PT400' using message = 'note_too_long', hint = p_board.settings ->> 'note_limit';
	end if;
end;
$$;
revoke all on function private.check_body(public.boards, text) from public, anon, authenticated, service_role;

-- Refuses a note beyond the cap per seat and phase, where the board has one (M11). The hint is the cap.
create function private.check_cap(p_board public.boards, p_tag bytea, p_phase text) returns void
	language plpgsql stable set search_path = ''
as $$
declare
	v_cap int := (p_board.settings ->> 'note_cap')::int;
begin
	if v_cap is not null then
		if v_cap <= (
			select count(*) from public.notes n
			where n.board_id = p_board.id and n.tag = p_tag and n.phase = p_phase and n.visibility <> 'withdrawn'
		) then
			raise sqlstate 'PT409' using message = 'note_cap_reached', hint = v_cap::text;
		end if;
	end if;
end;
$$;
revoke all on function private.check_cap(public.boards, bytea, text) from public, anon, authenticated, service_role;

-- What the writer of a note gets to see of it: the answer of post_note, edit_note and withdraw_note.
create function private.own_note_answer(p_board public.boards, p_note public.notes) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return jsonb_build_object(
		'revision', case p_note.visibility when 'pending' then p_board.revision else p_note.revision end, 'note',
		case when p_note.visibility not in ('visible', 'pending') then
			private.tombstone(p_note)
		else
			private.note_shape(p_note.id, private.mark_counts(p_board, p_note.id)) || '{"mine": true}'
				|| case p_note.visibility when 'pending' then '{"pending": true}' else '{}' end::jsonb
		end);
end;
$$;
revoke all on function private.own_note_answer(public.boards, public.notes) from public, anon, authenticated, service_role;

-- The prompt a reply belongs to. A parent that is on another board, hidden or withdrawn is not known; replies have no
-- replies (M6).
create function private.prompt_of_parent(p_board public.boards, p_parent_id uuid, p_reply_kind text) returns uuid
	language plpgsql stable set search_path = ''
as $$
declare
	v_parent public.notes;
begin
	select * into v_parent from public.notes n
	where n.id = p_parent_id and n.board_id = p_board.id and n.visibility = 'visible';
	if not found then
		raise sqlstate 'PT404' using message = 'parent_unknown';
	elsif v_parent.parent_id is not null then
		raise sqlstate 'PT409' using message = 'reply_to_reply';
	elsif p_reply_kind is null or p_reply_kind not in ('add', 'ask', 'support', 'differ') then
		raise sqlstate 'PT400' using message = 'reply_kind_unknown';
	end if;
	return v_parent.prompt_id;
end;
$$;
revoke all on function private.prompt_of_parent(public.boards, uuid, text) from public, anon, authenticated, service_role;

-- Counts a seat that had not written on this board, and tells its note unless that is pending (null). With the fifth the
-- group is no small one any more, and what was hidden appears (L6).
create function private.count_writer(p_board public.boards, p_shape jsonb) returns bigint
	language plpgsql volatile set search_path = ''
as $$
declare
	v_more int := (p_shape is not null)::int;
	v_board public.boards;
begin
	update public.boards set writers = writers + 1 where id = p_board.id returning * into v_board;
	if private.small_group(p_board) <> private.small_group(v_board) then
		return private.change_view(p_board, v_board, v_more);
	elsif p_shape is null then
		return v_board.revision;
	end if;
	return private.change_entries(v_board, jsonb_build_object('notes', jsonb_build_array(p_shape)), v_more);
end;
$$;
revoke all on function private.count_writer(public.boards, jsonb) from public, anon, authenticated, service_role;
