-- What an act of a member is about, as far as it is an administrative one. Null: leading a room, which nobody is to be watched
-- at (L15), and what nobody has put into this list.
create function private.kind_of_act(p_act text) returns text
	language sql immutable set search_path = ''
	return case
		when p_act in ('set_organisation', 'set_logo', 'remove_logo', 'make_organisation', 'export_organisation') then 'organisation'
		when p_act in ('invite_member', 'revoke_invitation', 'join', 'set_member_role', 'remove_member', 'leave') then 'members'
		when p_act in ('make_event', 'copy_event', 'describe_event', 'import_documentation', 'set_event_state', 'close_by_itself',
			'delete_event', 'remove_example', 'save_session', 'move_session', 'delete_session', 'save_board', 'delete_board',
			'make_twin', 'save_survey', 'copy_survey', 'delete_survey', 'set_follow_up', 'publish_results', 'follow_agreement') then 'events'
		when p_act in ('make_link', 'revoke_link') then 'links'
	end;
revoke all on function private.kind_of_act(text) from public, anon, authenticated, service_role;
