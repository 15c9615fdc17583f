import type { DeskMessageKey } from '$lib/messages';
import type { AppError } from './errors.ts';
import { leadSentence } from './lead-errors.ts';

/** What only members at a desk can hear from the database, and not those who lead with a link. */
const sentences: Record<string, DeskMessageKey> = {
	owners_only: 'error_owners_only',
	last_owner: 'error_last_owner',
	role_unknown: 'error_role_unknown',
	address_invalid: 'error_address_invalid',
	expiry_invalid: 'error_expiry_invalid',
	already_member: 'error_already_member',
	member_unknown: 'error_member_unknown',
	invitation_unknown: 'error_invitation_unknown',
	invitation_not_yours: 'error_invitation_not_yours',
	address_unproven: 'error_address_unproven',
	sign_up_refused: 'error_sign_up_refused',
	password_short: 'error_password_short',
	password_long: 'error_password_long',
	password_guessable: 'error_password_guessable',
	password_same: 'error_password_same',
	password_refused: 'error_password_refused',
	password_wrong: 'error_password_wrong',
	tries: 'error_tries',
	own_data_too_large: 'error_own_data_too_large',
	own_data_not_ours: 'error_own_data_not_ours',
	documentation_invalid: 'error_documentation_invalid',
	own_data_newer: 'error_own_data_newer',
	own_data_damaged: 'error_own_data_damaged',
	own_data_incomplete: 'error_own_data_incomplete',
	own_data_refused: 'error_own_data_refused',
	own_data_stopped: 'error_own_data_stopped',
	not_confirmed: 'error_not_confirmed',
	event_not_over: 'error_event_not_over',
	few_writers: 'error_few_writers',
	what_next_missing: 'error_what_next_missing',
	remark_too_long: 'error_remark_too_long',
	publication_invalid: 'error_publication_invalid',
	runs_installation: 'error_runs_installation',
	hosts_only: 'error_hosts_only',
	name_taken: 'error_name_taken',
	organisation_invalid: 'error_organisation_invalid',
	accent_pale: 'error_accent_pale',
	legal_too_large: 'error_legal_too_large',
	logo_missing: 'error_logo_missing',
	logo_too_large: 'error_logo_too_large',
	logo_kind: 'error_logo_kind',
	logo_script: 'error_logo_script',
	logo_external: 'error_logo_external',
	logo_foreign: 'error_logo_foreign',
	logo_text: 'error_logo_text',
	logo_unreadable: 'error_logo_unreadable',
	logo_invalid: 'error_logo_invalid'
};

/** The sentence for a member. */
export function deskSentence(error: AppError): DeskMessageKey {
	return sentences[error.id] ?? leadSentence(error);
}
