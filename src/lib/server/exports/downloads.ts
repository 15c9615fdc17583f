import { zipSync } from 'fflate';
import { type Documentation, documentation, type FollowUpLink } from '$lib/domain/documentation';
import { documentationFile } from '$lib/domain/documentation-file';
import { chosen, type Part } from '$lib/domain/documentation-parts';
import type { DocumentationSource } from '$lib/domain/documentation-source';
import type { DeskLanguage, DeskTranslate } from '$lib/messages';
import { agreementsTable, notesTable, themesTable } from './board-tables.ts';
import { codebookTable } from './codebook.ts';
import { csv } from './csv.ts';
import { fileName } from './file-name.ts';
import type { Host } from './host.ts';
import { pdf, pdfSteps } from './pdf.ts';
import type { Run } from './run.ts';
import type { Table } from './table.ts';
import { evaluationTable, measuresTable, textsTable } from './tables.ts';
import { xlsx } from './xlsx.ts';

/** What is to be written, for whom, the moment of the download, and whose event it is. */
export type Order = {
	source: DocumentationSource;
	model: Documentation;
	t: DeskTranslate;
	made: Date;
	host: Host | null;
};

export function order(
	given: DocumentationSource,
	parts: readonly Part[],
	language: DeskLanguage,
	t: DeskTranslate,
	made: Date,
	host: Host | null = null,
	followUp: FollowUpLink | null = null
): Order {
	const model = { ...documentation(given, language, parts), followUp };
	return { source: chosen(given, parts), model, t, made, host };
}

/** `part`: what the name says beyond the title; `needs`: there is no such file without one of these parts. */
type Kind = {
	type: string;
	extension: string;
	part?: `doc_sheet_${'notes' | 'themes' | 'agreements' | 'evaluation' | 'measures' | 'texts' | 'codebook'}`;
	needs?: readonly Part[];
	steps: (model: Documentation) => number;
	write: (order: Order, run: Run) => Promise<Uint8Array> | Uint8Array;
};

/** Takes one step. */
const atOnce = (write: (order: Order) => Promise<Uint8Array> | Uint8Array): Pick<Kind, 'steps' | 'write'> => ({
	steps: () => 1,
	write: async (order, run) => {
		const bytes = await write(order);
		await run.step();
		return bytes;
	}
});

const csvOf = (
	part: NonNullable<Kind['part']>,
	needs: readonly Part[],
	table: (model: Documentation, t: DeskTranslate) => Table
): Kind => ({
	type: 'text/csv; charset=utf-8',
	extension: 'csv',
	part,
	needs,
	...atOnce(({ model, t }) => csv(table(model, t), t))
});

const single = {
	pdf: {
		type: 'application/pdf',
		extension: 'pdf',
		steps: pdfSteps,
		write: ({ model, t, made, host }, run) => pdf(model, t, made, run, host)
	},
	docx: {
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		extension: 'docx',
		// Its chapters, and putting them together.
		steps: (model) => pdfSteps(model) + 1,
		// Loaded when it is wanted: the server starts without it.
		write: async ({ model, t, made, host }, run) => (await import('./word.ts')).word(model, t, made, run, host)
	},
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		extension: 'xlsx',
		...atOnce(({ model, t, made }) => xlsx(model, t, made))
	},
	json: {
		type: 'application/json',
		extension: 'json',
		...atOnce(({ source, model }) => new TextEncoder().encode(documentationFile(source, model.parts)))
	},
	'csv-notes': csvOf('doc_sheet_notes', ['boards'], notesTable),
	'csv-themes': csvOf('doc_sheet_themes', ['boards'], themesTable),
	'csv-agreements': csvOf('doc_sheet_agreements', ['agreements'], agreementsTable),
	'csv-evaluation': csvOf('doc_sheet_evaluation', ['evaluation'], evaluationTable),
	'csv-measures': csvOf('doc_sheet_measures', ['evaluation'], measuresTable),
	'csv-texts': csvOf('doc_sheet_texts', ['texts'], textsTable),
	'csv-codebook': csvOf('doc_sheet_codebook', ['evaluation', 'texts'], codebookTable)
} satisfies Record<string, Kind>;

type Single = keyof typeof single;

/** All of them in one, as far as there is something in them. */
const zip: Kind = {
	type: 'application/zip',
	extension: 'zip',
	steps: (model) => inZip(model).reduce((sum, { steps }) => sum + steps(model), 0),
	async write(order, run) {
		const files: Record<string, Uint8Array> = {};
		for (const kind of inZip(order.model)) files[nameOf(order, kind)] = await kind.write(order, run);
		// Most of it is packed already; the least effort packs the rest.
		return zipSync(files, { level: 1, mtime: order.made });
	}
};

/** The files that can be downloaded, by the last part of their address. One address, one file; one CSV file, one table. */
const kinds: Record<Single | 'zip', Kind> = { ...single, zip };

function inZip({ parts }: Documentation): Kind[] {
	return Object.values<Kind>(single).filter(({ needs }) => !needs || needs.some((part) => parts.includes(part)));
}

export type Format = keyof typeof kinds;
export const formats = Object.keys(kinds) as Format[];

export function isFormat(name: string): name is Format {
	return Object.hasOwn(kinds, name);
}

/** How many steps of a run it takes to write the file. */
export const stepsOf = (order: Order, format: Format): number => kinds[format].steps(order.model);

/** A finished file under a name that says what and when. */
export type File = { bytes: Uint8Array; type: string; name: string };

/** What a file will be, before it is written. */
export const labelOf = (order: Order, format: Format): Omit<File, 'bytes'> => ({
	type: kinds[format].type,
	name: nameOf(order, kinds[format])
});

export async function write(order: Order, format: Format, run: Run): Promise<File> {
	return { ...labelOf(order, format), bytes: await kinds[format].write(order, run) };
}

/** "fachtag-integration-2026-11-17-beiträge.csv"; examples begin with the word (V20). */
function nameOf({ model: { event }, t }: Order, { part, extension }: Pick<Kind, 'part' | 'extension'>): string {
	const example = fileName([t('doc_example')]);
	const marked = event.isExample && !fileName([event.title]).startsWith(example);
	const words = [marked ? example : '', event.title, event.day, part ? t(part) : ''];
	return `${fileName(words) || fileName([t('doc_documentation')])}.${extension}`;
}
