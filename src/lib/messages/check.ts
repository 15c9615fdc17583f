import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

type Catalogue = Record<string, string>;

const folder = import.meta.dirname;

/** Names of the arguments a message takes, in the order of the alphabet. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
	const names = elements.flatMap((element) => {
		switch (element.type) {
			case TYPE.literal:
			case TYPE.pound:
				return [];
			case TYPE.plural:
			case TYPE.select:
				return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
			case TYPE.tag:
				return argumentsOf(element.children);
			default:
				return [element.value];
		}
	});
	return [...new Set(names)].sort();
}

function faultsBetween(where: string, model: Catalogue, other: Catalogue): string[] {
	const faults: string[] = [];
	for (const [key, text] of Object.entries(model)) {
		const translated = other[key];
		if (translated === undefined) faults.push(`${where}: "${key}" is missing`);
		else if (translated.trim() === '') faults.push(`${where}: "${key}" is empty`);
		else if (argumentsOf(parse(text)).join() !== argumentsOf(parse(translated)).join())
			faults.push(`${where}: "${key}" takes other arguments than in German`);
	}
	for (const key of Object.keys(other))
		if (!(key in model)) faults.push(`${where}: "${key}" is not in the German catalogue`);
	return faults;
}

/**
 * Every fault of the catalogues: a key missing or surplus in one language, an empty text, other arguments, bad ICU syntax (I3).
 * German is the model. A language of the hall alone, without `desk.ts`, needs the files that its own shelves
 * name.
 */
export function catalogueFaults(root = folder): string[] {
	const read = (language: string, file: string): Catalogue =>
		JSON.parse(readFileSync(join(root, language, file), 'utf8'));
	const files = readdirSync(join(root, 'de')).filter((file) => file.endsWith('.json'));
	const filesOf = (language: string): string[] => {
		if (!existsSync(join(root, language, 'index.ts')) || existsSync(join(root, language, 'desk.ts'))) return files;
		const shelves = ['index.ts', 'kiosk.ts', 'results.ts', 'follow-up.ts']
			.map((shelf) => join(root, 'de', shelf))
			.filter((path) => existsSync(path));
		const named = shelves.map((path) => readFileSync(path, 'utf8')).join();
		return files.filter((file) => named.includes(`./${file}`));
	};
	const languages = readdirSync(root, { withFileTypes: true }).filter(
		(entry) => entry.isDirectory() && entry.name !== 'de'
	);
	return languages.flatMap(({ name }) =>
		filesOf(name).flatMap((file) => {
			try {
				return faultsBetween(`${name}/${file}`, read('de', file), read(name, file));
			} catch (error) {
				return [`${name}/${file}: ${error instanceof Error ? error.message : error}`];
			}
		})
	);
}

/** Vite plugin: a build with a faulty catalogue fails and names every fault. */
export function checkedMessages() {
	return {
		name: 'checked-messages',
		apply: 'build' as const,
		buildStart() {
			const faults = catalogueFaults();
			if (faults.length > 0) throw new Error(`Message catalogues:\n${faults.join('\n')}`);
		}
	};
}
