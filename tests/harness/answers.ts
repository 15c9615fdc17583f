import { type Answer, answersAsked, type Question } from '../../src/lib/domain/survey.ts';
import type { Attendee } from './attendee.ts';
import { noteId } from './note-id.ts';

/** A sheet in which every scale is answered with `step`, and every text with `text` where one is given. */
export function filledIn(questions: readonly Question[], step: number, text?: string): Record<string, Answer> {
	const answers: Record<string, Answer> = {};
	for (const question of questions) {
		const answer = question.kind === 'text' ? text || undefined : answerAt(question, step);
		if (answer !== undefined) answers[question.key] = answer;
	}
	return answersAsked(questions, answers);
}

/** The answer of somebody who puts everything at the same step. */
function answerAt({ kind, options, config }: Question, step: number): Answer {
	const option = options[step - 1]?.key ?? '';
	switch (kind) {
		case 'ordinal':
		case 'ordinal_middle':
		case 'mood':
			return step;
		case 'recommend':
			return step * 2;
		case 'number':
			return (config.min ?? 0) + step;
		case 'target':
			return Object.fromEntries(options.map(({ key }) => [key, step]));
		case 'points':
			return { [option]: config.total ?? 0 };
		case 'before_now':
			return { before: Math.max(step - 1, 1), now: step };
		case 'choices':
		case 'ranking':
			return [option];
		default:
			return option;
	}
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
