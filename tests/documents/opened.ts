/** Opens the files with programs that did not write them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

/** What a program of poppler-utils says about a PDF. */
export function poppler(
	program: 'pdfinfo' | 'pdftotext' | 'pdffonts' | 'pdftohtml',
	bytes: Uint8Array,
	...options: string[]
): string {
	const folder = mkdtempSync(join(tmpdir(), 'documentation-'));
	try {
		const file = join(folder, 'file.pdf');
		writeFileSync(file, bytes);
		const to = program === 'pdftotext' ? ['-'] : [];
		return execFileSync(program, [...options, file, ...to], { encoding: 'utf8', maxBuffer: 64e6, stdio: 'pipe' });
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ENOENT')
			throw new Error(`${program} is missing: install poppler-utils (apt-get install poppler-utils)`, { cause });
		throw cause;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/**
 * What LibreOffice makes of an office file: its text, or of a workbook a CSV file for each sheet, by the sheet's name.
 * Slow: a program of its own starts each time.
 */
export function libreOffice(extension: 'docx' | 'xlsx', bytes: Uint8Array): Map<string, string> {
	const folder = mkdtempSync(join(tmpdir(), 'documentation-'));
	// UTF-8 with commas; -1: every sheet in a file of its own.
	const to =
		extension === 'docx'
			? 'txt:Text (encoded):UTF8'
			: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
	try {
		writeFileSync(join(folder, `file.${extension}`), bytes);
		execFileSync(
			'soffice',
			[
				`-env:UserInstallation=file://${folder}/profile`,
				'--headless',
				'--convert-to',
				to,
				'--outdir',
				join(folder, 'out'),
				join(folder, `file.${extension}`)
			],
			// Without a locale it would write umlauts in names of sheets in some other way.
			{ stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } }
		);
		const made = readdirSync(join(folder, 'out'));
		return new Map(
			made.map((name) => [name.replace(/^file-?|\.\w+$/g, ''), readFileSync(join(folder, 'out', name), 'utf8')])
		);
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).syscall?.startsWith('spawn'))
			throw new Error('soffice is missing: install LibreOffice (libreoffice-writer-nogui, libreoffice-calc-nogui)', {
				cause
			});
		throw cause;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** An element of a PDF's structure tree as poppler prints it: its kind, its depth, and the text right inside it. */
export type Tagged = { tag: string; depth: number; text: string };

export function structureOf(bytes: Uint8Array): Tagged[] {
	const elements: Tagged[] = [];
	for (const line of poppler('pdfinfo', bytes, '-struct-text').split('\n')) {
		const depth = line.search(/\S/);
		const tag = /^ *([A-Z][A-Za-z0-9]*)(?: \([a-z]+\))?:?$/.exec(line)?.[1];
		const text = /^ *"(.*)"$/.exec(line)?.[1];
		if (tag) elements.push({ tag, depth, text: '' });
		else if (text !== undefined) {
			const last = elements.at(-1);
			if (last) last.text += text;
		}
	}
	return elements;
}

/** The parts of a workbook, by name, as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
	return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A CSV file by RFC 4180, read sign by sign: rows of fields. */
export function parseCsv(text: string, separator: string): string[][] {
	const rows: string[][] = [[]];
	let field = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] as string;
		if (quoted && sign === '"' && text[at + 1] === '"') field += text[++at];
		else if (sign === '"') quoted = !quoted;
		else if (quoted) field += sign;
		else if (sign === separator || sign === '\r') {
			rows.at(-1)?.push(field);
			field = '';
			if (sign === '\r') rows.push([]);
		} else if (sign !== '\n') field += sign;
	}
	return rows.filter((row) => row.length > 0);
}
