import { describe, expect, it } from 'vitest';
import { figureOf } from '$lib/domain/figures.ts';
import { options } from '$lib/domain/survey-scales.ts';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { csv } from './csv.ts';
import { parseCsv } from '../../../../tests/documents/opened.ts';
import { awkward, richDocumentation } from '../../../../tests/documents/rich-documentation.ts';
import { grouped } from '../../../../tests/documents/rich-surveys.ts';
import { agreementsTable, notesTable, themesTable } from './board-tables.ts';
import { evaluationTable, measuresTable, textsTable } from './tables.ts';
import { totals } from './totals.ts';

const t = translator('de', de);
const model = richDocumentation();
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const rowsOf = (bytes: Uint8Array): Record<string, string>[] => {
	const [heads = [], ...rows] = parseCsv(text(bytes).slice(1), ';');
	return rows.map((row) => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? ''])));
};
const choices = {
	...{ key: 'q', position: 1, texts: { de: 'Was?' }, config: { total: 5 }, condition: null },
	options: options(['a', 'Leitung', 'management'], ['b', 'Zeit', 'time'], ['c', 'Geld', 'money']),
	...{
		n: 6,
		no_answer: 0,
		uniform: [],
		detail: null,
		texts_given: null,
		texts_hidden: 0,
		suppressed: null,
		withheld: false
	}
};
const notes = rowsOf(csv(notesTable(model, t), t));

