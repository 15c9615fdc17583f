/** One row of the table of what must hold: the bar, what was measured, and whether it holds (undefined: no bar). */
export type Row = { what: string; bar: string; measured: string; holds?: boolean };

const mark = (holds: boolean | undefined): string => (holds === undefined ? '' : holds ? 'yes' : 'NO');

export function showTable(rows: readonly Row[]): string {
	const lines = [
		['', 'bar', 'measured', 'holds'],
		...rows.map((row) => [row.what, row.bar, row.measured, mark(row.holds)])
	];
	const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
	const show = (line: string[]) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
	const [head = [], ...body] = lines;
	return [show(head), rule, ...body.map(show)].join('\n');
}
