import type { DeskMessageKey } from '$lib/messages';
import type { AppError } from './errors.ts';
import { leadSentence } from './lead-errors.ts';

/** What only members at a desk can hear from the database, and not those who lead with a link. */
const sentences: Record<string, DeskMessageKey> = {
	not_confirmed: 'error_not_confirmed',
	runs_installation: 'error_runs_installation',
	organisation_invalid: 'error_organisation_invalid',
	accent_pale: 'error_accent_pale',
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
