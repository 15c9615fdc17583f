import type { Answer, Question } from '../../src/lib/domain/survey.ts';
import type { Attendee } from './attendee.ts';
import { noteId } from './note-id.ts';

/** A sheet in which every scale is answered with `step`, and every text with `text` where one is given. */
export function filledIn(questions: readonly Question[], step: number, text?: string): Record<string, Answer> {
	const answers: Record<string, Answer> = {};
	for (const { key, kind, options } of questions) {
		const option = options[step - 1]?.key ?? '';
		if (kind === 'text') {
			if (text) answers[key] = text;
		} else if (kind === 'choices') answers[key] = [option];
		else answers[key] = kind === 'ordinal' || kind === 'ordinal_middle' ? step : option;
	}
	return answers;
}

export async function handIn(
	attendee: Attendee,
	code: string,
	surveyId: string,
	sessionId: string | null,
	step: number,
	text?: string
): Promise<void> {
	const { surveys } = await attendee.enterEvent(code);
	const questions = surveys.find(({ id }) => id === surveyId)?.questions ?? [];
	await attendee.submitResponse({ id: noteId(), surveyId, sessionId, answers: filledIn(questions, step, text) });
}
