import type { Answer, Question } from '../../src/lib/domain/survey.ts';
import type { Attendee } from './attendee.ts';
import { noteId } from './note-id.ts';

/** `step`, from 1 to 5, as an answer to the question; null to a text. */
function answerOf({ kind, options, config }: Question, step: number): Answer | null {
	const option = options[step - 1]?.key ?? '';
	switch (kind) {
		case 'ordinal':
		case 'ordinal_middle':
		case 'mood':
			return step;
		case 'recommend':
			return step * 2;
		case 'number':
			return Math.min(config.max ?? 0, (config.min ?? 0) + step);
		case 'target':
			return Object.fromEntries(options.map(({ key }) => [key, step]));
		case 'points':
			return { [options[0]?.key ?? '']: config.total ?? 0 };
		case 'before_now':
			return { before: 1, now: step };
		case 'choices':
		case 'ranking':
			return [option];
		case 'choice':
		case 'yes_partly_no':
			return option;
		case 'text':
			return null;
	}
}

/** A sheet in which every scale is answered with `step`, and every text with `text` where one is given. */
export function filledIn(questions: readonly Question[], step: number, text?: string): Record<string, Answer> {
	const answers = questions.map((question) => [question.key, answerOf(question, step) ?? text] as const);
	return Object.fromEntries(answers.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
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
