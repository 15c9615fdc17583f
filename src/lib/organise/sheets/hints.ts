/** What should be looked at again before a form is opened (E4). Nothing here keeps it from being saved. */
import type { Texts } from '$lib/domain/board-snapshot';
import { ADVISED_QUESTIONS } from '$lib/domain/survey-definition';
import type { Draft, DraftQuestion } from './editing.ts';

/** More characters than this take two breaths on a phone. */
const LONG = 120;

export type Hint = 'sheet_warning_many' | 'sheet_warning_long' | 'sheet_warning_translation' | 'sheet_condition_lost';

export function hintsOf(draft: Draft): { form: Hint[]; questions: Hint[][] } {
	const many = draft.questions.length > ADVISED_QUESTIONS;
	return {
		form: [
			...(many ? (['sheet_warning_many'] as const) : []),
			...(lacksEnglish([draft.title]) ? (['sheet_warning_translation'] as const) : [])
		],
		questions: draft.questions.map((question, index) => hintsAt(question, index, draft.questions))
	};
}

function hintsAt(question: DraftQuestion, index: number, questions: readonly DraftQuestion[]): Hint[] {
	const { texts, options, config, condition } = question;
	const hints: Hint[] = [];
	if (Object.values(texts).some((text) => [...text].length > LONG)) hints.push('sheet_warning_long');
	if (lacksEnglish([texts, ...options.map((option) => option.texts), config.unit ?? {}]))
		hints.push('sheet_warning_translation');
	const decider = questions.findIndex(({ key }) => key === condition?.question);
	if (condition && (decider === -1 || decider >= index)) hints.push('sheet_condition_lost');
	return hints;
}

/** German is there, English is not; what is not worded at all is not a translation that is missing. */
function lacksEnglish(all: readonly Texts[]): boolean {
	return all.some((texts) => (texts.de ?? '').trim() !== '' && (texts.en ?? '').trim() === '');
}
