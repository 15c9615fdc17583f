/** Questions of an Evaluationsbogen and what counts as an answer (2.3, E3). */
import { z } from './zod.ts';
import { textsSchema, type Texts } from './board-snapshot.ts';

export const QUESTION_KINDS = ['ordinal', 'ordinal_middle', 'choice', 'choices', 'yes_partly_no', 'text'] as const;
export const questionKindSchema = z.enum(QUESTION_KINDS);

export const optionSchema = z.object({ key: z.string(), texts: textsSchema });

/** A question as the attendee sees it. Ordinal kinds carry five options, keys "1".."5", from the negative end. */
export const questionSchema = z.object({
	key: z.string(),
	kind: questionKindSchema,
	position: z.number(),
	texts: textsSchema,
	options: z.array(optionSchema)
});

export type QuestionKind = z.infer<typeof questionKindSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Question = z.infer<typeof questionSchema>;

export const TEXT_LIMIT = 500;

/** "keine Angabe": an answer of its own, counted apart from a missing one (E3). */
export const NO_ANSWER = { no_answer: true } as const;

const noAnswerSchema = z.strictObject({ no_answer: z.literal(true) });

/** Characters are counted as the database does, by code points. */
function fits(text: string): boolean {
	return [...text].length <= TEXT_LIMIT;
}

/** Any answer over the wire: step 1..5, option key or free text, option keys, or "keine Angabe". */
export const answerSchema = z.union([
	z.number().check(z.int(), z.gte(1), z.lte(5)),
	z.string().check(z.refine(fits)),
	z.array(z.string()),
	noAnswerSchema
]);

export type Answer = z.infer<typeof answerSchema>;

export function isNoAnswer(value: unknown): value is typeof NO_ANSWER {
	return noAnswerSchema.safeParse(value).success;
}

/** Whether `value` is an answer to `question`; the database refuses the rest with `answer_invalid`. Missing is no answer. */
export function isAnswerTo(question: Pick<Question, 'kind' | 'options'>, value: unknown): value is Answer {
	if (isNoAnswer(value)) return true;
	const keys = question.options.map((option) => option.key);
	switch (question.kind) {
		case 'ordinal':
		case 'ordinal_middle':
			return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;
		case 'choice':
		case 'yes_partly_no':
			return typeof value === 'string' && keys.includes(value);
		case 'choices':
			return (
				Array.isArray(value) &&
				value.length > 0 &&
				new Set(value).size === value.length &&
				value.every((key) => keys.includes(key))
			);
		case 'text':
			return typeof value === 'string' && value.trim() !== '' && fits(value);
	}
}

/** The text in the wanted language, else in German, English or whatever there is. */
export function textIn(texts: Texts, language: string): string {
	return texts[language] ?? texts.de ?? texts.en ?? Object.values(texts)[0] ?? '';
}
