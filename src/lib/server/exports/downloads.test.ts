import { describe, expect, it } from 'vitest';
import { checkDocumentation } from '$lib/domain/documentation-file';
import { PARTS, type Part } from '$lib/domain/documentation-parts';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { partsOf, poppler } from '../../../../tests/documents/opened.ts';
import { richSource } from '../../../../tests/documents/rich-source.ts';
import { sideBySide } from '../../../../tests/documents/side-by-side.ts';
import { readToldFile } from '../../state/told-file.ts';
import { download, told } from './answers.ts';
import { type Format, formats, isFormat, type Order, order, stepsOf, write } from './downloads.ts';
import { Run } from './run.ts';

const t = translator('de', de);
const source = richSource(6, 41);
const made = new Date('2026-11-22T10:00:00Z');
const ordered = (parts: readonly Part[] = PARTS, event: object = {}) =>
	order({ ...source, event: { ...source.event, ...event } }, parts, 'de', t, made);
const named = async (title: string) =>
	download(ordered(PARTS, { title, is_example: false }), 'csv-notes').headers.get('content-disposition');
const whole = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe('a download', () => {
	it('SEC7: says what it is, is kept nowhere and is not guessed at', async () => {
		for (const format of formats) {
			const answer = download(ordered(), format);
			expect(answer.headers.get('content-type')).toMatch(
				/^(application\/(pdf|json|zip|vnd\.openxml.+(sheet|document))|text\/csv; charset=utf-8)$/
			);
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
			expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /);
			await answer.body?.cancel();
		}
	});

	it('is named after title, day and table', async () => {
		expect(await named('Fachtag: Größe & Übergang')).toBe(
			`attachment; filename="fachtag-groesse-uebergang-2026-11-17-beitraege.csv"; filename*=UTF-8''fachtag-gr%C3%B6%C3%9Fe-%C3%BCbergang-2026-11-17-beitr%C3%A4ge.csv`
		);
	});

	it('has a plain name where the title has no plain letter', async () => {
		expect(await named('يوم')).toContain('filename="documentation-2026-11-17-beitraege.csv"');
	});

	it('SEC5: cannot be led elsewhere by a title', async () => {
		const name = await named('../../etc/passwd"\r\nX-Evil: 1');
		expect(name).toContain('filename="etc-passwd-x-evil-1-2026-11-17-beitraege.csv"');
		expect(name).not.toMatch(/[\r\n]/);
	});

	it('V20: is named an example if it is one', async () => {
		const { headers } = download(ordered(), 'csv-texts');
		expect(headers.get('content-disposition')).toContain('filename="beispiel-fachtag-');
		const again = download(ordered(PARTS, { title: 'Beispiel: Fachtag' }), 'csv-texts');
		expect(again.headers.get('content-disposition')).toContain('filename="beispiel-fachtag-2026-');
	});

	it('is refused in a format that does not exist', () => {
		expect(isFormat('pdf')).toBe(true);
		for (const name of ['odt', '', 'constructor', '__proto__']) expect(isFormat(name)).toBe(false);
	});

	it('is shown by the browser only where it is asked to', () => {
		expect(download(ordered(), 'pdf', true).headers.get('content-disposition')).toMatch(/^inline; /);
	});
});

describe('one zip of all', () => {
	it('M20: holds a file of every kind, byte for byte the same', async () => {
		const { bytes } = await write(ordered(), 'zip', new Run());
		const files = partsOf(bytes);
		const names = [...files.keys()];
		expect(names).toHaveLength(formats.length - 1);
		for (const ending of ['.pdf', '.docx', '.xlsx', '.json', '-beiträge.csv', '-codebuch.csv'])
			expect(names.some((name) => name.endsWith(ending))).toBe(true);
		const json = await write(ordered(), 'json', new Run());
		expect(files.get(json.name)).toBe(new TextDecoder().decode(json.bytes));
	}, 60_000);

	it('M20: has no file for what was not chosen', async () => {
		const names = [...partsOf((await write(ordered(['agreements']), 'zip', new Run())).bytes).keys()];
		expect(names.filter((name) => name.endsWith('.csv'))).toEqual([
			'beispiel-fachtag-integration-beratung-ostwestfalen-lippe-2026-11-17-vereinbarungen.csv'
		]);
	}, 60_000);
});

/** As the database keeps it: keys by length, then by letters. */
function kept(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(kept);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, one]) => [key, kept(one)]));
}

