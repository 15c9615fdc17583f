/** Results as the database gives them, for the tests of charts. */
import type { QuestionResult } from '$lib/domain/survey-results';

const options = (labels: readonly string[], keys = labels.map((_, index) => String(index + 1))) =>
	labels.map((label, index) => ({ key: keys[index] ?? '', texts: { de: label } }));

const degree = options(['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr']);
const topics = options(['Liste', 'Sprache', 'Leitung'], ['list', 'language', 'lead']);

const plain: QuestionResult = {
	key: 'helpful',
	kind: 'ordinal',
	position: 1,
	texts: { de: 'Wie hilfreich war der Tag?' },
	options: degree,
	config: {},
	condition: null,
	n: 40,
	no_answer: 1,
	counts: { 1: 1, 2: 2, 3: 4, 4: 18, 5: 15 },
	uniform: [],
	detail: null,
	texts_given: null,
	texts_hidden: 0,
	suppressed: null,
	withheld: true
};

/** Forty people who answered a question of each kind. */
export const results = {
	ordinal: plain,
	ordinal_middle: { ...plain, kind: 'ordinal_middle' },
	mood: { ...plain, kind: 'mood' },
	target: {
		...plain,
		kind: 'target',
		options: topics,
		counts: {
			...{ 'list:1': 1, 'list:2': 2, 'list:3': 4, 'list:4': 18, 'list:5': 15 },
			...{ 'language:1': 0, 'language:2': 0, 'language:3': 0, 'language:4': 0, 'language:5': 6 }
		}
	},
	yes_partly_no: {
		...plain,
		kind: 'yes_partly_no',
		options: options(['ja', 'teilweise', 'nein'], ['yes', 'partly', 'no']),
		counts: { yes: 10, partly: 20, no: 10 }
	},
	choices: { ...plain, kind: 'choices', options: topics, counts: { list: 12, language: 30, lead: 0 } },
	points: {
		...plain,
		kind: 'points',
		options: topics,
		config: { total: 10 },
		counts: { list: 150, language: 250, lead: 0 },
		detail: { givers: { list: 25, language: 40, lead: 0 } }
	},
	ranking: {
		...plain,
		kind: 'ranking',
		options: topics,
		counts: { 'list:1': 25, 'list:2': 15, 'language:1': 15, 'language:2': 25, 'lead:3': 40 }
	},
	before_now: { ...plain, kind: 'before_now', counts: { '2:4': 25, '3:3': 10, '4:2': 5 } },
	number: {
		...plain,
		kind: 'number',
		options: [],
		config: { min: 0, max: 99, unit: { de: 'km' } },
		counts: { 0: 10, 3: 25, 9: 5 },
		detail: { median: 33, quartiles: [12, 38] }
	},
	recommend: { ...plain, kind: 'recommend', options: [], counts: { 3: 5, 7: 10, 8: 5, 10: 20 } },
	text: {
		...plain,
		kind: 'text',
		options: [],
		counts: null,
		texts_given: ['نحتاج إلى وقت', 'Mehr Zeit', 'Sprachmittlung', 'Zeit für Fälle', 'Rückhalt', 'Eine Liste'].map(
			(body) => ({ id: body, body, quoted: body === 'Eine Liste', hidden: body === 'Rückhalt', heading: null })
		)
	}
} as const satisfies Record<string, QuestionResult>;

/** The same of too few. */
export const tooFew: QuestionResult = {
	...plain,
	n: null,
	no_answer: null,
	counts: null,
	suppressed: 'too_few',
	withheld: true
};
