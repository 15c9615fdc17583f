/** Answers on paper: the numbers printed beside the boxes, and the same numbers as somebody types them in. */
import { type Answer, isAnswerTo, isNoAnswer, NO_ANSWER, type Question } from './survey.ts';

/** Typed for „keine Angabe"; the box on paper bears it, too. */
export const NO_ANSWER_SIGN = 'k';

/**
 * What is typed for a question: `one` number, `several` numbers, a number for each `row` (`0`: left empty), a whole `amount`,
 * or `words`.
 */
export function typingOf({ kind }: Pick<Question, 'kind'>): 'one' | 'several' | 'rows' | 'amount' | 'words' {
	switch (kind) {
		case 'choices':
			return 'several';
		case 'target':
		case 'points':
		case 'ranking':
		case 'before_now':
			return 'rows';
		case 'number':
		case 'recommend':
			return 'amount';
		case 'text':
			return 'words';
		default:
			return 'one';
	}
}

/** The rows of a question on paper, from top to bottom. */
const rowKeys = ({ kind, options }: Pick<Question, 'kind' | 'options'>): string[] =>
	kind === 'before_now' ? ['before', 'now'] : options.map(({ key }) => key);

/** What somebody has typed for a question. `empty` is no answer; `wrong` cannot be one. */
export type Typed = { state: 'answer'; answer: Answer } | { state: 'empty' } | { state: 'wrong' };

export function readTyped(question: Question, typed: string): Typed {
	const text = typed.trim();
	if (text === '') return { state: 'empty' };
	const answer = text.toLowerCase() === NO_ANSWER_SIGN ? NO_ANSWER : meant(question, text);
	return isAnswerTo(question, answer) ? { state: 'answer', answer } : { state: 'wrong' };
}

/** An answer as it would be typed. */
export function asTyped(question: Question, answer: Answer): string {
	if (isNoAnswer(answer)) return NO_ANSWER_SIGN;
	const numberOf = (key: unknown): number => question.options.findIndex((option) => option.key === String(key)) + 1;
	switch (typingOf(question)) {
		case 'words':
		case 'amount':
			return String(answer);
		case 'one':
			return String(numberOf(answer));
		case 'several':
			return [answer].flat().map(numberOf).join(' ');
		case 'rows':
			return rowKeys(question)
				.map((key) => (Array.isArray(answer) ? answer.indexOf(key) + 1 : (Object(answer)[key] ?? 0)))
				.join(' ');
	}
}

function meant(question: Question, text: string): unknown {
	const keyAt = (number: number): string | undefined => question.options[number - 1]?.key;
	switch (typingOf(question)) {
		case 'words':
			return text;
		case 'amount':
			return wholeNumber(text);
		case 'one': {
			const key = keyAt(wholeNumber(text));
			return question.kind === 'choice' || question.kind === 'yes_partly_no' ? key : Number(key);
		}
		case 'several':
			return numbersIn(text, question.options.length <= 9).map(keyAt);
		case 'rows':
			return inRows(question, text);
	}
}

function inRows(question: Question, text: string): unknown {
	const keys = rowKeys(question);
	const numbers = numbersIn(text, text.length === keys.length);
	if (numbers.length !== keys.length) return undefined;
	const filled = keys.map((key, row) => [key, numbers[row] ?? 0] as const).filter(([, number]) => number !== 0);
	if (question.kind !== 'ranking') return Object.fromEntries(filled);
	const places = new Set(filled.map(([, place]) => place));
	if (places.size < filled.length || filled.some(([, place]) => !(place > 0))) return undefined;
	return filled.toSorted(([, a], [, b]) => a - b).map(([key]) => key);
}

const wholeNumber = (text: string): number =>
	/^[-−]?\d{1,9}$/.test(text) ? Number(text.replace('−', '-')) : Number.NaN;

/** @param single digits stand for themselves even without anything between them */
function numbersIn(text: string, single: boolean): number[] {
	const parts = text.split(/[\s,;./]+/).filter(Boolean);
	return parts.flatMap((part) => (single && /^\d+$/.test(part) ? [...part] : [part])).map(wholeNumber);
}
