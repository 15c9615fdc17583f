/** Questions of an Evaluationsbogen and what counts as an answer (2.3, E3). */
import { z } from './zod.ts';
import { textsSchema, type Texts } from './board-snapshot.ts';

export const QUESTION_KINDS = [
	'ordinal',
	'ordinal_middle',
	'mood',
	'target',
	'yes_partly_no',
	'choice',
	'choices',
	'points',
	'ranking',
	'before_now',
	'number',
	'text',
	'recommend'
] as const;
export const questionKindSchema = z.enum(QUESTION_KINDS);

export const optionSchema = z.object({ key: z.string(), texts: textsSchema });

/** `total`: points to give (points). `min`, `max`, `unit`: whole numbers that can be given, and of what (number). */
export const configSchema = z.object({
	total: z.optional(z.number()),
	min: z.optional(z.number()),
	max: z.optional(z.number()),
	unit: z.optional(textsSchema)
});

/** Asked only if the answer to an earlier question is, or holds, one of `any`; steps are written as strings. */
export const conditionSchema = z.object({ question: z.string(), any: z.array(z.string()) });

/**
 * A question as the attendee sees it. Options: five steps "1".."5" from the negative end for ordinal, ordinal_middle, mood
 * and before_now; sectors for target, each a scale of its own whose 5 is the centre; none for number, text and recommend.
 */
export const questionSchema = z.object({
	key: z.string(),
	kind: questionKindSchema,
	position: z.number(),
	texts: textsSchema,
	options: z.array(optionSchema),
	config: configSchema,
	condition: z.nullable(conditionSchema)
});

export type QuestionKind = z.infer<typeof questionKindSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Config = z.infer<typeof configSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type Question = z.infer<typeof questionSchema>;

export const TEXT_LIMIT = 500;
export const STEPS = [1, 2, 3, 4, 5] as const;
/** Of a recommendation: 0 not at all, 10 certainly. */
export const MOST_RECOMMENDED = 10;

/** "keine Angabe": an answer of its own, counted apart from a missing one (E3). */
export const NO_ANSWER = { no_answer: true } as const;

const noAnswerSchema = z.strictObject({ no_answer: z.literal(true) });

/** Characters are counted as the database does, by code points. */
function fits(text: string): boolean {
	return [...text].length <= TEXT_LIMIT;
}

/**
 * Any answer over the wire: a step or number; an option's key or free text; options' keys, the best first where they are
 * ranked; "keine Angabe"; or numbers by key: steps of sectors, points of options, `before` and `now`.
 */
export const answerSchema = z.union([
	z.number().check(z.int()),
	z.string().check(z.refine(fits)),
	z.array(z.string()),
	noAnswerSchema,
	z.record(z.string(), z.number().check(z.int()))
]);

export type Answer = z.infer<typeof answerSchema>;
export type Answers = Readonly<Record<string, Answer>>;

export function isNoAnswer(value: unknown): value is typeof NO_ANSWER {
	return noAnswerSchema.safeParse(value).success;
}

type Asked = Pick<Question, 'kind' | 'options' | 'config'>;

/** Whether `value` is an answer to `question`; the database refuses the rest with `answer_invalid`. Missing is no answer. */
export function isAnswerTo(question: Asked, value: unknown): value is Answer {
	if (isNoAnswer(value)) return true;
	const keys = question.options.map((option) => option.key);
	const { total, min, max } = question.config;
	switch (question.kind) {
		case 'ordinal':
		case 'ordinal_middle':
		case 'mood':
			return isWhole(value, 1, STEPS.length);
		case 'recommend':
			return isWhole(value, 0, MOST_RECOMMENDED);
		case 'number':
			return min !== undefined && max !== undefined && isWhole(value, min, max);
		case 'choice':
		case 'yes_partly_no':
			return typeof value === 'string' && keys.includes(value);
		case 'choices':
		case 'ranking':
			return (
				Array.isArray(value) &&
				value.length > 0 &&
				new Set(value).size === value.length &&
				value.every((key) => keys.includes(key))
			);
		case 'target':
			return isByKey(value, keys, (step) => isWhole(step, 1, STEPS.length));
		case 'points':
			return isByKey(value, keys, (given) => isWhole(given, 1, total ?? 0)) && sum(value) === total;
		case 'before_now':
			return (
				isByKey(value, ['before', 'now'], (step) => isWhole(step, 1, STEPS.length)) && Object.keys(value).length === 2
			);
		case 'text':
			return typeof value === 'string' && value.trim() !== '' && fits(value);
	}
}

function isWhole(value: unknown, least: number, most: number): boolean {
	return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** An object with at least one of the keys and no other. */
function isByKey(
	value: unknown,
	keys: readonly string[],
	fits: (one: unknown) => boolean
): value is Record<string, number> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const entries = Object.entries(value);
	return entries.length > 0 && entries.every(([key, one]) => keys.includes(key) && fits(one));
}

const sum = (by: Record<string, number>): number => Object.values(by).reduce((all, one) => all + one, 0);

/** Whether the answers so far call for `question` („nur wenn …"). "keine Angabe" calls for nothing. */
export function isAsked({ condition }: Pick<Question, 'condition'>, answers: Answers): boolean {
	if (condition === null) return true;
	const answer = answers[condition.question];
	if (typeof answer === 'number') return condition.any.includes(String(answer));
	const chosen = Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : [];
	return chosen.some((key) => condition.any.includes(key));
}

/** The answers without those to questions that are not asked: they neither count nor call for further questions. */
export function answersAsked(questions: readonly Question[], answers: Answers): Record<string, Answer> {
	const kept: Record<string, Answer> = {};
	for (const question of questions) {
		const answer = answers[question.key];
		if (answer !== undefined && isAsked(question, kept)) kept[question.key] = answer;
	}
	return kept;
}

/** The questions that are asked after these answers, in the order given, which is that of the sheet. */
export function questionsAsked(questions: readonly Question[], answers: Answers): Question[] {
	const kept = answersAsked(questions, answers);
	return questions.filter((question) => isAsked(question, kept));
}

/** The text in the wanted language, else in German, English or whatever there is. */
export function textIn(texts: Texts, language: string): string {
	return texts[language] ?? texts.de ?? texts.en ?? Object.values(texts)[0] ?? '';
}
