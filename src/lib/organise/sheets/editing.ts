/** What an editor of evaluation forms does to its questions. Pure; the lists given in stay as they are. */
import type { Texts } from '$lib/domain/board-snapshot';
import { type Condition, type Option, type QuestionKind, textIn } from '$lib/domain/survey';
import {
	MOST_OPTIONS,
	MOST_SECTORS,
	type QuestionDefinition,
	type SurveyDefinition
} from '$lib/domain/survey-definition';
import { stepsOf, usualLabels, yesPartlyNoOptions } from './labels.ts';

export type DraftQuestion = QuestionDefinition;

/** A form being edited: every text has a German and an English field, which may be empty. */
export type Draft = SurveyDefinition;

/** How many answers, worded by whoever makes the form, a kind has; null for kinds that bring their own or none. */
export function boundsOf(kind: QuestionKind): { least: number; most: number } | null {
	if (kind === 'target') return { least: 2, most: MOST_SECTORS };
	const chosen = kind === 'choice' || kind === 'choices' || kind === 'points' || kind === 'ranking';
	return chosen ? { least: 2, most: MOST_OPTIONS } : null;
}

const open = (texts: Texts): Texts => ({ de: '', en: '', ...texts });

/** A copy in which both languages have a field. */
export function opened(form: Draft): Draft {
	return {
		template: form.template,
		version: form.version,
		title: open(form.title),
		scope: form.scope,
		questions: form.questions.map((question) => ({
			key: question.key,
			kind: question.kind,
			texts: open(question.texts),
			options: question.options.map(({ key, texts }) => ({ key, texts: open(texts) })),
			config:
				question.kind === 'number'
					? { ...question.config, unit: open(question.config.unit ?? {}) }
					: { ...question.config },
			condition: question.condition && { ...question.condition, any: [...question.condition.any] }
		}))
	};
}

function filled(texts: Texts): Texts {
	const trimmed = Object.entries(texts).map(([language, text]) => [language, text.trim()] as const);
	return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}

/** A text as it would be shown, while one of its fields may still be empty. */
export const worded = (texts: Texts, language: string): string => textIn(filled(texts), language);

/** As it is stored: trimmed, without the fields that were left empty. */
export function closed(draft: Draft): Draft {
	return {
		...draft,
		title: filled(draft.title),
		questions: draft.questions.map((question) => {
			const { unit, ...numbers } = question.config;
			const unitFilled = filled(unit ?? {});
			return {
				...question,
				texts: filled(question.texts),
				options: question.options.map(({ key, texts }) => ({ key, texts: filled(texts) })),
				config: Object.keys(unitFilled).length > 0 ? { ...numbers, unit: unitFilled } : numbers
			};
		})
	};
}

/** A key that nothing else has; keys are never worded anew, so that results can be compared (E2). */
export function freshKey(letter: 'q' | 'o', taken: readonly string[]): string {
	let number = 1;
	while (taken.includes(`${letter}${number}`)) number++;
	return `${letter}${number}`;
}

const blank = (): Texts => ({ de: '', en: '' });

export function newQuestion(kind: QuestionKind, taken: readonly string[]): DraftQuestion {
	return {
		key: freshKey('q', taken),
		kind,
		texts: blank(),
		options: newOptions(kind),
		config: newConfig(kind),
		condition: null
	};
}

function newOptions(kind: QuestionKind): Option[] {
	const labels = usualLabels(kind);
	if (labels) return stepsOf(labels);
	if (kind === 'yes_partly_no') return yesPartlyNoOptions();
	return boundsOf(kind) ? ['o1', 'o2', 'o3'].map((key) => ({ key, texts: blank() })) : [];
}

function newConfig(kind: QuestionKind): DraftQuestion['config'] {
	if (kind === 'points') return { total: 10 };
	return kind === 'number' ? { min: 0, max: 10, unit: blank() } : {};
}

export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
	const item = list[from];
	if (item === undefined || to < 0 || to >= list.length) return [...list];
	return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** What was taken away, with the conditions that had to go with it. */
export type Removal = { index: number; conditions: readonly { question: string; condition: Condition }[] } & (
	{ question: DraftQuestion } | { of: string; option: Option }
);

const conditionsOf = (questions: readonly DraftQuestion[]): Map<string, Condition> =>
	new Map(questions.flatMap(({ key, condition }) => (condition ? [[key, condition] as const] : [])));

/** The conditions of `before` that `after` no longer has as they were. */
function lost(before: readonly DraftQuestion[], after: readonly DraftQuestion[]): Removal['conditions'] {
	const now = conditionsOf(after);
	return [...conditionsOf(before)]
		.filter(([key, condition]) => now.get(key) !== condition)
		.map(([question, condition]) => ({ question, condition }));
}

export function withoutQuestion(
	questions: readonly DraftQuestion[],
	index: number
): { questions: DraftQuestion[]; removal: Removal } | null {
	const question = questions[index];
	if (!question) return null;
	const after = questions
		.toSpliced(index, 1)
		.map((other) => (other.condition?.question === question.key ? { ...other, condition: null } : other));
	return {
		questions: after,
		removal: { index, question, conditions: lost(questions.toSpliced(index, 1), after) }
	};
}

export function withoutOption(
	questions: readonly DraftQuestion[],
	of: string,
	key: string
): { questions: DraftQuestion[]; removal: Removal } | null {
	const options = questions.find((question) => question.key === of)?.options ?? [];
	const index = options.findIndex((option) => option.key === key);
	const option = options[index];
	if (!option) return null;
	const after = questions.map((question) => {
		if (question.key === of) return { ...question, options: options.toSpliced(index, 1) };
		if (question.condition?.question !== of || !question.condition.any.includes(key)) return question;
		const any = question.condition.any.filter((one) => one !== key);
		return { ...question, condition: any.length > 0 ? { ...question.condition, any } : null };
	});
	return { questions: after, removal: { index, of, option, conditions: lost(questions, after) } };
}

/** Puts back what was taken away; what has been written since stays. */
export function restored(questions: readonly DraftQuestion[], removal: Removal): DraftQuestion[] {
	const back =
		'question' in removal
			? questions.toSpliced(removal.index, 0, removal.question)
			: questions.map((question) =>
					question.key === removal.of
						? { ...question, options: question.options.toSpliced(removal.index, 0, removal.option) }
						: question
				);
	return back.map((question) => {
		const { condition } = removal.conditions.find((one) => one.question === question.key) ?? {};
		return condition ? { ...question, condition } : question;
	});
}
