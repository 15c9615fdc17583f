import type { Documentation } from '$lib/domain/documentation';
import type { DeskTranslate } from '$lib/messages';
import { agreementsTable, notesTable, themesTable } from './board-tables.ts';
import { csv } from './csv.ts';
import { pdf } from './pdf.ts';
import type { Table } from './table.ts';
import { evaluationTable, textsTable } from './tables.ts';
import { xlsx } from './xlsx.ts';

type Write = (model: Documentation, t: DeskTranslate, made: Date) => Promise<Uint8Array> | Uint8Array;
type Kind = {
	type: string;
	extension: string;
	part?: `doc_sheet_${'notes' | 'themes' | 'agreements' | 'evaluation' | 'texts'}`;
	write: Write;
};

const csvOf = (part: NonNullable<Kind['part']>, table: (model: Documentation, t: DeskTranslate) => Table): Kind => ({
	type: 'text/csv; charset=utf-8',
	extension: 'csv',
	part,
	write: (model, t) => csv(table(model, t), t)
});

/** The files that can be downloaded, by the last part of their address. One address, one file; one CSV file, one table. */
const kinds = {
	pdf: { type: 'application/pdf', extension: 'pdf', write: pdf },
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extension: 'xlsx',
		write: xlsx
	},
	'csv-notes': csvOf('doc_sheet_notes', notesTable),
	'csv-themes': csvOf('doc_sheet_themes', themesTable),
	'csv-agreements': csvOf('doc_sheet_agreements', agreementsTable),
	'csv-evaluation': csvOf('doc_sheet_evaluation', evaluationTable),
	'csv-texts': csvOf('doc_sheet_texts', textsTable)
} satisfies Record<string, Kind>;

export type Format = keyof typeof kinds;
export const formats = Object.keys(kinds) as Format[];

export function isFormat(name: string): name is Format {
	return Object.hasOwn(kinds, name);
}

/** The documentation as a download: bytes, kind of file and a name that says what and when. */
export async function download(model: Documentation, format: Format, t: DeskTranslate, made: Date): Promise<Response> {
	const kind: Kind = kinds[format];
	return fileResponse(await kind.write(model, t, made), kind.type, nameOf(model, kind, t), kind.extension);
}

/** A file to be kept, under a name made of these words. */
export function fileResponse(bytes: Uint8Array, type: string, name: readonly string[], extension: string): Response {
	const words = name.map((word) => slug([...word].slice(0, 60).join(''))).filter(Boolean);
	return new Response(bytes as Uint8Array<ArrayBuffer>, {
		headers: {
			'content-type': type,
			'content-length': String(bytes.byteLength),
			'content-disposition': disposition(`${words.join('-')}.${extension}`),
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff'
		}
	});
}

/** "fachtag-integration-2026-11-17-beiträge.csv"; examples begin with the word (V20). */
function nameOf({ event }: Documentation, { part }: Kind, t: DeskTranslate): string[] {
	const example = slug(t('doc_example'));
	const marked = event.isExample && !slug(event.title).startsWith(example);
	const words = [marked ? example : '', event.title, event.day, part ? t(part) : ''];
	return words.some((word) => slug(word)) ? words : [t('doc_documentation')];
}

/** Lower-case letters and digits of any script, hyphens between them. */
function slug(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

/** RFC 6266: the name in UTF-8, and in plain letters for programs that know no better. */
function disposition(name: string): string {
	const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
	const plain = name
		.replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
		.normalize('NFD')
		.replace(/[^a-z0-9.-]/g, '')
		.replace(/-{2,}/g, '-')
		.replace(/^[-.]+(?=.)/, 'documentation-');
	const encoded = encodeURIComponent(name).replace(
		/['()*!]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
