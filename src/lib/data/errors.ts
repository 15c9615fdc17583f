import type { MessageKey } from '$lib/messages';

/** What every failed call of the backend becomes; pages show `messageKey`. */
export class AppError extends Error {
	/** The stable identifier: the database's message, or `offline`, `unknown`. */
	readonly id: string;
	/** HTTP status; 0 when no answer came. */
	readonly status: number;
	readonly messageKey: MessageKey;
	/** Seconds to wait before trying again, if the server named them. */
	readonly retryAfter: number | null;
	/** What the error is about, where the server says so: the key of a question. */
	readonly about: string | null;

	constructor(id: string, status: number, hint: string | null = null, options?: ErrorOptions) {
		super(id, options);
		this.name = 'AppError';
		this.id = id;
		this.status = status;
		this.messageKey = sentenceFor(id) ?? bySort(status);
		const seconds = status === 429 ? Number.parseInt(hint ?? '', 10) : Number.NaN;
		this.retryAfter = Number.isNaN(seconds) ? null : seconds;
		this.about = Number.isNaN(seconds) ? hint : null;
	}

	/** The same request may succeed later without anybody changing anything. */
	get passing(): boolean {
		return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
	}
}

/**
 * The identifiers that have a sentence of their own; supabase/README.md lists all of them. What only those who lead can
 * hear has its sentence in `lead-errors.ts`, which phones in the hall do not load (V6).
 */
const sentences: Record<string, MessageKey> = {
	offline: 'error_offline',
	event_unknown: 'error_event_unknown',
	event_closed: 'error_event_closed',
	event_full: 'error_event_full',
	seat_key_malformed: 'error_seat',
	seat_unknown: 'error_seat',
	board_unknown: 'error_unknown_place',
	prompt_unknown: 'error_unknown_place',
	survey_unknown: 'error_unknown_place',
	link_unknown: 'error_link_unknown',
	not_a_member: 'error_unknown_place',
	phase_forbids: 'error_phase_forbids',
	board_closed: 'error_board_closed',
	note_empty: 'error_note_empty',
	note_too_long: 'error_note_too_long',
	note_unknown: 'error_note_unknown',
	note_not_yours: 'error_note_not_yours',
	parent_unknown: 'error_note_unknown',
	reply_to_reply: 'error_reply_to_reply',
	own_note: 'error_own_note',
	too_fast: 'error_too_fast',
	survey_closed: 'error_survey_closed',
	already_submitted: 'error_already_submitted',
	answer_invalid: 'error_answer_invalid',
	survey_changed: 'error_survey_changed',
	response_unknown: 'error_unknown_place',
	response_released: 'error_response_released',
	note_cap_reached: 'error_note_cap_reached',
	board_paused: 'error_board_paused',
	link_to_itself: 'error_link_to_itself',
	link_cycle: 'error_link_cycle',
	link_not_yours: 'error_link_not_yours',
	link_cap_reached: 'error_link_cap_reached',
	theme_unknown: 'error_theme_unknown',
	dots_over_budget: 'error_dots_over_budget',
	dots_over_theme: 'error_dots_over_theme',
	phase_changed: 'error_phase_changed',
	phase_length_invalid: 'error_phase_length',
	role_forbids: 'error_role_forbids',
	event_incomplete: 'error_event_incomplete',
	state_forbids: 'error_state_forbids'
};

/** The sentence for an identifier that was kept without its error. */
export function sentenceFor(id: string): MessageKey | undefined {
	return Object.hasOwn(sentences, id) ? sentences[id] : undefined;
}

function bySort(status: number): MessageKey {
	if (status === 0) return 'error_offline';
	if (status === 401 || status === 403) return 'error_not_allowed';
	if (status === 404) return 'error_unknown_place';
	if (status === 429) return 'error_too_fast';
	return 'error_server';
}

/** The shape of an error of PostgREST as supabase-js hands it on. */
export type DatabaseError = { code?: string; message?: string; hint?: string | null };

/** A database error and the status of its answer (0: none came) as an `AppError`. */
export function toAppError(error: DatabaseError, status: number): AppError {
	if (status === 0) return new AppError('offline', 0);
	const ours = /^PT\d{3}$/.test(error.code ?? '');
	return new AppError(ours && error.message ? error.message : 'unknown', status, ours ? (error.hint ?? null) : null);
}
