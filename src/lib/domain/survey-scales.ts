/** What the shipped sheets are made of: labelled steps, answers to choose from, and questions (2.2, own wording). */
import type { Texts } from './board-snapshot.ts';
import type { Condition, Option, Question, QuestionKind } from './survey.ts';

/** `scope`: asked once about the whole event, or for each workshop. */
export type SurveyTemplate = {
	template: string;
	version: number;
	title: Texts;
	scope: 'event' | 'session';
	questions: readonly Question[];
};

export type Wording = readonly [key: string, de: string, en: string];

export const options = (...wordings: Wording[]): Option[] =>
	wordings.map(([key, de, en]) => ({ key, texts: { de, en } }));

/** Five steps from the negative end; the same direction everywhere (2.2). */
const steps = (...labels: [de: string, en: string][]): Option[] =>
	options(...labels.map(([de, en], index): Wording => [String(index + 1), de, en]));

export const degree = steps(
	['gar nicht', 'not at all'],
	['wenig', 'a little'],
	['mittel', 'moderately'],
	['ziemlich', 'quite'],
	['sehr', 'very']
);

/** The middle is best. */
export const amount = steps(
	['viel zu wenig', 'far too little'],
	['zu wenig', 'too little'],
	['genau richtig', 'just right'],
	['zu viel', 'too much'],
	['viel zu viel', 'far too much']
);

export const novelty = steps(
	['nichts', 'nothing'],
	['wenig', 'a little'],
	['einiges', 'some'],
	['viel', 'much'],
	['sehr viel', 'very much']
);

export const extent = steps(
	['sehr gering', 'very little'],
	['gering', 'little'],
	['mittel', 'moderate'],
	['groß', 'great'],
	['sehr groß', 'very great']
);

export const feeling = steps(
	['sehr schlecht', 'very bad'],
	['schlecht', 'bad'],
	['mittel', 'so-so'],
	['gut', 'good'],
	['sehr gut', 'very good']
);

export const yesPartlyNo = options(['yes', 'ja', 'yes'], ['partly', 'teilweise', 'partly'], ['no', 'nein', 'no']);

type Item = [kind: QuestionKind, wording: Wording, options?: Option[], condition?: Condition];

export function numbered(...items: Item[]): Question[] {
	return items.map(([kind, [key, de, en], options = [], condition = null], index) => ({
		key,
		kind,
		position: index + 1,
		texts: { de, en },
		options,
		config: {},
		condition
	}));
}
