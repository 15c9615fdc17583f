import type { AuditEntry } from '$lib/domain/audit';
import type { DeskMessageKey, DeskTranslate } from '$lib/messages';

const sentences: Record<string, DeskMessageKey> = {
	set_organisation: 'log_set_organisation',
	set_logo: 'log_set_logo',
	remove_logo: 'log_remove_logo',
	make_organisation: 'log_make_organisation',
	export_organisation: 'log_export_organisation',
	invite_member: 'log_invite_member',
	revoke_invitation: 'log_revoke_invitation',
	join: 'log_join',
	set_member_role: 'log_set_member_role',
	remove_member: 'log_remove_member',
	leave: 'log_leave',
	make_event: 'log_make_event',
	copy_event: 'log_copy_event',
	describe_event: 'log_describe_event',
	import_documentation: 'log_import_documentation',
	set_event_state: 'log_set_event_state',
	close_by_itself: 'log_close_by_itself',
	delete_event: 'log_delete_event',
	remove_example: 'log_remove_example',
	save_session: 'log_programme',
	move_session: 'log_programme',
	delete_session: 'log_programme',
	save_board: 'log_board',
	delete_board: 'log_delete_board',
	make_twin: 'log_board',
	save_survey: 'log_survey',
	copy_survey: 'log_survey',
	delete_survey: 'log_delete_survey',
	set_follow_up: 'log_set_follow_up',
	publish_results: 'log_publish_results',
	follow_agreement: 'log_follow_agreement',
	make_link: 'log_make_link',
	revoke_link: 'log_revoke_link'
};

const states: Record<string, DeskMessageKey> = {
	open: 'event_state_open',
	closed: 'event_state_closed',
	archived: 'event_state_archived',
	none: 'log_access_none',
	link: 'log_access_link',
	public: 'log_access_public'
};

const roles: Record<string, DeskMessageKey> = {
	owner: 'log_role_owner',
	organiser: 'log_role_organiser',
	facilitator: 'log_role_facilitator',
	wall: 'log_role_wall',
	kiosk: 'log_role_kiosk',
	results: 'log_role_results'
};

const fieldNames: Record<string, DeskMessageKey> = {
	name: 'organisation_name',
	accent: 'organisation_accent',
	retention_days: 'organisation_retention_days',
	min_group: 'organisation_min_group',
	audit_days: 'organisation_audit_days',
	controller: 'organisation_controller',
	privacy_officer: 'organisation_privacy_officer',
	accessibility_contact: 'organisation_accessibility_contact',
	imprint: 'organisation_imprint',
	privacy: 'organisation_privacy',
	accessibility: 'organisation_accessibility',
	legal_basis: 'organisation_legal_basis',
	recipients: 'organisation_recipients'
};

/** What somebody did, as a line of the log. */
export function actInWords({ act, role, state, fields, whom }: AuditEntry, t: DeskTranslate): string {
	const sentence = sentences[act];
	if (!sentence) return act;
	const what = [
		whom,
		role && roles[role] && t(roles[role]),
		state && states[state] && t(states[state]),
		act === 'set_organisation'
			? fields.map((field) => (fieldNames[field] ? t(fieldNames[field]) : field)).join(', ')
			: null
	].filter(Boolean);
	return [t(sentence), what.join(', ')].filter(Boolean).join(': ');
}
