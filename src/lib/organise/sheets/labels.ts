import { amount, degree, extent, feeling, novelty, yesPartlyNo } from '$lib/domain/survey-scales';
import { type Option, type QuestionKind, textIn } from '$lib/domain/survey';

/** Words for five steps that can be taken from the shelf (2.2). */
const sets = { degree, amount, novelty, extent, feeling };

export type LabelSet = keyof typeof sets;
export const labelSets = Object.keys(sets) as LabelSet[];

const copied = (options: readonly Option[]): Option[] =>
	options.map(({ key, texts }) => ({ key, texts: { ...texts } }));

export const stepsOf = (set: LabelSet): Option[] => copied(sets[set]);

/** From the first step to the last, in words. */
export function spanOf(set: LabelSet, language: string): string {
	const [first, last] = [sets[set][0], sets[set].at(-1)];
	return `${textIn(first?.texts ?? {}, language)} … ${textIn(last?.texts ?? {}, language)}`;
}

/** The set that these steps are worded with; null if somebody has found words of their own. */
export function labelSetOf(options: readonly Option[]): LabelSet | null {
	const said = (steps: readonly Option[]) => steps.map(({ texts }) => `${texts.de}|${texts.en}`).join();
	return labelSets.find((name) => said(sets[name]) === said(options)) ?? null;
}

const usual: Partial<Record<QuestionKind, LabelSet>> = {
	ordinal: 'degree',
	ordinal_middle: 'amount',
	mood: 'feeling',
	before_now: 'extent'
};

/** The kind's answers are five steps, and this is what those of a new question say. */
export const usualLabels = (kind: QuestionKind): LabelSet | null => usual[kind] ?? null;

export const yesPartlyNoOptions = (): Option[] => copied(yesPartlyNo);
