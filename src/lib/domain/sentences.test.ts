import { describe, expect, test } from 'vitest';
import { translator } from '../messages/translate.ts';
import filesInGerman from '../messages/de/documentation.json' with { type: 'json' };
import pageInGerman from '../messages/de/results.json' with { type: 'json' };
import filesInEnglish from '../messages/en/documentation.json' with { type: 'json' };
import pageInEnglish from '../messages/en/results.json' with { type: 'json' };
import { figureOf } from './figures.ts';
import { degree, extent, feeling, options, yesPartlyNo } from './survey-scales.ts';
import type { QuestionResult } from './survey-results.ts';

const three = options(['a', 'Leitung', 'management'], ['b', 'Zeit', 'time'], ['c', 'Geld', 'money']);

const de = { ...filesInGerman, ...pageInGerman };
const en = { ...filesInEnglish, ...pageInEnglish };

function said(language: 'de' | 'en', asked: Partial<QuestionResult>): string {
	const result: QuestionResult = {
		...{ key: 'q', kind: 'ordinal', position: 1, texts: { de: 'Frage' }, options: degree, config: {}, condition: null },
		...{
			n: 20,
			no_answer: 0,
			counts: {},
			uniform: [],
			detail: null,
			texts_given: null,
			texts_hidden: 0,
			suppressed: null
		},
		...{ withheld: false, ...asked }
	};
	const { sentence } = figureOf(result, language);
	return translator(language, language === 'de' ? de : en)(sentence.id, sentence.params);
}

/** Every kind once, with what one reads in both languages. */
const read: [german: string, english: string, asked: Partial<QuestionResult>][] = [
	[
		'17 von 20 sagen „ziemlich“ oder „sehr“. Die mittlere Antwort ist „ziemlich“.',
		'17 of 20 say “quite” or “very”. The middle answer is “quite”.',
		{ counts: { 2: 3, 4: 10, 5: 7 } }
	],
	[
		'10 von 20 sagen „gut“ oder „sehr gut“. Die mittleren Antworten sind „mittel“ und „sehr gut“.',
		'10 of 20 say “good” or “very good”. The middle answers are “so-so” and “very good”.',
		{ kind: 'mood', options: feeling, counts: { 3: 10, 5: 10 } }
	],
	[
		'Von 20 antworten 9 „ja“, 6 „teilweise“ und 5 „nein“.',
		'Of 20, 9 answer “yes”, 6 “partly” and 5 “no”.',
		{ kind: 'yes_partly_no', options: yesPartlyNo, counts: { yes: 9, partly: 6, no: 5 } }
	],
	[
		'Die meisten Punkte: Leitung (12 von 20 Punkten, gegeben von 7 der 10 Personen).',
		'Most points: management (12 of 20 points, given by 7 of 10 people).',
		{ kind: 'points', options: three, counts: { a: 12, b: 8, c: 0 }, n: 10, detail: { givers: { a: 7, b: 5, c: 0 } } }
	],
	[
		'Die meisten Punkte: Leitung (12 von 20 Punkten).',
		'Most points: management (12 of 20 points).',
		{ kind: 'points', options: three, counts: { a: 12, b: 8, c: 0 }, n: 5, detail: { givers: { b: 4, c: 0 } } }
	],
	[
		'Insgesamt am weitesten vorn: Leitung. Auf den ersten Platz setzen es 12 von 20.',
		'Furthest ahead overall: management. 12 of 20 rank it first.',
		{ kind: 'ranking', options: three, counts: { 'a:1': 12, 'b:1': 8, 'b:2': 4 } }
	],
	[
		'4 oder 5 geben anteilig am meisten: Leitung (9/12). Am wenigsten: Zeit (2/10).',
		'The largest part giving 4 or 5: management (9/12). The smallest: time (2/10).',
		{ kind: 'target', options: three, counts: { 'a:4': 9, 'a:1': 3, 'b:5': 2, 'b:2': 8 } }
	],
	[
		'Zu keinem Feld gibt es Anzahlen, die gezeigt werden dürfen.',
		'There are no counts for any sector that may be shown.',
		{ kind: 'target', options: three, counts: { 'a:5': 2 } }
	],
	[
		'Von 20 schätzen sich 12 jetzt höher ein als vorher, 5 gleich und 3 niedriger.',
		'Of 20, 12 place themselves higher now than before, 5 the same and 3 lower.',
		{ kind: 'before_now', options: extent, counts: { '1:3': 12, '3:3': 5, '4:2': 3 } }
	],
	[
		'Überwiegend vorher „gering“ und jetzt „groß“.',
		'Mostly “little” before and “great” now.',
		{ kind: 'before_now', options: extent, counts: { '2:4': 6 }, n: 6 }
	],
	[
		'Von 20 geben 9 eine 9 oder 10, 6 eine 7 oder 8 und 5 höchstens eine 6.',
		'Of 20, 9 give a 9 or 10, 6 a 7 or 8 and 5 a 6 at most.',
		{ kind: 'recommend', options: [], counts: { 10: 9, 8: 6, 2: 5 } }
	],
	[
		'Mittlere Angabe: 12,5 Jahre; die mittlere Hälfte der Angaben: 8–20 Jahre.',
		'Middle value: 12.5 years; the middle half: 8–20 years.',
		{
			...{ kind: 'number', options: [], counts: { 1: 9, 2: 11 } },
			config: { min: 0, max: 99, unit: { de: 'Jahre', en: 'years' } },
			detail: { median: 12.5, quartiles: [8, 20] }
		}
	]
];

describe('what one sees, in a sentence', () => {
	test.each(read)('%s', (german, english, asked) => {
		expect([said('de', asked), said('en', asked)]).toEqual([german, english]);
	});
});

test('E18: figures are called feedback, and never an effect', () => {
	const about = (catalogue: Record<string, string>) =>
		Object.entries(catalogue).flatMap(([key, text]) => (/^(sentence|caveat|remark)_/.test(key) ? [text] : []));
	expect(about(de).length).toBeGreaterThan(20);
	expect(about(de).filter((text) => /wirk/i.test(text))).toEqual([]);
	expect(about(en).filter((text) => /effect|impact/i.test(text))).toEqual([]);
});
