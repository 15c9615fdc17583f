import { describe, expect, it } from 'vitest';
import de from '$lib/messages/de/desk.ts';
import { translator } from '$lib/messages/translate.ts';
import { download, formats, isFormat } from './downloads.ts';
import { richDocumentation } from '../../../../tests/documents/rich-documentation.ts';

const t = translator('de', de);
const model = richDocumentation(6, 41);
const made = new Date('2026-11-22T10:00:00Z');
const titled = (title: string) => ({ ...model, event: { ...model.event, title, isExample: false } });
const named = async (title: string) =>
	(await download(titled(title), 'csv-notes', t, made)).headers.get('content-disposition');

describe('a download', () => {
	it('SEC7: says what it is, is kept nowhere and is not guessed at', async () => {
		for (const format of formats) {
			const { headers } = await download(model, format, t, made);
			expect(headers.get('content-type')).toMatch(
				/^(application\/(pdf|vnd\.openxml.+sheet)|text\/csv; charset=utf-8)$/
			);
			expect(headers.get('cache-control')).toBe('no-store');
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('content-disposition')).toMatch(/^attachment; /);
		}
	}, 60_000);

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
		const { headers } = await download(model, 'csv-texts', t, made);
		expect(headers.get('content-disposition')).toContain('filename="beispiel-fachtag-');
		const said = { ...model, event: { ...model.event, title: 'Beispiel: Fachtag' } };
		const again = await download(said, 'csv-texts', t, made);
		expect(again.headers.get('content-disposition')).toContain('filename="beispiel-fachtag-2026-');
	});

	it('is refused in a format that does not exist', () => {
		expect(isFormat('pdf')).toBe(true);
		for (const name of ['docx', '', 'constructor', '__proto__']) expect(isFormat(name)).toBe(false);
	});
});
