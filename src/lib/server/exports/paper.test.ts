import { beforeAll, describe, expect, it } from 'vitest';
import { poppler, structureOf } from '../../../../tests/documents/opened.ts';
import { degree, extent, options, yesPartlyNo } from '$lib/domain/survey-scales.ts';
import { SURVEY_TEMPLATES } from '$lib/domain/survey-templates.ts';
import { type Question, QUESTION_KINDS, type QuestionKind } from '$lib/domain/survey.ts';
import de from '$lib/messages/de/desk.ts';
import en from '$lib/messages/en/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { paperForm } from './paper.ts';

const made = new Date('2026-11-22T10:00:00Z');
const event = { title: 'Fachtag Integration & Beratung', host: 'Kommunales Integrationszentrum' };
const door = { code: 'FACHT6', address: 'https://schreiben.example.org/e/FACHT6', host: 'schreiben.example.org' };
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');
const words = options(
	['a', 'Mehr Zeit für Fallbesprechungen', 'More time for cases'],
	['b', 'Feste Ansprechpersonen in den Behörden', 'Fixed contacts in the authorities'],
	['c', 'Sprachmittlung', 'Interpreting'],
	['d', 'Anderes', 'Other']
);
const optionsOf: Partial<Record<QuestionKind, Question['options']>> = {
	ordinal: degree,
	ordinal_middle: degree,
	mood: degree,
	before_now: extent,
	yes_partly_no: yesPartlyNo,
	number: [],
	text: [],
	recommend: []
};
/** One question of every kind; the last is asked only after some answers to the one with yes, partly, no. */
const questions: Question[] = QUESTION_KINDS.map((kind, index) => ({
	key: kind,
	kind,
	position: index + 1,
	texts: { de: `Was sagen Sie zu ${kind}?`, en: `What about ${kind}?` },
	options: optionsOf[kind] ?? words,
	config:
		kind === 'points'
			? { total: 10 }
			: kind === 'number'
				? { min: 0, max: 40, unit: { de: 'Jahre', en: 'years' } }
				: {},
	condition: kind === 'recommend' ? { question: 'yes_partly_no', any: ['yes', 'partly'] } : null
}));
const title = { de: 'Alle Arten', en: 'Every kind' };
const sessions = ['Beratungsarbeit', 'Selbstschutz'];

describe('a form on paper', () => {
	let bytes: Uint8Array;
	let text: string;
	beforeAll(async () => {
		bytes = await paperForm(event, { title, questions }, sessions, door, 'de', translator('de', de), made);
		text = flat(poppler('pdftotext', bytes, '-layout'));
	});

	it('asks every kind of question, with „keine Angabe" apart from every one', () => {
		for (const [index, { texts }] of questions.entries()) expect(text).toContain(`${index + 1}. ${texts.de}`);
		expect(text.match(/keine Angabe/g)).toHaveLength(QUESTION_KINDS.length);
		for (const phrase of ['Vorher', 'Jetzt', 'zusammen 10 Punkte', 'Jahre', 'fast in der', 'auf jeden Fall'])
			expect(text).toContain(phrase);
		expect(text).toContain('Nur beantworten, wenn bei Frage 5 „ja“ oder „teilweise“ angekreuzt ist.');
	});

	it('says where it can be filled in otherwise and which workshop it is about, and has no place for a name', () => {
		for (const phrase of ['FACHT6', 'schreiben.example.org', ...sessions, 'Bitte schreiben Sie keine Namen auf'])
			expect(text).toContain(phrase);
	});

	it('is A4, and the shipped sheets but the longest need one page', async () => {
		expect(poppler('pdfinfo', bytes)).toMatch(/Page size: +595\.28 x 841\.89/);
		for (const form of SURVEY_TEMPLATES) {
			const shipped = await paperForm(event, form, [], door, 'de', translator('de', de), made);
			const pages = Number(/Pages: +(\d+)/.exec(poppler('pdfinfo', shipped))?.[1]);
			expect(pages, form.template).toBeLessThanOrEqual(form.template === 'F3' ? 2 : 1);
		}
	});

	it('is there in English too', async () => {
		const english = await paperForm(event, { title, questions }, [], door, 'en', translator('en', en), made);
		const said = flat(poppler('pdftotext', english, '-layout'));
		for (const phrase of [
			'Every kind',
			'What about ranking?',
			'not at all',
			'Fixed contacts in the authorities',
			'years'
		])
			expect(said).toContain(phrase);
		expect(Buffer.from(english).includes('/Lang (en-GB)')).toBe(true);
	});

	it('A9: is tagged: a heading and a list of answers for each question, and a described QR code', async () => {
		const form = { title, questions: questions.slice(3, 7) };
		const short = await paperForm(event, form, sessions, door, 'de', translator('de', de), made);
		expect(poppler('pdfinfo', short)).toMatch(/^Tagged: +yes$/m);
		const tree = structureOf(short);
		const of = (tag: string) => tree.filter((element) => element.tag === tag);
		expect(of('H1').map((element) => flat(element.text))).toEqual(['Alle Arten']);
		expect(of('H2')).toHaveLength(form.questions.length + 1);
		expect(of('L')).toHaveLength(form.questions.length + 1);
		expect(of('Figure')).toHaveLength(1);
		for (const font of poppler('pdffonts', short).trim().split('\n').slice(2))
			expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
	});
});
