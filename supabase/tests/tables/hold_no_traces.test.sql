-- L1, L2, L4: what attendees leave behind has no time, no name, no address and no device, only what they wrote
create function pg_temp.columns(p_table regclass) returns text[] language sql as $$
	select array_agg(attname::text order by attname::text) from pg_attribute where attrelid = p_table and attnum > 0 and not attisdropped;
$$;
select is(pg_temp.columns('notes'), array['also', 'board_id', 'body', 'handling', 'hidden_reason', 'id', 'merged_into',
	'origin', 'parent_id', 'phase', 'prompt_id', 'reply_kind', 'revision', 'source_board_id', 'source_note_id', 'tag', 'theme_id',
	'visibility'], 'a note');
select is(pg_temp.columns('marks'), array['id', 'kind', 'note_id', 'tag'], 'a mark');
select is(pg_temp.columns('responses'), array['id', 'origin', 'session_id', 'survey_id', 'tag'], 'a sheet');
select is(pg_temp.columns('answers'), array['no_answer', 'question_id', 'released', 'response_id', 'value', 'waiting'], 'an answer');
select is(pg_temp.columns('private.seats'), array['event_id', 'key_hash'], 'a seat');
select is_empty($$select c.table_schema || '.' || c.table_name || '.' || c.column_name from information_schema.columns c
	where c.table_schema in ('public', 'private') and (c.data_type in ('inet', 'cidr', 'macaddr')
		or c.column_name ~ '(^|_)(ip|ip_address|user_agent|agent|device|referrer|cookie)(_|$)')$$, 'no table has a place for addresses or devices');
select is_empty($$select format('%s.%s', c.table_name, c.column_name) from information_schema.columns c
	where c.table_schema in ('public', 'private') and c.data_type like 'timestamp%'
		and (c.table_name, c.column_name) not in (('organisations', 'created_at'), ('invitations', 'expires_at'), ('invitations', 'accepted_at'),
			('boards', 'phase_changed_at'), ('boards', 'phase_ends_at'), ('surveys', 'asked_until'), ('surveys', 'opened_at'),
			('boards', 'headings_confirmed_at'), ('rotations', 'ends_at'), ('access_links', 'expires_at'), ('access_links', 'revoked_at'),
			('audit_entries', 'happened_at'), ('admissions', 'paid_off_at'), ('paces', 'paid_off_at'), ('kiosk_paces', 'paid_off_at'), ('follow_up_paces', 'paid_off_at'), ('residues', 'since'))$$, 'times are kept of members'' acts, phases, limits and deletions alone');
