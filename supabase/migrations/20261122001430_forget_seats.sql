-- What makes an event anonymous for good (L3): in one transaction the salt goes, with it the seats, and every tag. There
-- is no way back and no setting that weakens it. Ids go too, because version 7 ids hold the time of writing (L4). So does
-- the order in which rows were stored: marks that a seat set one after the other would lie side by side. Boards and
-- surveys must be locked.
create function private.forget_seats(p_event_id uuid) returns void
	language plpgsql volatile set search_path = ''
as $$
declare
	v_id uuid;
begin
	delete from private.event_salts es where es.event_id = p_event_id;
	delete from private.paces p
	where p.board_id in (select b.id from public.boards b where b.event_id = p_event_id);

	-- Of how many wrote what is still there, that they were fewer than five is all that is kept: of a single one everything
	-- would be by one hand (L6). Not before: a number that falls would tell whose words were withdrawn.
	update public.boards b set writers = case when (
		select count(distinct n.tag) from public.notes n
		where n.board_id = b.id and n.visibility in ('visible', 'pending', 'merged')) >= 5 then 5 else 0 end
	where b.event_id = p_event_id;

	for v_id in
		select n.id from public.notes n join public.boards b on b.id = n.board_id
		where b.event_id = p_event_id order by gen_random_uuid()
	loop
		update public.notes n set id = gen_random_uuid(), tag = null, revision = b.revision
		from public.boards b where n.id = v_id and b.id = n.board_id;
	end loop;
	with forgotten as (
		delete from public.marks m using public.notes n, public.boards b
		where n.id = m.note_id and b.id = n.board_id and b.event_id = p_event_id
		returning m.note_id, m.kind
	)
	insert into public.marks (note_id, kind)
	select f.note_id, f.kind from forgotten f order by gen_random_uuid();
	with forgotten as (
		delete from public.dots d using public.themes t, public.boards b
		where t.id = d.theme_id and b.id = t.board_id and b.event_id = p_event_id
		returning d.theme_id, d.number
	)
	insert into public.dots (theme_id, number)
	select f.theme_id, f.number from forgotten f order by gen_random_uuid();
	-- Every note has its new id by now, and its links have followed.
	with forgotten as (
		delete from public.note_links l using public.boards b
		where b.id = l.board_id and b.event_id = p_event_id
		returning l.board_id, l.from_id, l.to_id, l.removed, b.revision
	)
	insert into public.note_links (board_id, from_id, to_id, revision)
	select f.board_id, f.from_id, f.to_id, f.revision from forgotten f where not f.removed order by gen_random_uuid();
	delete from private.reports r using public.notes n, public.boards b
	where n.id = r.note_id and b.id = n.board_id and b.event_id = p_event_id;
	delete from private.showings s using public.notes n, public.boards b
	where n.id = s.note_id and b.id = n.board_id and b.event_id = p_event_id;
	-- What else holds notes' ids as they were.
	delete from private.board_steps s using public.boards b where b.id = s.board_id and b.event_id = p_event_id;
	update public.boards b set wall = b.wall || '{"mode": "board", "note_id": null}'
	where b.event_id = p_event_id and b.wall ->> 'note_id' is not null;
	perform private.forget_sheets(s.id) from public.surveys s where s.event_id = p_event_id;
end;
$$;
revoke all on function private.forget_seats(uuid) from public, anon, authenticated, service_role;
