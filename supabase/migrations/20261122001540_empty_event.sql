-- What attendees have left in an event and who got in by a link, as numbers of rows by table.
create function private.count_content(p_event_id uuid) returns jsonb
	language sql stable set search_path = ''
as $$
	with boards as (
		select b.id from public.boards b where b.event_id = p_event_id
	),
	sheets as (
		select r.id from public.responses r join public.surveys s on s.id = r.survey_id where s.event_id = p_event_id
	)
	select jsonb_build_object(
		'notes', (select count(*) from public.notes n where n.board_id in (select id from boards)),
		'note_links', (select count(*) from public.note_links l where l.board_id in (select id from boards)),
		'marks', (select count(*) from public.marks m join public.notes n on n.id = m.note_id
			where n.board_id in (select id from boards)),
		'themes', (select count(*) from public.themes t where t.board_id in (select id from boards)),
		'dots', (select count(*) from public.dots d join public.themes t on t.id = d.theme_id
			where t.board_id in (select id from boards)),
		'responses', (select count(*) from sheets),
		'answers', (select count(*) from public.answers a where a.response_id in (select id from sheets)),
		'access_links', (select count(*) from public.access_links l where l.event_id = p_event_id),
		'imported_documents', (select count(*) from private.imported_documents i where i.event_id = p_event_id));
$$;
revoke all on function private.count_content(uuid) from public, anon, authenticated, service_role;

create function private.count_agreements(p_event_id uuid) returns bigint
	language sql stable set search_path = ''
as $$
	select count(*) from public.agreements a join public.boards b on b.id = a.board_id where b.event_id = p_event_id;
$$;
revoke all on function private.count_agreements(uuid) from public, anon, authenticated, service_role;

create function private.report_deletion(p_event public.events, p_today date, p_deleted text, p_counts jsonb)
	returns public.deletion_reports
	language sql volatile set search_path = ''
as $$
	insert into private.residues default values;
	insert into public.deletion_reports (organisation_id, event_id, event_day, deleted_on, deleted, counts)
	values (p_event.organisation_id, p_event.id, p_event.day, p_today, p_deleted, p_counts)
	returning *;
$$;
revoke all on function private.report_deletion(public.events, date, text, jsonb)
	from public, anon, authenticated, service_role;

-- Whether results of an event are published that go on showing what was agreed when its content is gone.
create function private.results_outlast_content(p_event public.events) returns boolean
	language plpgsql stable set search_path = ''
as $$
begin
	return p_event.state = 'closed' and exists (
		select from private.publications p where p.event_id = p_event.id and private.shows_agreements(p));
end;
$$;
revoke all on function private.results_outlast_content(public.events) from public, anon, authenticated, service_role;

-- Deletes the notes of an event, and with them replies, links and marks. All at once: left to the boards that go one after
-- the other, a note would lose the source on one board while its own was gone already, which PostgreSQL refuses.
create function private.delete_notes(p_event_id uuid) returns void
	language sql volatile set search_path = ''
as $$
	delete from public.notes n using public.boards b where b.id = n.board_id and b.event_id = p_event_id;
$$;
revoke all on function private.delete_notes(uuid) from public, anon, authenticated, service_role;

-- Deletes what attendees have left in a locked event that is closed, and its links (L9). The frame stays, which the
-- organisation wrote itself: programme, boards, prompts, questions; so do agreements, which have a longer term, and who was
-- given the results may go on reading them. It is archived, so no device reads its boards any more, and these may change
-- without a revision.
create function private.empty_event(p_event public.events, p_today date) returns public.deletion_reports
	language plpgsql volatile set search_path = ''
as $$
declare
	v_counts jsonb := private.count_content(p_event.id);
	v_results_stay boolean := private.results_outlast_content(p_event);
	v_links bigint;
begin
	update public.events e set state = 'archived', emptied_on = p_today where e.id = p_event.id;
	perform private.delete_notes(p_event.id);
	-- Dots go with their themes, answers with their sheets.
	delete from public.themes t using public.boards b where b.id = t.board_id and b.event_id = p_event.id;
	delete from public.responses r using public.surveys s where s.id = r.survey_id and s.event_id = p_event.id;
	delete from public.follow_ups f where f.event_id = p_event.id;
	delete from private.chosen_texts c using public.questions q, public.surveys s
	where q.id = c.question_id and s.id = q.survey_id and s.event_id = p_event.id;
	delete from public.access_links l where l.event_id = p_event.id and not (v_results_stay and l.role = 'results');
	get diagnostics v_links = row_count;
	delete from private.imported_documents i where i.event_id = p_event.id;
	delete from private.publications p where p.event_id = p_event.id and not v_results_stay;
	-- Words and a vocabulary are made of words from notes.
	delete from public.event_words w where w.event_id = p_event.id;
	update public.boards b set note_count = 0, writers = 0, givers = 0, headings_confirmed_at = null,
		settings = b.settings - 'vocabulary'
	where b.event_id = p_event.id;
	perform private.change_event(p_event.id);
	return private.report_deletion(p_event, p_today, 'content', v_counts || jsonb_build_object('access_links', v_links));
end;
$$;
revoke all on function private.empty_event(public.events, date) from public, anon, authenticated, service_role;
