/** Sheets with a question of every kind, for files that must tell all of them. All answers are invented. */
import type { DocSurvey, Documentation } from '../../src/lib/domain/documentation.ts';
import { docQuestions } from '../../src/lib/domain/documentation-questions.ts';
import { figuresOf } from '../../src/lib/domain/figures.ts';
import type { Config, QuestionKind } from '../../src/lib/domain/survey.ts';
import type { QuestionResult } from '../../src/lib/domain/survey-results.ts';

const degree = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'];
const amount = ['viel zu wenig', 'zu wenig', 'genau richtig', 'zu viel', 'viel zu viel'];
const moods = ['sehr schlecht', 'schlecht', 'mittel', 'gut', 'sehr gut'];
const sectors = ['Inhalt', 'Praxisnähe', 'Zeit', 'Beteiligung', 'Atmosphäre', 'Raum & Technik'];

type Given = Partial<QuestionResult> & { labels?: readonly string[]; config?: Config };

function question(key: string, kind: QuestionKind, text: string, { labels = [], ...given }: Given): QuestionResult {
	return {
		key,
		kind,
		position: 1,
		texts: { de: text },
		options: labels.map((label, index) => ({ key: String(index + 1), texts: { de: label } })),
		config: {},
		condition: null,
		n: null,
		no_answer: 3,
		counts: null,
		uniform: [],
		detail: null,
		texts_given: null,
		texts_hidden: 0,
		suppressed: null,
		withheld: true,
		...given
	};
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const part = (people: number, ...shares: number[]): number[] => shares.map((share) => Math.round(people * share));
const byStep = (counts: readonly number[]) => Object.fromEntries(counts.map((count, index) => [index + 1, count]));
/** Counts by option and their sum. */
const counted = (counts: readonly number[]) => ({ counts: byStep(counts), n: sum(counts) });
const crossed = (rows: readonly (readonly number[])[]) =>
	Object.fromEntries(rows.flatMap((row, one) => row.map((count, other) => [`${one + 1}:${other + 1}`, count])));

/** The last sector was answered by too few. */
function target(people: number): Given {
	const rows = sectors.map((_, index) => part(people, 0.02, 0.05, 0.1 + index * 0.05, 0.4, 0.35 - index * 0.05));
	return { labels: sectors, n: people, counts: crossed(rows.slice(0, -1)) };
}

function ranking(people: number): Given {
	const first = part(people, 0.5, 0.3, 0.2);
	const rows = [first, first.toReversed(), [first[1] ?? 0, first[0] ?? 0, first[2] ?? 0]];
	return { labels: ['Fallbesprechung', 'Sprachmittlung', 'Fortbildung'], n: sum(first), counts: crossed(rows) };
}

function beforeAndNow(people: number): Given {
	const rows = [
		part(people, 0, 0.05, 0.1, 0.05, 0),
		part(people, 0, 0.05, 0.2, 0.1, 0),
		part(people, 0, 0.02, 0.1, 0.2, 0.05),
		part(people, 0, 0, 0.02, 0.05, 0),
		part(people, 0, 0, 0, 0, 0)
	];
	return { labels: degree, n: sum(rows.flat()), counts: crossed(rows) };
}

function points(people: number): Given {
	const given = part(people, 4, 3, 2, 1);
	return {
		labels: ['Austausch', 'Übersicht', 'Telefonnummern', '=Zeit'],
		config: { total: 10 },
		n: people,
		counts: byStep(given),
		detail: { givers: byStep(part(people, 0.9, 0.7, 0.5, 0.2)) }
	};
}

function years(people: number): Given {
	const counts = part(people, 0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.1);
	return {
		config: { min: 0, max: 39, unit: { de: 'Jahre' } },
		n: sum(counts),
		counts: Object.fromEntries(counts.map((count, index) => [index, count])),
		detail: { median: 9, quartiles: [4, 17] }
	};
}

function recommended(people: number): Given {
	const counts = [...Array<number>(6).fill(0), ...part(people, 0.1, 0.15, 0.2, 0.25, 0.3)];
	return { n: sum(counts), counts: Object.fromEntries(counts.map((count, value) => [value, count])) };
}

const texts = (given: readonly string[]): Given => ({
	n: given.length,
	texts_given: given.map((body, index) => ({
		id: `text-${index + 1}`,
		body,
		quoted: index === 1,
		hidden: false,
		heading: null
	}))
});

const helped = [
	'Vortrag',
	'Gespräche',
	'Film',
	'Erfahrungsaustausch mit anderen Beratungsstellen',
	'Fragerunde',
	'Interview'
];

export function dayQuestions(people: number, bodies: readonly string[]): QuestionResult[] {
	return [
		question('helpful', 'ordinal', 'Wie hilfreich war der Tag für Ihre Arbeit?', {
			labels: degree,
			...counted(part(people, 0.02, 0.06, 0.15, 0.4, 0.35))
		}),
		question('exchange', 'ordinal_middle', 'Wie viel Raum gab es für Austausch?', {
			labels: amount,
			...counted(part(people, 0.05, 0.27, 0.6, 0.07, 0))
		}),
		question('best', 'choices', 'Was hat Ihnen am meisten gebracht?', {
			labels: helped,
			counts: byStep(part(people, 0.6, 0.75, 0.1, 0.22, 0.3, 0)),
			n: people
		}),
		question('plan', 'yes_partly_no', 'Haben Sie ein konkretes Vorhaben?', {
			labels: ['ja', 'teilweise', 'nein'],
			...counted(part(people, 0.5, 0.25, 0.2))
		}),
		question('mood', 'mood', 'Wie geht es Ihnen gerade?', {
			labels: moods,
			...counted(part(people, 0, 0.05, 0.2, 0.5, 0.2))
		}),
		question('target', 'target', 'Wie nah waren wir an dem, was Sie brauchen?', target(people)),
		question('spend', 'points', 'Wofür sollten wir im nächsten Jahr Zeit aufwenden?', points(people)),
		question('order', 'ranking', 'Was ist Ihnen am wichtigsten?', ranking(people)),
		question('knowledge', 'before_now', 'Wie sicher fühlen Sie sich mit dem Thema?', beforeAndNow(people)),
		question('years', 'number', 'Seit wie vielen Jahren arbeiten Sie in diesem Feld?', years(people)),
		question('recommend', 'recommend', 'Würden Sie diesen Fachtag weiterempfehlen?', recommended(people)),
		question('together', 'text', 'Das sollten wir gemeinsam weiterverfolgen:', {
			...texts(bodies),
			condition: { question: 'plan', any: ['1', '2'] }
		})
	];
}

const told = (questions: QuestionResult[]): Pick<DocSurvey, 'questions' | 'figures'> => ({
	questions: docQuestions(questions, 'de'),
	figures: figuresOf(questions, 'de')
});

/** @param people responses to the day's sheet; @param bodies what is given as free text */
export function surveys(people: number, bodies: readonly string[]): DocSurvey[] {
	const few: Given = { labels: degree, no_answer: null, suppressed: 'too_few' };
	return [
		{
			title: 'Tagungsabschluss',
			sessionTitle: null,
			perSession: false,
			followUp: false,
			template: 'F1',
			version: 1,
			fingerprint: '0123456789abcdef0123456789abcdef',
			responses: people,
			paper: 3,
			attendance: 96,
			...told(dayQuestions(people, bodies))
		},
		{
			title: 'Workshop',
			sessionTitle: 'Konfliktmanagement',
			perSession: true,
			followUp: false,
			template: 'F3',
			version: 1,
			fingerprint: 'fedcba9876543210fedcba9876543210',
			responses: 4,
			paper: 0,
			attendance: 96,
			...told([
				question('clear', 'ordinal', 'Wie verständlich waren die Inhalte?', few),
				question('open', 'ordinal', 'Wie offen konnten Sie sich äußern?', few)
			])
		}
	];
}

/** Free texts in groups: every third under one heading, every fifth of the others under one that looks like a formula. */
export const headingOf = (at: number) => (at % 3 === 0 ? 'Gemeinsame Liste' : at % 5 === 0 ? '=<Zeit> & Ruhe' : null);

/** The same with its free texts in groups. */
export function grouped(model: Documentation): Documentation {
	return {
		...model,
		surveys: model.surveys.map((survey) => ({
			...survey,
			figures: survey.figures.map((figure) => ({
				...figure,
				texts: figure.texts?.map((text, at) => ({ ...text, heading: headingOf(at) })) ?? null
			}))
		}))
	};
}
