/** Writes the files of a large day once and prints what it took: `documentation-writer.ts NOTES SHEETS`. */
import { readdirSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { PARTS } from '../../../src/lib/domain/documentation-parts.ts';
import type { DeskCatalogue } from '../../../src/lib/messages/catalogues.ts';
import { translator } from '../../../src/lib/messages/translate.ts';
import { order, write } from '../../../src/lib/server/exports/downloads.ts';
import { Run } from '../../../src/lib/server/exports/run.ts';
import { richSource } from '../../documents/rich-source.ts';
import type { Written } from './documentation.ts';

const [notes, sheets] = process.argv.slice(2).map(Number);
const texts = new URL('../../../src/lib/messages/de/', import.meta.url);
const catalogue = Object.assign(
	{},
	...readdirSync(texts)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(new URL(file, texts), 'utf8')))
) as DeskCatalogue;
const t = translator('de', catalogue);
const ordered = order(richSource(notes, sheets), PARTS, 'de', t, new Date());
const stops = monitorEventLoopDelay({ resolution: 5 });
stops.enable();

async function timed(format: keyof Written['seconds']): Promise<number> {
	const started = performance.now();
	await write(ordered, format, new Run());
	return (performance.now() - started) / 1000;
}

// First of all what a member waits for who wants everything at once.
const zip = await timed('zip');
const written: Written = {
	seconds: { zip, pdf: await timed('pdf'), docx: await timed('docx'), xlsx: await timed('xlsx') },
	megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
	longestStop: Math.round(stops.max / 1e6)
};
console.log(JSON.stringify(written));