async function readAgain(given: Order): Promise<Order> {
	const json = new TextDecoder().decode((await write(given, 'json', new Run())).bytes);
	const read = checkDocumentation(kept(JSON.parse(json)));
	if ('fault' in read) throw new Error(`${read.fault} at ${read.place}`);
	return order(read.document, read.document.parts, 'de', t, made);
}

/** What a file says, without what the program that writes it makes up. */
function textOf(format: Format, bytes: Uint8Array): string {
	if (format === 'pdf') return poppler('pdftotext', bytes);
	if (format !== 'docx' && format !== 'xlsx') return new TextDecoder().decode(bytes);
	const parts = [...partsOf(bytes)].filter(([name]) => /document\.xml$|sheet\d+\.xml$|sharedStrings/.test(name));
	return parts.map(([, xml]) => xml.replace(/<\/?(w|a|c|wp|pic)\b[^>]*>/g, ' ')).join('');
}

describe('a documentation that was read in again', () => {
	it('E13, E17: has side by side what had stood so, with its warnings, and the numbers only in their sheets', async () => {
		const source = sideBySide();
		const before = order(source, PARTS, 'de', t, made);
		const again = await readAgain(before);
		expect(again.model.comparisons).toEqual(before.model.comparisons);
		const json = await write(again, 'json', new Run());
		expect(new TextDecoder().decode(json.bytes)).not.toContain('remark_');
		const said = [
			'Stimmung am Anfang und am Ende',
			'Anfang und Ende sind zwei Antworten des Raums, nicht dieselben Personen.',
			'Workshop – Workshops nebeneinander',
			'Das ist keine Rangfolge',
			'Zu wenige Antworten, um gezeigt zu werden: Konfliktmanagement (2).',
			'Die Spannen überschneiden sich: Konfliktmanagement (1) und Rassismussensible Beratungsarbeit.'
		];
		for (const format of ['pdf', 'docx'] as const) {
			const text = textOf(format, (await write(again, format, new Run())).bytes)
				.replace(/<[^>]*>/g, '')
				.replace(/\s+/g, ' ');
			for (const words of said) expect(text, `${format}: ${words}`).toContain(words);
		}
	}, 60_000);

	it.each(formats.filter((format) => format !== 'zip'))(
		'M20, SEC10: gives the same %s, formulas and markup in it',
		async (format) => {
			const again = await readAgain(ordered());
			// Whatever order its keys had before the database kept them.
			const before = format === 'json' ? await readAgain(again) : ordered();
			const [first, second] = [await write(before, format, new Run()), await write(again, format, new Run())];
			expect(second.name).toBe(first.name);
			const text = textOf(format, second.bytes);
			expect(text.length).toBeGreaterThan(100);
			expect(text === textOf(format, first.bytes)).toBe(true);
		},
		60_000
	);
});

describe('a run', () => {
	it.each(['pdf', 'docx', 'xlsx', 'zip'] as const)(
		'M20: tells each step of a %s, then the whole file',
		async (format) => {
			const steps: number[] = [];
			const answer = told(ordered(), format);
			if (!answer.body) throw new Error('There is no answer.');
			const file = await readToldFile(answer.body, ({ done, of }) => {
				expect(of).toBe(stepsOf(ordered(), format));
				steps.push(done);
			});
			expect(steps).toEqual(Array.from({ length: stepsOf(ordered(), format) + 1 }, (_, step) => step));
			expect(file.name).toMatch(new RegExp(`^beispiel-.*\\.${format}$`));
			expect(Buffer.from(file.bytes).subarray(0, 2).toString()).toMatch(/^(%P|PK)$/);
		},
		60_000
	);

	it.each(['pdf', 'docx', 'zip'] satisfies Format[])(
		'M20: of a %s stops when nobody waits any more',
		async (format) => {
			const stop = new AbortController();
			const tried = write(
				ordered(),
				format,
				new Run({ signal: stop.signal, tell: () => stop.abort(new Error('gone')) })
			);
			await expect(tried).rejects.toThrow('gone');
		},
		60_000
	);

	it('breaks off loudly where a file cannot be written', async () => {
		const broken = { ...ordered(), model: { ...ordered().model, boards: [null as never] } };
		await expect(whole(download(broken, 'csv-notes'))).rejects.toThrow();
		const { body } = told(broken, 'csv-notes');
		if (!body) throw new Error('There is no answer.');
		await expect(readToldFile(body, () => undefined)).rejects.toThrow();
	});
});
