-- SEC11: who may do what with which table; a table without a row here fails, and so does a right that is not listed
-- ("some": only the columns that are granted one by one). Rows are then narrowed by policies.
create temp table expected (tab text, anon text, authenticated text, service_role text);
insert into expected values
	('private.admissions', '', '', ''),
	('private.allowed_acts', '', '', ''),
	('private.board_steps', '', '', ''),
	('private.chosen_texts', '', '', ''),
	('private.event_salts', '', '', ''),
	('private.follow_up_paces', '', '', ''),
	('private.imported_documents', '', '', ''),
	('private.kiosk_paces', '', '', ''),
	('private.leavers', '', '', ''),
	('private.lineage', '', '', ''),
	('private.paces', '', '', ''),
	('private.phase_follows', '', '', ''),
	('private.phase_rights', '', '', ''),
	('private.publications', '', '', ''),
	('private.reports', '', '', ''),
	('private.residues', '', '', ''),
	('private.rotation_seats', '', '', ''),
	('private.rotations', '', '', ''),
	('private.seats', '', '', ''),
	('private.shaped_agreements', '', '', ''),
	('private.shaped_links', '', '', ''),
	('private.shaped_notes', '', '', ''),
	('private.showings', '', '', ''),
	('private.unproven_accounts', '', '', ''),
	('public.access_links', '', 'select some', ''),
	('public.agreements', '', 'select', ''),
	('public.answers', '', '', ''),
	('public.audit_entries', '', '', ''),
	('public.boards', '', 'select some', ''),
	('public.deletion_reports', '', 'select', ''),
	('public.dots', '', '', ''),
	('public.event_words', '', 'select', ''),
	('public.events', '', 'select', ''),
	('public.follow_ups', '', 'select some', ''),
	('public.invitations', '', 'select some', ''),
	('public.marks', '', '', ''),
	('public.memberships', '', 'select', ''),
	('public.note_links', '', 'select some', ''),
	('public.notes', '', 'select some', ''),
	('public.organisation_logos', '', 'select some', ''),
	('public.organisations', '', 'select', ''),
	('public.prompts', '', 'select', ''),
	('public.questions', '', 'select', ''),
	('public.responses', '', '', ''),
	('public.sessions', '', 'select', ''),
	('public.surveys', '', 'select', ''),
	('public.surveys_position_seq', '', '', ''),
	('public.themes', '', 'select', '');

create function pg_temp.rights(p_role text, p_table oid) returns text language sql as $$
	select coalesce(string_agg(case when has_table_privilege(p_role, p_table, act) then act else act || ' some' end, ', '), '')
	from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) act
	where has_table_privilege(p_role, p_table, act)
		or act in ('select', 'insert', 'update', 'references') and has_any_column_privilege(p_role, p_table, act);
$$;
select results_eq($$
	select (n.nspname || '.' || c.relname) collate "default", pg_temp.rights('anon', c.oid), pg_temp.rights('authenticated', c.oid),
		pg_temp.rights('service_role', c.oid)
	from pg_class c join pg_namespace n on n.oid = c.relnamespace
	where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') order by 1$$,
	'select * from expected order by 1', 'tables, views and sequences');

-- What "some" means.
select results_eq($$
	select (c.relname || ' ' || lower(p.privilege_type) || ': ' || string_agg(p.column_name, ' ' order by p.column_name))
		collate "default"
	from information_schema.column_privileges p join pg_class c on c.relname = p.table_name
	where p.grantee = 'authenticated' and p.table_schema = 'public' and c.relnamespace = 'public'::regnamespace
		and not has_table_privilege('authenticated', c.oid, p.privilege_type)
	group by c.relname, p.privilege_type order by 1$$, array[
	'access_links select: board_id event_id expires_at id last_used_on revoked_at role session_id survey_id',
	'boards select: event_id headings_confirmed_at id kind note_count phase phase_changed_at phase_ends_at position previous_phase revision session_id settings title twin_of wall',
	'follow_ups select: ends_on event_id survey_id token',
	'invitations select: accepted_at email expires_at id organisation_id role',
	'note_links select: board_id from_id id removed revision to_id',
	'notes select: also board_id body handling hidden_reason id merged_into origin parent_id phase prompt_id reply_kind revision source_board_id source_note_id theme_id visibility',
	'organisation_logos select: digest height organisation_id width'], 'columns');

-- Which rows: every policy there is.
select results_eq($$
	select (schemaname || '.' || tablename || ' ' || lower(cmd) || ' ' || array_to_string(roles, ' ')
		|| case when qual = 'false' then ': none' else '' end) collate "default"
	from pg_policies where schemaname in ('public', 'private', 'realtime') order by 1$$, array[
	'private.admissions all public: none',
	'private.board_steps all public: none',
	'private.chosen_texts all public: none',
	'private.event_salts all public: none',
	'private.follow_up_paces all public: none',
	'private.imported_documents all public: none',
	'private.kiosk_paces all public: none',
	'private.leavers all public: none',
	'private.lineage all public: none',
	'private.paces all public: none',
	'private.phase_follows all public: none',
	'private.phase_rights all public: none',
	'private.publications all public: none',
	'private.reports all public: none',
	'private.residues all public: none',
	'private.rotation_seats all public: none',
	'private.rotations all public: none',
	'private.seats all public: none',
	'private.showings all public: none',
	'private.unproven_accounts all public: none',
	'public.access_links select authenticated',
	'public.agreements select authenticated',
	'public.answers all authenticated: none',
	'public.audit_entries all authenticated: none',
	'public.boards select authenticated',
	'public.deletion_reports select authenticated',
	'public.dots all authenticated: none',
	'public.event_words select authenticated',
	'public.events select authenticated',
	'public.follow_ups select authenticated',
	'public.invitations select authenticated',
	'public.marks all authenticated: none',
	'public.memberships select authenticated',
	'public.note_links select authenticated',
	'public.notes select authenticated',
	'public.organisation_logos select authenticated',
	'public.organisations select authenticated',
	'public.prompts select authenticated',
	'public.questions select authenticated',
	'public.responses all authenticated: none',
	'public.sessions select authenticated',
	'public.surveys select authenticated',
	'public.themes select authenticated',
	'realtime.messages select anon authenticated'], 'policies');
