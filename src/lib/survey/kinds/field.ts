import type { Answer, Question } from '$lib/domain/survey';

/** What every component that takes an answer is given. */
export type FieldProps = {
	question: Question;
	/** Also one that is not complete yet. */
	answer: Answer | undefined;
	/** The id of what names the question: the heading of the page. */
	labelledby: string;
	onanswer: (answer: Answer | undefined) => void;
};

/** An answer that is numbers by key, as far as it goes: steps of sectors, points of options, `before` and `now`. */
export function numbersOf(answer: Answer | undefined): Readonly<Record<string, number>> {
	if (typeof answer !== 'object' || Array.isArray(answer) || 'no_answer' in answer) return {};
	return answer as Readonly<Record<string, number>>;
}

/** `numbers` with another number for one key, or (null) without it; none at all is no answer. */
export function withNumber(
	numbers: Readonly<Record<string, number>>,
	key: string,
	number: number | null
): Record<string, number> | undefined {
	const { [key]: _, ...others } = numbers;
	if (number !== null) return { ...others, [key]: number };
	return Object.keys(others).length > 0 ? others : undefined;
}
