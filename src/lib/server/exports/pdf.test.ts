import { beforeAll, describe, expect, it } from 'vitest';
import type { Part } from '$lib/domain/documentation-parts';
import de from '$lib/messages/de/desk.ts';
import en from '$lib/messages/en/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { rowsMissing, rowsOf } from '../../../../tests/documents/counts.ts';
import { poppler, structureOf, type Tagged } from '../../../../tests/documents/opened.ts';
import { pdf } from './pdf.ts';
import { richDocumentation } from '../../../../tests/documents/rich-documentation.ts';
import { richSource } from '../../../../tests/documents/rich-source.ts';
import { grouped } from '../../../../tests/documents/rich-surveys.ts';
import { totals } from './totals.ts';

const made = new Date('2026-11-22T10:00:00Z');
const german = translator('de', de);
const model = richDocumentation();
const flat = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ');
const chapters = 1 + model.boards.length + model.surveys.length + 2;
const questions = model.surveys.flatMap(({ figures }) => figures);
const weighted = model.boards.filter(({ dots }) => dots);
const agreed = model.boards.filter(({ agreements }) => agreements.length > 0);

let bytes: Uint8Array;
let tree: Tagged[];
let text: string;

beforeAll(async () => {
	bytes = await pdf(model, german, made);
	tree = structureOf(bytes);
	text = poppler('pdftotext', bytes);
}, 120_000);

/** The words that the file does not hold; a list reads better in a failure than the whole file. */
const missing = (...words: string[]): string[] => words.filter((word) => !flat(text).includes(word));
const tagged = (...tags: string[]): Tagged[] => tree.filter(({ tag }) => tags.includes(tag));

