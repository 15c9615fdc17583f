import type { MessageKey } from '$lib/messages';
import type leadErrors from '$lib/messages/de/lead-errors.json';
import type { AppError } from './errors.ts';

type LeadKey = keyof typeof leadErrors;

/** What only those who lead or organise can hear from the database. */
const sentences: Record<string, LeadKey> = {
	phase_does_not_follow: 'error_phase_does_not_follow',
	settings_invalid: 'error_settings_invalid',
	wall_invalid: 'error_wall_invalid',
	reason_unknown: 'error_reason_unknown',
	passage_unknown: 'error_passage_unknown',
	merge_invalid: 'error_merge_invalid',
	arrangement_invalid: 'error_arrangement_invalid',
	nothing_to_undo: 'error_nothing_to_undo',
	agreement_incomplete: 'error_agreement_incomplete',
	agreement_too_long: 'error_agreement_too_long',
	agreement_unknown: 'error_agreement_unknown',
	questions_only: 'error_questions_only',
	handling_invalid: 'error_handling_invalid',
	event_not_open: 'error_event_not_open',
	rotation_invalid: 'error_rotation_invalid',
	rotation_running: 'error_rotation_running',
	rotation_unknown: 'error_rotation_unknown',
	rotation_over: 'error_rotation_over',
	round_changed: 'error_round_changed',
	link_expiry_invalid: 'error_link_expiry',
	follow_up_end_invalid: 'error_follow_up_end',
	event_invalid: 'error_event_invalid',
	changed_meanwhile: 'error_changed_meanwhile',
	promise_given: 'error_promise_given',
	room_taken: 'error_room_taken',
	programme_full: 'error_programme_full',
	has_content: 'error_has_content',
	board_begun: 'error_board_begun',
	session_unknown: 'error_session_unknown',
	survey_invalid: 'error_survey_invalid',
	survey_not_draft: 'error_survey_not_draft',
	survey_meanwhile: 'error_survey_meanwhile',
	time_invalid: 'error_survey_time',
	text_unknown: 'error_text_unknown',
	heading_invalid: 'error_heading_invalid',
	words_invalid: 'error_words_invalid'
};

/** What is missing before the weighting, as the error names it. */
const missing: Record<string, LeadKey> = {
	question: 'error_weighting_question',
	themes: 'error_weighting_themes',
	headings: 'error_weighting_headings'
};

/** The sentence for whoever leads; the remote and the desk have both catalogues. */
export function leadSentence({ id, about, messageKey }: AppError): MessageKey | LeadKey {
	const own = id === 'weighting_incomplete' ? missing[about ?? ''] : sentences[id];
	return own ?? messageKey;
}
