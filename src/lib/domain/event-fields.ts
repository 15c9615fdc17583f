/** Sessions, boards and what is said about an event as the fields of a form, and back. */
import type { Texts } from './board-snapshot.ts';
import {
	type BoardDefinition,
	type EventDetails,
	MOST_PROMPTS,
	type SessionDefinition,
	type Starters
} from './event-definition.ts';
import type { Fields } from './merging.ts';

export const sessionFields = ({ kind, title, room, starts_at, ends_at }: SessionDefinition): Fields => ({
	kind,
	title,
	room,
	starts_at: starts_at ?? '',
	ends_at: ends_at ?? ''
});

export const sessionOf = (fields: Fields) => ({
	kind: fields.kind ?? '',
	title: fields.title ?? '',
	room: fields.room ?? '',
	starts_at: fields.starts_at || null,
	ends_at: fields.ends_at || null
});

/** A prompt's text in a language; every language it is worded in has a field, German and English always. */
export const promptField = (place: number, language: string): string => `prompt_${place}_${language}`;
/** Beginnings of sentences, one a line. */
export const starterField = (language: string): string => `starters_${language}`;

const ours = { de: '', en: '' };

export function boardFields(board: BoardDefinition & { session_id: string | null }): Fields {
	const prompts = Array.from({ length: MOST_PROMPTS }, (_, place) =>
		Object.entries({ ...ours, ...board.prompts[place] }).map(([language, text]) => [promptField(place, language), text])
	);
	const starters = Object.entries({ de: [], en: [], ...board.starters }).map(([language, lines]) => [
		starterField(language),
		lines.join('\n')
	]);
	return {
		title: board.title,
		kind: board.kind,
		session_id: board.session_id ?? '',
		...Object.fromEntries(prompts.flat()),
		...Object.fromEntries(starters)
	};
}

/** A prompt that is worded nowhere is none. */
export function boardOf(fields: Fields) {
	const prompts = Array.from({ length: MOST_PROMPTS }, (): Texts => ({}));
	const starters: Starters = {};
	for (const [field, text] of Object.entries(fields)) {
		const [, place, language] = /^prompt_(\d)_(\w+)$/.exec(field) ?? [];
		const prompt = prompts[Number(place)];
		if (prompt && language && text.trim() !== '') prompt[language] = text;
		const [, spoken] = /^starters_(\w+)$/.exec(field) ?? [];
		const lines = text.split('\n').flatMap((line) => line.trim() || []);
		if (spoken && lines.length > 0) starters[spoken] = lines;
	}
	return {
		title: fields.title ?? '',
		kind: fields.kind ?? '',
		session_id: fields.session_id || null,
		prompts: prompts.filter((prompt) => Object.keys(prompt).length > 0).map(ordered),
		starters: ordered(starters)
	};
}

/** The same for the same content, in whatever order the fields came. */
function ordered<Value>(byLanguage: Record<string, Value>): Record<string, Value> {
	return Object.fromEntries(Object.entries(byLanguage).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const detailFields = (details: EventDetails): Fields =>
	Object.fromEntries(Object.entries(details).map(([field, value]) => [field, value === null ? '' : String(value)]));

const numbers = ['attendance', 'retention_days', 'min_group'];

/** An empty number is none; what is no number stays as it was written, for the database to refuse. */
export function detailsOf(fields: Fields): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields).map(([field, text]) => {
			if (!numbers.includes(field)) return [field, field === 'house_rules' && text.trim() === '' ? null : text];
			return [field, text === '' ? null : /^\d{1,6}$/.test(text) ? Number(text) : text];
		})
	);
}
