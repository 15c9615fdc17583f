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
	for v_id in
		select r.id from public.responses r join public.surveys s on s.id = r.survey_id
		where s.event_id = p_event_id order by gen_random_uuid()
	loop
		update public.responses r set id = gen_random_uuid(), tag = null where r.id = v_id;
	end loop;
end;
$$;
revoke all on function private.forget_seats(uuid) from public, anon, authenticated, service_role;
