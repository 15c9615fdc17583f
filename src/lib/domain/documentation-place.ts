/** Where in a file of a documentation something is, for people: not "boards.0.prompts.1.notes.3" but what they called it. */

/**
 * A step on the way there. `name`: a title, or the number under which it stands in the documentation; of a `field` of the event
 * the key.
 */
export type PlaceStep = {
	kind:
		| 'event'
		| 'field'
		| 'session'
		| 'board'
		| 'prompt'
		| 'note'
		| 'reply'
		| 'theme'
		| 'agreement'
		| 'survey'
		| 'question'
		| 'text';
	name: string;
};

const kinds: Record<string, PlaceStep['kind']> = {
	sessions: 'session',
	boards: 'board',
	prompts: 'prompt',
	notes: 'note',
	replies: 'reply',
	themes: 'theme',
	agreements: 'agreement',
	surveys: 'survey',
	questions: 'question',
	texts_given: 'text'
};

const LONGEST = 60;

/** @param file what was read, which may be anything; @param path to the place, keys and indexes */
export function stepsTo(file: unknown, path: readonly PropertyKey[]): PlaceStep[] {
	const steps: PlaceStep[] = path[0] === 'event' ? [{ kind: 'event', name: '' }] : [];
	let here = file;
	for (const [at, key] of path.entries()) {
		here = isObject(here) ? (here as Record<PropertyKey, unknown>)[key] : undefined;
		const kind = typeof key === 'number' ? kinds[String(path[at - 1])] : undefined;
		if (at === 1 && path[0] === 'event') steps.push({ kind: 'field', name: String(key) });
		if (kind && isObject(here)) steps.push({ kind, name: nameOf(here, kind) ?? String(Number(key) + 1) });
	}
	return steps;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function nameOf(one: Record<string, unknown>, kind: PlaceStep['kind']): string | null {
	if (kind === 'note' || kind === 'reply') return short(one.number);
	if (kind === 'board' || kind === 'theme') return short(one.title);
	if (kind === 'survey' && isObject(one.title)) return short(one.title.de);
	return null;
}

function short(name: unknown): string | null {
	if (typeof name !== 'string' || name.trim() === '') return null;
	return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
