import { expect, test } from 'vitest';
import { documentation } from '$lib/domain/documentation';
import { documentationFile, readDocumentationFile } from '$lib/domain/documentation-file';
import { PARTS } from '$lib/domain/documentation-parts';
import type { DocumentationSource } from '$lib/domain/documentation-source';
import de from '$lib/messages/de/desk.ts';
import en from '$lib/messages/en/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { richSource } from '../../../../tests/documents/rich-source.ts';
import { aboutDots, aboutResponses, contentRows, methodOf, weightOf } from './told.ts';

const t = translator('de', de);

/** The event, asked about once more; `shown`: enough have answered. */
function followedUp(shown: boolean): DocumentationSource {
	const source = richSource();
	const [day] = source.surveys;
	if (!day) throw new Error('The event has no sheet.');
	const none = {
		n: null,
		no_answer: null,
		counts: null,
		detail: null,
		texts_given: null,
		suppressed: 'too_few' as const
	};
	const questions = day.results.questions.map((question) => (shown ? question : { ...question, ...none }));
	const results = { ...day.results, survey_id: 'later', attendance: null, questions };
	const later = { ...day, template: 'F8', title: { de: 'Nachbefragung', en: 'Follow-up' }, follow_up: true, results };
	return { ...source, surveys: [later, { ...day, template: 'own' }] };
}
const methods = (source: DocumentationSource) =>
	(['de', 'en'] as const).map((language) =>
		JSON.stringify(methodOf(translator(language, language === 'de' ? de : en), documentation(source, language)))
	);

test('E18: an effect is spoken of only where a follow-up has figures', () => {
	for (const source of [richSource(), followedUp(false)]) {
		const [german, english] = methods(source);
		expect(german).toContain('Rückmeldungen der Anwesenden');
		expect(german).not.toMatch(/Wirkung/);
		expect(english).not.toMatch(/effect|impact/i);
	}
	const [german, english] = methods(followedUp(true));
	expect(german).toMatch(/Hinweise auf eine Wirkung gibt allein die Nachbefragung/);
	expect(english).toMatch(/Only the follow-up hints at an effect/);
});

test('E12: only sheets for the whole event have a rate of those present, nowhere above 100 per cent', () => {
	const source = richSource();
	const [day] = source.surveys;
	if (!day) throw new Error('The event has no sheet.');
	const sheet = (survey_id: string, session_position: number | null, responses: number) => ({
		...day,
		session_position,
		results: { ...day.results, survey_id, responses, session_id: session_position === null ? null : 'session' }
	});
	const surveys = [sheet('day', null, 99), sheet('workshops', null, 20), sheet('workshops', 1, 9)];
	const model = documentation({ ...source, surveys }, 'de');
	const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
	const told = model.surveys.map((survey) => aboutResponses(t, 'de', survey));
	expect(told.map(({ text }) => spaced(text).split(' · ')[0])).toEqual([
		'99 von 96 Anwesenden haben geantwortet (100 %)',
		'20 Rückmeldungen',
		'9 Rückmeldungen'
	]);
	expect(told.map(({ warning }) => warning)).toEqual([null, null, null]);
	const rows = contentRows(t, model).slice(-3);
	expect(rows.map(([, value]) => spaced(value))).toEqual(['99 von 96 Anwesenden (100 %)', '20', '9']);
});

test('F8: a follow-up stands last, says that it is a sample of its own, and counts nobody who was there', () => {
	const { surveys } = documentation(followedUp(true), 'de');
	expect(surveys.map(({ title, followUp }) => [title, followUp])).toEqual([
		['Tagungsabschluss', false],
		['Nachbefragung', true]
	]);
	const told = surveys.map((survey) => aboutResponses(t, 'de', survey));
	expect(told.map(({ sample }) => sample)).toEqual([null, expect.stringMatching(/^Eine eigene Stichprobe/)]);
	expect(told[1]?.text).not.toMatch(/Anwesend/);
});

test('F8, M20: a file that is read back still says which sheet was a follow-up', () => {
	const read = readDocumentationFile(documentationFile(followedUp(true), PARTS));
	expect(read).toMatchObject({ document: { surveys: [{ follow_up: true, template: 'F8' }, { template: 'own' }] } });
});

test('L7: what was corrected after somebody had come stands with the method, as attendees read it first', () => {
	const source = richSource();
	const first_said = { recipients: { said: 'Der Rat', changed_on: '2026-11-20' } };
	const [german, english] = methods({ ...source, event: { ...source.event, first_said } });
	expect(german).toContain('„Wer die Ergebnisse bekommt“ wurde am 20. November 2026 berichtigt');
	expect(german).toContain('Vorher lasen Teilnehmende: „Der Rat“');
	expect(english).toContain('Before that attendees read: “Der Rat”');
	expect(methods(source).join('')).not.toContain('berichtigt, als schon jemand da war');
});

test('2.4, E7: with the dots stands how many placed them; of few only the order, in the file that is read back too', () => {
	const source = richSource();
	const [board] = source.boards.filter(({ dots }) => dots);
	if (!board?.dots) throw new Error('No board is weighted.');
	const told = ({ dots, themes }: DocumentationSource['boards'][number]) => {
		const document = { ...source, boards: [{ ...board, dots, themes }] };
		const read = readDocumentationFile(documentationFile(document, PARTS));
		if (!('document' in read)) throw new Error('The file is refused.');
		expect(documentationFile(read.document, PARTS)).toBe(documentationFile(document, PARTS));
		const [doc] = documentation(read.document, 'de').boards;
		if (!doc?.dots) throw new Error('Nothing is weighted.');
		return [
			aboutDots(t, doc.dots).split('. ').at(-1),
			...doc.themes.map((theme) => `${theme.title} ${weightOf(t, 'de', theme)}`)
		];
	};
	const [least, most] = [2, 1].map((rank) => ({ title: `${rank}.`, table: null, dots: null, rank, notes: [] }));
	const few = {
		...board,
		dots: { ...board.dots, placed: null, givers: null },
		themes: [least, most].flatMap((one) => one ?? [])
	};
	const { givers: _, ...before } = board.dots;
	expect(told(board).slice(0, 2)).toEqual(['Zusammen 35 Punkte von 18 Personen.', 'Sprachmittlung 17']);
	expect(told(few)).toEqual([expect.stringContaining('steht nur die Reihenfolge.'), '1. Rang 1', '2. Rang 2']);
	expect(told({ ...board, dots: before })[0]).toBe('Zusammen 35 Punkte.');
});