describe('the PDF', () => {
	it('A9: is tagged, names its language and title, and shows the title', () => {
		const info = poppler('pdfinfo', bytes);
		expect(info).toMatch(/^Tagged: +yes$/m);
		expect(info).toContain('Title:           Dokumentation: Fachtag Integration & Beratung <Ostwestfalen-Lippe>');
		expect(Buffer.from(bytes).includes('/Lang (de-DE)')).toBe(true);
		expect(Buffer.from(bytes).includes('/DisplayDocTitle true')).toBe(true);
	});

	it('M20: says on the title page when and where it was', () => {
		expect(poppler('pdftotext', bytes)).toContain('17. November 2026 · Kreishaus am Fluss');
	});

	it('A9: says in well-formed metadata that it follows PDF/UA', () => {
		const metadata = poppler('pdfinfo', bytes, '-meta');
		expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(metadata).toContain('Fachtag Integration &amp; Beratung &lt;Ostwestfalen-Lippe&gt;');
	});

	it('L10: says that it may go into an archive, with the colour profile that this needs', () => {
		const metadata = poppler('pdfinfo', bytes, '-meta');
		expect(metadata).toContain('<pdfaid:part>2</pdfaid:part>');
		expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
		// PDF/A knows the names of PDF/UA only from the file itself.
		expect(metadata).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
		const file = Buffer.from(bytes).toString('latin1');
		expect(file).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
		expect(file).toMatch(/\/S \/GTS_PDFA1[\s\S]{1,120}sRGB IEC61966-2\.1/);
		// What PDF/A forbids: encryption, scripts, transparency without a group, links that are not printed.
		expect(file).not.toMatch(/\/Encrypt|\/JavaScript|\/SMask|\/ca 0|\/LZWDecode/);
		expect(file.match(/\/Subtype \/Link/g)).toHaveLength(file.match(/\/F 4\b/g)?.length ?? 0);
	});

	it('A9: has one first heading, and none that skips a level', () => {
		const levels = tagged('H1', 'H2', 'H3', 'H4').map(({ tag }) => Number(tag.slice(1)));
		expect(levels[0]).toBe(1);
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
	});

	it('M20: has a heading for every chapter, prompt and question, and bookmarks that lead there', () => {
		const headings = tagged('H2', 'H3').map((heading) => flat(heading.text));
		expect(tagged('H2')).toHaveLength(chapters + 1);
		for (const { prompts } of model.boards) for (const prompt of prompts) expect(headings).toContain(flat(prompt.text));
		for (const { question } of questions) expect(headings).toContain(question);
		const outline = poppler('pdftohtml', bytes, '-xml', '-i', '-stdout').split('<outline>').slice(1).join('');
		for (const { title } of model.boards) expect(outline).toContain(`>${title}</item>`);
	});

	it('A9: gives every chart a text alternative and a table with headings', () => {
		const charts = questions.filter(({ bars, series, change }) => bars.length + series.length > 0 || change);
		expect(tagged('Figure')).toHaveLength(charts.length + weighted.length);
		expect(
			Buffer.from(bytes)
				.toString('latin1')
				.match(/\/Alt \(/g)
		).toHaveLength(charts.length + weighted.length);
		// Beside the charts, the measures of sectors, the title page, the programme, agreements and sheets have a table each.
		const sectors = questions.filter(({ series }) => series.length > 0);
		expect(tagged('Table')).toHaveLength(
			charts.length + sectors.length + weighted.length + agreed.length + 2 + model.surveys.length
		);
		const scopes = poppler('pdfinfo', bytes, '-struct').match(/\/Scope \/(Column|Row)/g);
		expect(scopes).toHaveLength(tagged('TH').length);
	});

	it('A9: marks running heads and page numbers as decoration', () => {
		expect(text).toMatch(/Seite 2 von \d+/);
		expect(tree.some((element) => element.text.includes('Seite 2 von'))).toBe(false);
	});

	it('L12: embeds every font, each with the meaning of its glyphs', () => {
		const fonts = poppler('pdffonts', bytes).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThan(3);
		for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
	});

	it('M20: holds every note and every reply once, and says how many', () => {
		const { notes, replies } = totals(model);
		const labels = tagged('Lbl').map((label) => flat(label.text).trim());
		const inThemes = model.boards.flatMap(({ themes, ungrouped }) => [
			...themes.flatMap(({ notes }) => notes),
			...ungrouped
		]);
		expect(labels.filter((label) => /^\d+$/.test(label))).toHaveLength(notes + inThemes.length);
		expect(labels.filter((label) => /^\d+\.\d/.test(label))).toHaveLength(replies);
		const cells = tagged('TH', 'TD').map((cell) => cell.text);
		expect(cells[cells.indexOf('Beiträge') + 1]).toBe(String(notes));
		expect(cells[cells.indexOf('Antworten darauf') + 1]).toBe(String(replies));
	});

	it('M16, M17: shows themes with their notes, what is in none, and that the room agreed', () => {
		const headings = tagged('H4').map(({ text }) => flat(text));
		expect(headings).toEqual([
			'Sprachmittlung',
			'Austausch über Kreisgrenzen',
			'Zuständigkeiten & Erreichbarkeit',
			'=Zeit',
			'Ohne Gruppe'
		]);
		expect(missing('4 Themen. Die Überschriften wurden am 17. November 2026 um 15:41 im Raum bestätigt.')).toEqual([]);
		const [theme] = model.boards.flatMap(({ themes }) => themes);
		const at = tree.findIndex(({ tag, text }) => tag === 'H4' && flat(text) === theme?.title);
		const [about, ...entries] = tree.slice(at + 1).filter(({ tag }) => ['P', 'Lbl', 'H4'].includes(tag));
		expect(flat(about?.text ?? '')).toBe('17 Punkte · 3 Beiträge');
		expect(entries.slice(0, 3).map(({ text }) => flat(text).trim())).toEqual(theme?.notes.map(({ number }) => number));
	});

	it('M18: says what was weighted, by which rule and with how many dots, and gives equal dots equally', () => {
		expect(
			missing(
				'Frage beim Punkten: „Was gehen wir zuerst an?“',
				'Punkte je Person: 2 (Themen geteilt durch 2), höchstens 2 je Thema. Zusammen 35 Punkte von 18 Personen.'
			)
		).toEqual([]);
		for (const { title, dots } of weighted.flatMap(({ themes }) => themes)) {
			const row = tree.findIndex((cell, at) => cell.text === title && tree[at + 1]?.text === String(dots));
			expect(row, title).toBeGreaterThan(-1);
		}
	});

	it('M19: lists agreements with role, day and what became of them; without a day they are open', () => {
		const cells = tagged('TH', 'TD').map(({ text }) => flat(text));
		const row = (what: string) => cells.slice(cells.findIndex((cell) => cell.startsWith(what))).slice(1, 4);
		expect(row('Übersicht der Zuständigkeiten')).toEqual([
			'Koordinierungsstelle',
			'31. Januar 2027',
			'Zuständigkeiten & Erreichbarkeit'
		]);
		expect(row('+ Treffen der Workshopleitungen').slice(0, 2)).toEqual(['@Steuerungsgruppe', 'offen']);
		expect(missing('erledigt (Stand: 20. Januar 2027) – =Liste steht im Intranet')).toEqual([]);
	});

	it('M6, M12, M21, M23: labels where a note comes from and what it is linked with', () => {
		const labels = ['vom Papier', 'aus dem Raum', 'Moderation ·', 'aus: Konfliktmanagement', 'verbunden mit 3, 6'];
		const tables = ['Tisch: Konfliktmanagement (2)', 'an mehreren Tischen: Konfliktmanagement, Konfliktmanagement (2)'];
		expect(missing(...labels, ...tables, 'Zusammengeführt mit: Dasselbe mit anderen Worten.')).toEqual([]);
	});

	it('answers to questions of the audience stand with them', () => {
		expect(
			missing('Beantwortet: Zurzeit etwa zwölf Monate.', 'Offen geblieben – wir antworten bis 5. Dezember 2026')
		).toEqual([]);
	});

	it('M22: says where notes were released first', async () => {
		const [first] = model.boards;
		const released = { ...model, boards: first ? [{ ...first, moderation: 'release' as const }] : [] };
		const words = flat(poppler('pdftotext', await pdf(released, german, made)));
		expect(words).toContain('Die Moderation hat jeden Beitrag freigegeben, bevor ihn andere sahen.');
		expect(missing('Die Moderation hat jeden Beitrag freigegeben')).toHaveLength(1);
	}, 60_000);

	it('M22: counts what is left out, by reason', () => {
		expect(
			missing('2 Beiträge sind verborgen', 'Gründe: Angaben zu Personen (1), Werbung (1).', '3 Beiträge waren nicht')
		).toEqual([]);
	});

	it('E14: says the same numbers in sentence, base and table', () => {
		for (const { bars, n, noAnswer } of questions.filter(({ bars }) => bars.length > 0)) {
			expect(missing(`n = ${n} · keine Angabe: ${noAnswer} · einzelne evtl. zurückgehalten`)).toEqual([]);
			for (const { label, count } of bars) {
				const row = tree.findIndex((cell, at) => cell.text === label && tree[at + 1]?.text === String(count));
				expect(row, `${label}: ${count}`).toBeGreaterThan(-1);
			}
		}
	});

	it('M20: has every count of the evaluation as the database gives it, in the table of its question', () => {
		for (const result of richSource().surveys.flatMap(({ results }) => results.questions)) {
			const at = tree.findIndex(({ tag, text }) => tag === 'H3' && flat(text) === flat(result.texts.de ?? ''));
			const length = tree.slice(at + 1).findIndex(({ tag }) => tag === 'H2' || tag === 'H3');
			const cells = tree.slice(at, at + 1 + length).filter(({ tag }) => tag === 'TH' || tag === 'TD');
			const rows = rowsOf(result).map((row) => row.map(flat));
			if (result.kind !== 'text') expect(rows.length).toBeGreaterThan(2);
			expect(
				rowsMissing(
					cells.map(({ text }) => flat(text)),
					rows
				),
				result.key
			).toEqual([]);
		}
	});

	it('2.4: a target has a row for each sector, and full stops where too few answered', () => {
		const cells = tagged('TH', 'TD').map(({ text }) => flat(text));
		const row = (label: string) => cells.slice(cells.indexOf(label), cells.indexOf(label) + 7);
		expect(row('Inhalt')).toEqual(['Inhalt', '1', '2', '4', '16', '14', '37']);
		expect(row('Raum & Technik')).toEqual(['Raum & Technik', '.', '.', '.', '.', '.', '.']);
	});

	it('2.4: before and now is a table of pairs, and how many went which way', () => {
		expect(missing('jetzt niedriger: 2 (5 %)', 'gleich: 8 (20 %)', 'jetzt höher: 30 (75 %)')).toEqual([]);
		const cells = tagged('TH', 'TD').map(({ text }) => flat(text));
		expect(cells.slice(cells.indexOf('vorher: wenig')).slice(0, 6)).toEqual(['vorher: wenig', '0', '2', '8', '4', '0']);
	});

	it('2.4: points come with how many gave them, a ranking with first places, numbers without the ends', () => {
		expect(missing('Punkte', 'Personen', 'Platz 1', 'Mittlere Angabe: 9 Jahre')).toEqual([]);
		expect(missing('Saldo (9–10 weniger 0–6)')).toEqual([]);
	});

	it('E17: quotes come first and are marked as such', () => {
		expect(missing('Zitate', 'Weitere Texte')).toEqual([]);
		const quoted = tree.findIndex(({ text }) => text === 'Zitate');
		expect(flat(tree.slice(quoted).find(({ tag }) => tag === 'LBody')?.text ?? '')).toMatch(/^„Die Ausländerbehörde/);
	});

	it('2.4: groups of free texts have headings with their counts, those in none the last, and hold every text once', async () => {
		const surveys = grouped(model).surveys.map((survey) => ({
			...survey,
			figures: survey.figures.filter(({ kind }) => kind === 'text')
		}));
		const given = surveys.flatMap(({ figures }) => figures.flatMap(({ texts }) => texts ?? []));
		const file = await pdf({ ...model, parts: ['texts'], boards: [], surveys }, german, made);
		const headings = structureOf(file).filter(({ tag }) => tag === 'H4');
		const told = headings.map(({ text }) => /^(.*) \((\d+) Texte?\)$/.exec(flat(text))?.slice(1) ?? []);
		expect(told.map(([heading]) => heading)).toEqual(['Gemeinsame Liste', '=<Zeit> & Ruhe', 'Ohne Gruppe']);
		expect(told.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(
			given.reduce((sum, { count }) => sum + count, 0)
		);
		expect(Number(told[0]?.[1])).toBeGreaterThanOrEqual(Number(told[1]?.[1]));
	}, 30_000);

	it('M20: holds only the parts that were chosen', async () => {
		const parts: Part[] = ['agreements', 'method'];
		const bare = model.boards.map((board) => ({ ...board, prompts: [], themes: [] }));
		const words = flat(poppler('pdftotext', await pdf({ ...model, parts, boards: bare, surveys: [] }, german, made)));
		expect(words).toContain('Übersicht der Zuständigkeiten erstellen');
		expect(words).toContain('Für diese Datei wurden gewählt: Vereinbarungen und Methode und Datenschutz.');
		for (const other of ['Eröffnungsvortrag', 'Impuls 1', 'Tagungsabschluss']) expect(words).not.toContain(other);
	}, 60_000);

	it('2.4: says the measures of scales and of sectors in the words of the desk', () => {
		expect(
			missing(
				'Kennwerte: Mittlere Antwort (Median): ziemlich · Interpolierter Median (1 bis 5): 4,2',
				'Die beiden höchsten Stufen: 77 % · Einigkeit (van der Eijk): 0,5: gemischt',
				'Inhalt 4 4,2 81 % 0,6: einig',
				'Raum & Technik . . . .'
			)
		).toEqual([]);
	});

	it('E2, E15: says in a codebook what was asked word for word, and with the question of whom only', () => {
		const at = tree.findLastIndex(({ tag, text }) => tag === 'H2' && text === 'Codebuch');
		const cells = tree.slice(at).filter(({ tag }) => ['P', 'TH', 'TD'].includes(tag));
		const told = cells.map(({ text }) => flat(text).trim());
		expect(told).toContain('Vorlage F1 · Version 1 · Fingerabdruck 0123456789abcdef0123456789abcdef');
		for (const { questions } of model.surveys)
			// A word may be broken at the end of a line.
			for (const { key, text } of questions) expect(told[told.indexOf(key) + 1]).toContain(flat(text).slice(0, 12));
		expect(told).toContain('1 = gar nicht; 2 = wenig; 3 = mittel; 4 = ziemlich; 5 = sehr');
		const condition = 'wenn „Haben Sie ein konkretes Vorhaben?“ mit „ja“, „teilweise“ beantwortet';
		expect(missing(`Nur gefragt, ${condition} war.`, `nur ${condition} ist`)).toEqual([]);
	});

	it('E7: shows nothing of a question with too few answers', () => {
		const at = tree.findIndex((element) => element.text === 'Wie verständlich waren die Inhalte?');
		const [next, after] = tree.slice(at + 1, at + 3);
		expect(flat(next?.text ?? '')).toBe('Weniger als 5 Antworten: Zum Schutz der Einzelnen wird hier nichts gezeigt.');
		expect(after?.tag).toBe('H3');
	});

	it('E12: warns where few of those present responded', async () => {
		const few = model.surveys.slice(0, 1).map((survey) => ({ ...survey, attendance: 293, questions: [], figures: [] }));
		const words = flat(poppler('pdftotext', await pdf({ ...model, boards: [], surveys: few }, german, made)));
		expect(words).toContain('41 von 293 Anwesenden haben geantwortet (14 %)');
		expect(words).toContain('spricht nicht für alle');
	}, 30_000);

	it('E12: says of one workshop how many responded, but not of how many, since heads are counted for the day', () => {
		expect(missing('4 Rückmeldungen', '41 von 96 Anwesenden (43 %)')).toEqual([]);
		expect(flat(text)).not.toMatch(/\b4 von 96/);
	});

	it('I1: keeps other scripts, symbols and emoji readable for programs', () => {
		expect(missing('Потрібні перекладачі', 'Χρειαζόμαστε περισσότερο', '→ weiter so', '≥ 2×', '👍', '✓')).toEqual([]);
		// Letters with their dots, in the order of speech.
		expect(missing('نحتاج', 'مترجمين', 'الدوائر', 'الرسمية', 'الأجانب', 'ترجمة')).toEqual([]);
	});

	it('I1: writes a replacement sign where no font has the character, and says so', () => {
		expect(missing('Zeichen ohne Schrift: \ufffd\ufffd und', 'kann diese Datei nicht darstellen')).toEqual([]);
	});

	it('SEC10: shows markup and formulas as the text they are', () => {
		expect(missing('<script>alert("x")</script> & <b>fett</b>', '=HYPERLINK("http://example.org";"Klick")')).toEqual(
			[]
		);
		expect(Buffer.from(bytes).includes('/URI')).toBe(false);
	});

	it('V20: says on every page of an example that it is one', async () => {
		const pages = text.split('\f').slice(0, -1);
		expect(pages.length).toBeGreaterThan(10);
		expect(pages.filter((page) => !page.includes('BEISPIEL'))).toEqual([]);
		const real = { ...model, event: { ...model.event, isExample: false } };
		expect(poppler('pdftotext', await pdf(real, german, made)).includes('BEISPIEL')).toBe(false);
	}, 60_000);

	it('speaks the language of the reader', async () => {
		const english = await pdf({ ...model, language: 'en' }, translator('en', en), made);
		expect(Buffer.from(english).includes('/Lang (en-GB)')).toBe(true);
		expect(poppler('pdftotext', english).includes('How this documentation was made')).toBe(true);
	}, 60_000);

	it('is made of an event without programme, boards and surveys', async () => {
		const empty = { ...model, sessions: [], boards: [], surveys: [] };
		const pages = poppler('pdftotext', await pdf(empty, german, made));
		expect(pages).toContain('kein Programm');
	});

	it('M20: loses and doubles nothing of 500 notes and 300 sheets', async () => {
		const large = richDocumentation(500, 300);
		// Themes tell the beginnings of their notes once more.
		for (const board of large.boards) Object.assign(board, { themes: [], ungrouped: [] });
		const words: string[] = [];
		const mark = (note: { body: string }): void => {
			words.push(`beleg${words.length}x`);
			note.body += ` ${words.at(-1)}`;
		};
		for (const { prompts } of large.boards)
			for (const { notes } of prompts)
				for (const note of notes) {
					mark(note);
					note.replies.forEach(mark);
				}
		const { notes, replies } = totals(large);
		expect([notes, words.length]).toEqual([500, 500 + replies]);
		const found = poppler('pdftotext', await pdf(large, german, made)).match(/beleg\d+x/g) ?? [];
		expect(found.sort()).toEqual(words.sort());
	}, 60_000);
});
