import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { Documentation } from '$lib/domain/documentation';
import type { Part } from '$lib/domain/documentation-parts';
import type { DeskTranslate } from '$lib/messages';
import { agreementsTable, notesTable, themesTable } from './board-tables.ts';
import { codebookTable } from './codebook.ts';
import { legendTable, overviewTable } from './guide.ts';
import { type Cell, neutral, type Table } from './table.ts';
import { evaluationTable, measuresTable, programmeTable, textsTable } from './tables.ts';

/** The documentation as a workbook of typed cells, a sheet for each table; no formulas, whatever people wrote (E15, SEC10). */
export async function xlsx(model: Documentation, t: DeskTranslate, made: Date): Promise<Uint8Array> {
	const tables = [overviewTable(model, t, made), ...tablesOf(model, t)];
	const sheets = [...tables, legendTable(tables, t)].map((table) => sheetOf(table, t));
	return writeExcelFile(sheets, { fontSize: 11 }).toBuffer();
}

/** The tables of what was chosen. */
function tablesOf(model: Documentation, t: DeskTranslate): Table[] {
	const has = (part: Part) => model.parts.includes(part);
	return [
		...(has('programme') ? [programmeTable(model, t)] : []),
		...(has('boards') ? [notesTable(model, t), themesTable(model, t)] : []),
		...(has('agreements') ? [agreementsTable(model, t)] : []),
		...(has('evaluation') ? [evaluationTable(model, t), measuresTable(model, t)] : []),
		...(has('texts') ? [textsTable(model, t)] : []),
		...(has('evaluation') || has('texts') ? [codebookTable(model, t)] : [])
	];
}

function sheetOf({ name, columns, rows }: Table, t: DeskTranslate): Sheet<never> {
	return {
		sheet: t(name),
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 1,
		data: [
			columns.map(({ head }): CellObject => ({
				value: t(head),
				type: String,
				fontWeight: 'bold',
				backgroundColor: '#dcebec',
				wrap: true,
				alignVertical: 'top'
			})),
			...rows.map((row) => row.map(cellOf))
		]
	};
}

function cellOf(value: Cell): CellObject | null {
	if (value === null) return null;
	if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
	// As text, so that "1.2" stays what it is.
	return { value: neutral(value), type: String, format: '@', wrap: true, alignVertical: 'top' };
}
