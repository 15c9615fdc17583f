-- Themes, links and agreements as they travel; what was taken away as a tombstone. Views, so that a snapshot is made by
-- one plan each.

-- The sum of a theme's dots is there only once it may be seen, dots_hidden() says when (M8).
create function private.theme_shape(p_theme public.themes, p_dots_hidden boolean) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	if p_theme.removed then
		return jsonb_build_object('id', p_theme.id, 'revision', p_theme.revision, 'gone', true);
	end if;
	return jsonb_build_object(
		'id', p_theme.id, 'title', p_theme.title, 'position', p_theme.position, 'revision', p_theme.revision,
		'dots', case when not p_dots_hidden then
			(select coalesce(sum(d.number), 0) from public.dots d where d.theme_id = p_theme.id) end);
end;
$$;
revoke all on function private.theme_shape(public.themes, boolean) from public, anon, authenticated, service_role;

create view private.shaped_links with (security_invoker = true) as
	select l.id, l.board_id, l.removed, l.revision, l.tag,
		case when l.removed then jsonb_build_object('id', l.id, 'revision', l.revision, 'gone', true)
		else jsonb_build_object('id', l.id, 'from_id', l.from_id, 'to_id', l.to_id, 'revision', l.revision) end as shape
	from public.note_links l;
revoke all on private.shaped_links from public, anon, authenticated, service_role;

create view private.shaped_agreements with (security_invoker = true) as
	select a.id, a.board_id, a.removed, a.revision,
		case when a.removed then jsonb_build_object('id', a.id, 'revision', a.revision, 'gone', true)
		else jsonb_build_object('id', a.id, 'theme_id', a.theme_id, 'what', a.what, 'who', a.who, 'due', a.due,
			'position', a.position, 'revision', a.revision) end as shape
	from public.agreements a;
revoke all on private.shaped_agreements from public, anon, authenticated, service_role;

-- The dots a seat has placed, {theme: number}.
create function private.dots_of_seat(p_board public.boards, p_tag bytea) returns jsonb
	language plpgsql stable set search_path = ''
as $$
begin
	return (
		select coalesce(jsonb_object_agg(d.theme_id, d.number), '{}')
		from public.dots d join public.themes t on t.id = d.theme_id
		where d.tag = p_tag and t.board_id = p_board.id and not t.removed);
end;
$$;
revoke all on function private.dots_of_seat(public.boards, bytea) from public, anon, authenticated, service_role;
