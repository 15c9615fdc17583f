import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Row } from './table.ts';

const NOTES = 500;
const SHEETS = 300;
const MOST_SECONDS = 20;

export type Written = {
	seconds: Record<'pdf' | 'docx' | 'xlsx' | 'zip', number>;
	megabytes: number;
	longestStop: number;
};

/**
 * How long the files of a large day take, in a process of their own, so that its memory is only theirs. What the database
 * takes to tell the day comes on top.
 */
export function documentationRow(): Row {
	const writer = fileURLToPath(new URL('./documentation-writer.ts', import.meta.url));
	const alias = fileURLToPath(new URL('../../harness/lib-alias.ts', import.meta.url));
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		['--import', alias, writer, String(NOTES), String(SHEETS)],
		{ encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(stderr);
	const { seconds, megabytes, longestStop } = JSON.parse(stdout) as Written;
	const each = (['pdf', 'docx', 'xlsx'] as const).map((format) => `${format} ${seconds[format].toFixed(1)} s`);
	return {
		what: `documentation of ${NOTES} notes and ${SHEETS} sheets, every format in one zip`,
		bar: `≤ ${MOST_SECONDS} s`,
		measured: `${seconds.zip.toFixed(1)} s (${each.join(', ')}), ${megabytes} MB, others wait ${longestStop} ms at most`,
		holds: seconds.zip <= MOST_SECONDS
	};
}
