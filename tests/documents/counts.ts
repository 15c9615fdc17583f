/** What a file that people read must tell of a question, worked out from its counts alone. */
import type { QuestionResult } from '../../src/lib/domain/survey-results.ts';

const STEPS = [1, 2, 3, 4, 5];

/** Rows of cells that must stand in the table below the question, in German. @param minGroup below it a sector is not shown */
export function rowsOf({ kind, options, counts, config }: QuestionResult, minGroup = 5): string[][] {
	if (counts === null) return [];
	const at = (key: string) => counts[key] ?? 0;
	const labels = options.map(({ key, texts }) => [key, texts.de ?? ''] as const);
	switch (kind) {
		case 'target':
			return labels.map(([key, label]) => {
				const given = STEPS.map((step) => at(`${key}:${step}`));
				const n = given.reduce((sum, count) => sum + count, 0);
				return [label, ...[...given, n].map((count) => (n < minGroup ? '.' : String(count)))];
			});
		case 'before_now':
			return labels.map(([, label], before) => [
				`vorher: ${label}`,
				...STEPS.map((now) => String(at(`${before + 1}:${now}`)))
			]);
		case 'ranking':
			return labels.map(([key, label]) => [label, String(at(`${key}:1`))]);
		case 'recommend':
			return [['0–6', 0, 6] as const, ['7–8', 7, 8] as const, ['9–10', 9, 10] as const].map(([label, from, to]) => [
				label,
				String(between(at, from, to))
			]);
		case 'number': {
			const width = ((config.max ?? 0) - (config.min ?? 0) + 1) / 10;
			return Array.from({ length: 10 }, (_, index) => [
				`${(config.min ?? 0) + index * width}–${(config.min ?? 0) + (index + 1) * width - 1}`,
				String(at(String(index)))
			]);
		}
		default:
			return labels.map(([key, label]) => [label, String(at(key))]);
	}
}

function between(at: (key: string) => number, from: number, to: number): number {
	return Array.from({ length: to - from + 1 }, (_, index) => at(String(from + index))).reduce(
		(sum, one) => sum + one,
		0
	);
}

/** The rows that do not stand among the cells, each in one piece. */
export function rowsMissing(cells: readonly string[], rows: readonly (readonly string[])[]): string[] {
	const told = `\n${cells.join('\n')}\n`;
	return rows.map((row) => row.join('\n')).filter((row) => !told.includes(`\n${row}\n`));
}
