import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { partsOf } from '../../../../tests/documents/opened.ts';
import { awkward, richDocumentation } from '../../../../tests/documents/rich-documentation.ts';
import { totals } from './totals.ts';
import { xlsx } from './xlsx.ts';

const t = translator('de', de);
const model = richDocumentation(500, 300);
const sheets = new Map<string, unknown[][]>();
let parts: Map<string, string>;

beforeAll(async () => {
	const bytes = await xlsx(model, t, new Date('2026-11-22T10:00:00Z'));
	for (const { sheet, data } of await readExcelFile(Buffer.from(bytes))) sheets.set(sheet, data);
	parts = partsOf(bytes);
}, 60_000);

const rowsOf = (sheet: string): Record<string, unknown>[] => {
	const [heads = [], ...rows] = sheets.get(sheet) ?? [];
	return rows.map((row) => Object.fromEntries(heads.map((head, index) => [String(head), row[index]])));
};
const worksheets = (): string[] =>
	[...parts].filter(([name]) => /worksheets\/[^/]+\.xml$/.test(name)).map(([, xml]) => xml);

describe('the workbook', () => {
	it('E15: has a sheet for each table and a legend that explains every column', () => {
		const tables = [
			'Übersicht',
			'Programm',
			'Beiträge',
			'Themen',
			'Vereinbarungen',
			'Evaluation',
			'Kennwerte',
			'Freitexte',
			'Codebuch'
		];
		expect([...sheets.keys()]).toEqual([...tables, 'Legende']);
		const explained = rowsOf('Legende').map((row) => `${row.Blatt} ${row.Spalte}`);
		for (const name of tables)
			for (const head of sheets.get(name)?.[0] ?? []) expect(explained).toContain(`${name} ${head}`);
	});

	it('keeps the headings in sight', () => {
		expect(worksheets()).toHaveLength(10);
		for (const xml of worksheets()) expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
	});

	it('M20: holds every note and reply; the overview counts the same', () => {
		const { notes, replies } = totals(model);
		const overview = new Map(rowsOf('Übersicht').map((row) => [row.Angabe, row.Wert]));
		expect(rowsOf('Beiträge')).toHaveLength(notes + replies);
		expect(overview.get('Beiträge')).toBe(notes);
		expect(overview.get('Antworten darauf')).toBe(replies);
		expect(overview.get('Rückmeldungen: Tagungsabschluss')).toBe(300);
		expect(overview.get('Ort')).toBe('Kreishaus am Fluss');
	});

	it('M16, M18, M19: holds themes with dots, and agreements; the overview counts the same', () => {
		const { themes, agreements, reasons, pending } = totals(model);
		const overview = new Map(rowsOf('Übersicht').map((row) => [row.Angabe, row.Wert]));
		expect(rowsOf('Themen').filter((row) => row.Thema !== 'Ohne Gruppe')).toHaveLength(themes);
		expect(rowsOf('Vereinbarungen')).toHaveLength(agreements);
		expect([overview.get('Themen'), overview.get('Vereinbarungen')]).toEqual([themes, agreements]);
		expect(rowsOf('Themen')[0]).toMatchObject({
			Thema: 'Sprachmittlung',
			'Beiträge Nr.': '1, 2, 3',
			Punkte: 17,
			'Frage beim Punkten': 'Was gehen wir zuerst an?',
			Regel: 'Themen geteilt durch 2',
			'Punkte je Person': 2,
			'Überschriften bestätigt': 'ja'
		});
		expect(rowsOf('Vereinbarungen').map((row) => row['Bis wann'])).toEqual(['2027-01-31', 'offen']);
		expect(rowsOf('Vereinbarungen')[0]).toMatchObject({
			'Was daraus wurde': 'erledigt',
			Bemerkung: "'=Liste steht im Intranet",
			Stand: '2027-01-20'
		});
		for (const { reason, count } of reasons)
			expect(overview.get(`– davon: ${t(`doc_reason_${reason}`)}`), reason).toBe(count);
		expect(overview.get('Nicht freigegebene Beiträge (nicht enthalten)')).toBe(pending);
	});

	it('E14: counts are numbers and those of the figures', () => {
		for (const { key, bars, n } of model.surveys.flatMap(({ figures }) => figures))
			for (const bar of bars)
				expect(
					rowsOf('Evaluation').find((row) => row.Schlüssel === key && row.Antwortschlüssel === bar.key)
				).toMatchObject({
					Anzahl: bar.count,
					n
				});
	});

	it('E16: writes a full stop for what may not be shown, never a nought', () => {
		const hidden = rowsOf('Evaluation').find((row) => row.Schlüssel === 'open');
		expect(hidden).toMatchObject({ Anzahl: '.', n: '.', zurückgehalten: '.' });
		expect(rowsOf('Legende').some((row) => row.Spalte === '.')).toBe(true);
	});

	it('E2, E15: has a codebook with every question, its answers, limits, condition and version', () => {
		const rows = rowsOf('Codebuch');
		expect(rows).toHaveLength(model.surveys.flatMap(({ questions }) => questions).length);
		const of = (key: string) => rows.find((row) => row.Schlüssel === key);
		expect(of('helpful')).toMatchObject({
			Vorlage: 'F1',
			Version: 1,
			Fingerabdruck: '0123456789abcdef0123456789abcdef',
			'Art der Frage': 'fünf Stufen',
			Antworten: '1 = gar nicht\n2 = wenig\n3 = mittel\n4 = ziemlich\n5 = sehr'
		});
		expect(of('years')?.Grenzen).toBe('0 bis 39 Jahre');
		expect(of('spend')?.Grenzen).toBe('10 Punkte zu vergeben');
		expect(of('together')?.Bedingung).toBe(
			'nur wenn „Haben Sie ein konkretes Vorhaben?“ mit „ja“, „teilweise“ beantwortet ist'
		);
	});

	it('2.4: has a row for each step of a sector and each pair of before and now', () => {
		const of = (key: string) => rowsOf('Evaluation').filter((row) => row.Schlüssel === key);
		expect(of('target')).toHaveLength(5 * 5 + 1);
		expect(of('target').at(-1)).toMatchObject({ Antwort: 'Raum & Technik', Anzahl: '.', n: '.' });
		expect(of('knowledge')).toHaveLength(25);
		const pairs = of('knowledge').map((row) => Number(row.Anzahl));
		expect(pairs.reduce((sum, count) => sum + count, 0)).toBe(of('knowledge')[0]?.n);
		expect(of('spend')[0]).toMatchObject({ Anzahl: 1200, 'Anteil (%)': 40, Personen: 270 });
	});

	it('2.5: has the measures of every kind, as numbers', () => {
		const of = (key: string) => rowsOf('Kennwerte').find((row) => row.Schlüssel === key);
		expect(of('years')).toMatchObject({
			'Median (Zahl)': 9,
			'Unteres Quartil': 4,
			'Oberes Quartil': 17,
			Einheit: 'Jahre'
		});
		expect(of('knowledge')).toMatchObject({ 'jetzt niedriger': 12 });
		expect(typeof of('recommend')?.Saldo).toBe('number');
		expect(rowsOf('Kennwerte').filter((row) => row.Schlüssel === 'target')).toHaveLength(6);
	});

	it('SEC10: holds no formula and no text that could become one', () => {
		for (const xml of worksheets()) expect(xml).not.toMatch(/<f[ >]/);
		for (const [, rows] of sheets)
			for (const value of rows.flat())
				if (typeof value === 'string') expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
		expect(rowsOf('Beiträge').map((row) => row.Text)).toContain(`'@alle: bitte Protokoll teilen`);
	});

	it('I1: keeps line ends, scripts and emoji', () => {
		const texts = rowsOf('Beiträge').map((row) => String(row.Text).replace(/^'/, ''));
		for (const body of awkward.filter((body) => !body.startsWith('\t'))) expect(texts).toContain(body);
	});

	it('V20: says first of an example that it is one', () => {
		expect(sheets.get('Übersicht')?.[1]?.[0]).toBe('BEISPIEL');
	});
});