describe('CSV', () => {
	it('E15: begins with a byte order mark and separates by semicolons', () => {
		expect(text(csv(notesTable(model, t), t))).toMatch(/^\ufeffSchreibgespräch;Programmpunkt;/);
	});

	it('M20: holds every note and every reply once, word for word', () => {
		const sums = totals(model);
		expect(notes.filter((row) => row['Antwort Nr.'] === '')).toHaveLength(sums.notes);
		expect(notes.filter((row) => row['Antwort Nr.'] !== '')).toHaveLength(sums.replies);
		const bodies = notes.map((row) => row.Text);
		for (const body of awkward.slice(0, 10)) expect(bodies.map((text) => text?.replace(/^'/, ''))).toContain(body);
	});

	it('M6: says which note a reply answers', () => {
		const reply = notes.find((row) => row['Antwort Nr.'] === '2');
		expect(reply).toMatchObject({ 'Beitrag Nr.': '1', 'Antwort auf': '1', 'Art der Antwort': 'fragt nach' });
	});

	it('M6: says which notes it is linked with', () => {
		expect(notes.find((row) => row['Beitrag Nr.'] === '4')).toMatchObject({ 'verbunden mit': '3, 6' });
	});

	it('M16: says for every note which theme it is in', () => {
		const closing = notes.filter((row) => row.Schreibgespräch === 'Schreibgespräch zum Abschluss');
		expect(closing.find((row) => row['Beitrag Nr.'] === '1')?.Thema).toBe('Sprachmittlung');
		expect(closing.find((row) => row['Beitrag Nr.'] === '8')?.Thema).toBe('Ohne Gruppe');
		expect(notes[0]?.Thema).toBe('');
	});

	it('M21, M23: says where a note comes from', () => {
		const origins = new Set(notes.map((row) => row.Herkunft));
		expect([...origins].sort()).toEqual(['Moderation', 'am Gerät', 'aus dem Raum', 'vom Papier', 'übernommen']);
		expect(notes.find((row) => row.Herkunft === 'übernommen')?.['Übernommen aus']).toBe('Konfliktmanagement');
	});

	it('2.4: says for every free text in which group it is and how many that has', () => {
		const texts = rowsOf(csv(textsTable(grouped(model), t), t));
		const ungrouped = rowsOf(csv(textsTable(model, t), t));
		expect(texts.map(({ Text }) => Text).toSorted()).toEqual(ungrouped.map(({ Text }) => Text).toSorted());
		for (const row of texts) {
			const same = texts.filter((one) => one.Gruppe === row.Gruppe && one.Programmpunkt === row.Programmpunkt);
			const count = same.reduce((sum, one) => sum + Number(one.Anzahl), 0);
			expect(row['Texte der Gruppe']).toBe(row.Gruppe === '' ? '' : String(count));
		}
		expect(new Set(texts.map(({ Gruppe }) => Gruppe))).toEqual(new Set(['Gemeinsame Liste', "'=<Zeit> & Ruhe", '']));
		expect(ungrouped.every(({ Gruppe }) => Gruppe === '')).toBe(true);
	});

	it('SEC10: lets no field begin like a formula', () => {
		for (const table of [
			notesTable(model, t),
			themesTable(model, t),
			agreementsTable(model, t),
			evaluationTable(model, t),
			textsTable(model, t)
		])
			for (const row of rowsOf(csv(table, t)))
				for (const field of Object.values(row)) expect(field).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
		expect(notes.map((row) => row.Text)).toContain(`'=HYPERLINK("http://example.org";"Klick")`);
	});

	it('E16: writes a full stop for what may not be shown, never a nought', () => {
		const rows = rowsOf(csv(evaluationTable(model, t), t));
		const hidden = rows.filter((row) => row.Schlüssel === 'clear');
		expect(hidden).toHaveLength(1);
		expect(hidden[0]).toMatchObject({
			Anzahl: '.',
			'Anteil (%)': '.',
			n: '.',
			'keine Angabe': '.',
			zurückgehalten: '.'
		});
		expect(notes.some((row) => row.Zustimmung === '.')).toBe(true);
	});

	it('E10, E16: a full stop for what all of a few chose or gave points to, and what some did beside it', () => {
		const figures = [
			figureOf({ ...choices, kind: 'choices', counts: { b: 2, c: 0 }, uniform: ['a'] }, 'de'),
			figureOf({ ...choices, kind: 'points', counts: { a: 20, b: 10, c: 0 }, detail: { givers: { b: 4, c: 0 } } }, 'de')
		];
		const [survey] = model.surveys;
		const surveys = survey ? [{ ...survey, figures }] : [];
		const rows = rowsOf(csv(evaluationTable({ ...model, surveys }, t), t));
		expect(rows.map((row) => [row.Antwort, row.Anzahl, row.Personen])).toEqual([
			['Leitung', '.', ''],
			['Zeit', '2', ''],
			['Geld', '0', ''],
			['Leitung', '20', '.'],
			['Zeit', '10', '4'],
			['Geld', '0', '0']
		]);
	});

	it('E14: counts what the figures count', () => {
		const rows = rowsOf(csv(evaluationTable(model, t), t));
		for (const { figures } of model.surveys)
			for (const { key, bars, n } of figures)
				for (const bar of bars)
					expect(rows.find((row) => row.Schlüssel === key && row.Antwortschlüssel === bar.key)).toMatchObject({
						Anzahl: String(bar.count),
						n: String(n)
					});
	});

	it('2.5, E16: says with a share how far it could reach, and nothing of what is not shown', () => {
		const range = ({ low, high }: { low: number; high: number }) => [low, high].map((bound) => Math.round(bound * 100));
		const answers = rowsOf(csv(evaluationTable(model, t), t));
		const [day] = model.surveys;
		const of = (key: string) => day?.figures.find((figure) => figure.key === key);
		for (const { key, interval } of of('best')?.bars ?? []) {
			const row = answers.find((one) => one.Schlüssel === 'best' && one.Antwortschlüssel === key);
			const [low, high] = range(interval ?? { low: NaN, high: NaN });
			expect([row?.['Anteil von (%)'], row?.['Anteil bis (%)']]).toEqual([String(low), String(high)]);
		}
		const scale = answers.find((row) => row.Schlüssel === 'helpful');
		expect([scale?.['Anteil von (%)'], scale?.['Anteil bis (%)']]).toEqual(['', '']);

		const measures = rowsOf(csv(measuresTable(model, t), t));
		const measured = (key: string, name: string) => {
			const row = measures.find((one) => one.Schlüssel === key);
			return [row?.[`${name} von (%)`], row?.[`${name} bis (%)`]];
		};
		const top2 = of('helpful')?.top2;
		const up = of('knowledge')?.change?.upShare;
		expect(top2 && measured('helpful', 'Obere zwei')).toEqual(top2 && range(top2).map(String));
		expect(up && measured('knowledge', 'jetzt höher')).toEqual(up && range(up).map(String));
		expect(measured('clear', 'Obere zwei')).toEqual(['.', '.']);
		expect(measured('clear', 'jetzt höher')).toEqual(['', '']);
		expect(measures.filter((row) => row.Schlüssel === 'target').at(-1)?.['Obere zwei von (%)']).toBe('.');
	});

	it('L4: holds no times of what people wrote', () => {
		const heads = [notesTable(model, t), evaluationTable(model, t), textsTable(model, t)].flatMap(
			({ columns }) => columns
		);
		for (const { key } of heads) expect(key).not.toMatch(/time|date|created|seat|tag|id$/);
	});

	it('E8, E16: what would pretend too much of fewer than 20 is a full stop, never empty', () => {
		const { columns, rows } = measuresTable(richDocumentation(60, 12), t);
		const at = (key: string) => columns.findIndex((column) => column.key === key);
		const of = (question: string, ...keys: string[]) => {
			const row = rows.find((cells) => cells[at('question_key')] === question);
			return keys.map((key) => row?.[at(key)]);
		};
		expect(of('helpful', 'interpolated_median', 'agreement', 'net')).toEqual(['.', '.', null]);
		expect(of('years', 'amount_median', 'quartile_low', 'quartile_high', 'median')).toEqual(['.', '.', '.', null]);
		expect(of('recommend', 'net', 'net_low', 'net_high')).toEqual(['.', '.', '.']);
		expect(of('years', 'unit')).toEqual(['Jahre']);
	});
});
