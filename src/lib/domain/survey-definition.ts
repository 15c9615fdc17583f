/** What `save_survey` takes: a sheet as it is built (E2, E4). The database holds the same rules. */
import { z } from './zod.ts';
import { textsSchema } from './board-snapshot.ts';
import {
	type Condition,
	conditionSchema,
	type Option,
	optionSchema,
	type Question,
	questionKindSchema,
	STEPS
} from './survey.ts';

export const MOST_QUESTIONS = 30;
/** E4: more than this many, and people stop on the way. */
export const ADVISED_QUESTIONS = 10;
export const MOST_OPTIONS = 12;
export const MOST_SECTORS = 8;
export const POINTS_TO_GIVE = { least: 3, most: 20 } as const;
export const WIDEST_NUMBERS = 1_000_000;
/** On either side of zero; what lies further, the database cannot count. */
const FARTHEST = 1_000_000_000_000;
export const TITLE_LIMIT = 200;
export const QUESTION_LIMIT = 300;
export const OPTION_LIMIT = 120;

/** Of a question or an option, the same in every language and at every event. `no_answer` is taken. */
const keySchema = z.string().check(
	z.regex(/^[a-z0-9_]{1,40}$/),
	z.refine((key) => key !== 'no_answer')
);

/** Worded at least in German, and in no language with nothing. */
const worded = (limit: number) =>
	textsSchema.check(
		z.refine((texts) => (texts.de ?? '') !== ''),
		z.refine((texts) =>
			Object.entries(texts).every(
				([language, text]) => /^[a-z]{2,3}$/.test(language) && text.trim() !== '' && [...text].length <= limit
			)
		)
	);

const whole = z.number().check(z.int());
const far = whole.check(z.gte(-FARTHEST), z.lte(FARTHEST));
const scaleKeys = STEPS.map(String).join();
const keysOf = (options: readonly Option[]): string => options.map(({ key }) => key).join();
const distinct = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

const optionDefinitionSchema = z.extend(optionSchema, { key: keySchema, texts: worded(OPTION_LIMIT) });

export const questionDefinitionSchema = z
	.object({
		key: keySchema,
		kind: questionKindSchema,
		texts: worded(QUESTION_LIMIT),
		options: z.array(optionDefinitionSchema),
		config: z.strictObject({
			total: z.optional(whole.check(z.gte(POINTS_TO_GIVE.least), z.lte(POINTS_TO_GIVE.most))),
			min: z.optional(far),
			max: z.optional(far),
			unit: z.optional(worded(40))
		}),
		condition: z.nullable(conditionSchema)
	})
	.check(
		z.refine(fitsItsKind, { path: ['options'] }),
		z.refine(({ kind, config }) => configFits(kind, config), { path: ['config'] })
	);

export type QuestionDefinition = z.infer<typeof questionDefinitionSchema>;

function fitsItsKind({ kind, options }: Pick<QuestionDefinition, 'kind' | 'options'>): boolean {
	const count = options.length;
	if (!distinct(options.map(({ key }) => key))) return false;
	switch (kind) {
		case 'ordinal':
		case 'ordinal_middle':
		case 'mood':
		case 'before_now':
			return keysOf(options) === scaleKeys;
		case 'yes_partly_no':
			return keysOf(options) === 'yes,partly,no';
		case 'target':
			return count >= 2 && count <= MOST_SECTORS;
		case 'choice':
		case 'choices':
		case 'points':
		case 'ranking':
			return count >= 2 && count <= MOST_OPTIONS;
		case 'number':
		case 'text':
		case 'recommend':
			return count === 0;
	}
}

function configFits(kind: Question['kind'], { total, min, max, unit }: QuestionDefinition['config']): boolean {
	const noNumber = min === undefined && max === undefined && unit === undefined;
	if (kind === 'points') return total !== undefined && noNumber;
	if (kind !== 'number') return total === undefined && noNumber;
	return total === undefined && min !== undefined && max !== undefined && min < max && max - min <= WIDEST_NUMBERS;
}

/** Kinds on whose answer another question can hang. */
const CONDITIONAL = ['ordinal', 'ordinal_middle', 'mood', 'yes_partly_no', 'choice', 'choices'];

/** The earlier questions on whose answer a question at `index` can hang. */
export function possibleConditions(
	questions: readonly QuestionDefinition[],
	index: number
): readonly QuestionDefinition[] {
	return questions.slice(0, index).filter(({ kind }) => CONDITIONAL.includes(kind));
}

export const surveyDefinitionSchema = z
	.object({
		template: z.string().check(z.regex(/^([A-Z][0-9]{1,2}|own)$/)),
		version: whole.check(z.gte(1), z.lte(10_000)),
		title: worded(TITLE_LIMIT),
		scope: z.enum(['event', 'session']),
		questions: z.array(questionDefinitionSchema).check(z.minLength(1), z.maxLength(MOST_QUESTIONS))
	})
	.check(
		z.superRefine(({ questions }, context) => {
			const fault = (index: number, part: 'key' | 'condition') =>
				context.addIssue({ code: 'custom', path: ['questions', index, part], message: `${part} does not fit` });
			const keys = questions.map(({ key }) => key);
			for (const [index, { key, condition }] of questions.entries()) {
				if (keys.indexOf(key) < index) fault(index, 'key');
				if (condition !== null && !canHang(condition, questions, index)) fault(index, 'condition');
			}
		})
	);

function canHang({ question, any }: Condition, questions: readonly QuestionDefinition[], index: number): boolean {
	const decider = possibleConditions(questions, index).find(({ key }) => key === question);
	const known = decider?.options.map(({ key }) => key) ?? [];
	return any.length > 0 && distinct(any) && any.every((key) => known.includes(key));
}

export type SurveyDefinition = z.infer<typeof surveyDefinitionSchema>;

/** In the order in which the database looks. */
const PARTS = [
	'template',
	'version',
	'title',
	'scope',
	'questions',
	'key',
	'kind',
	'texts',
	'options',
	'config',
	'condition'
];

/** The first place that does not fit, as the database names it: "questions.3.options", counted from 0. Null if all do. */
export function placeOfFault(definition: unknown): string | null {
	const { error } = surveyDefinitionSchema.safeParse(definition);
	if (error === undefined) return null;
	const places = error.issues.map(({ path: [whole = '', index = -1, part = ''] }) =>
		whole === 'questions' ? { whole, index: Number(index), part } : { whole, index: -1, part: '' }
	);
	const rank = (part: PropertyKey) => PARTS.indexOf(String(part));
	const [first] = places.sort(
		(a, b) => rank(a.whole) - rank(b.whole) || a.index - b.index || rank(a.part) - rank(b.part)
	);
	return first === undefined
		? ''
		: [first.whole, first.index, first.part].filter((step) => step !== -1 && step !== '').join('.');
}
