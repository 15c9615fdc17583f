import type { DeskTranslate } from '$lib/messages';
import { type Cell, neutral, type Table } from './table.ts';

/**
 * One table as CSV (RFC 4180) the way German spreadsheets open it: UTF-8 with a byte order mark, semicolons (E15).
 * A file holds one table, because CSV has no sheets; the workbook holds them all.
 */
export function csv({ columns, rows }: Table, t: DeskTranslate): Uint8Array {
	const lines = [columns.map(({ head }) => t(head)), ...rows].map((row) => row.map(field).join(';'));
	return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function field(value: Cell): string {
	if (typeof value !== 'string') return value === null ? '' : String(value);
	const text = neutral(value);
	return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
