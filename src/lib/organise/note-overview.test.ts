import { describe, expect, it } from 'vitest';
import type { Note } from '$lib/domain/board-snapshot';
import type { LeadSnapshot } from '$lib/domain/lead';
import { isIn, matches, NOTE_STATES, overview } from './note-overview.ts';

const note = (id: string, more: Partial<Note> = {}): Note => ({
	id,
	prompt_id: 'p1',
	parent_id: null,
	reply_kind: null,
	body: `Text ${id}`,
	origin: 'seat',
	theme_id: null,
	revision: 1,
	marks: null,
	...more
});

const snapshot = {
	board: { id: 'b', title: 'Beratung' },
	prompts: [
		{ id: 'p1', position: 1, texts: { de: 'Impuls eins', en: 'Prompt one' } },
		{ id: 'p2', position: 2, texts: { de: 'Impuls zwei' } }
	],
	notes: [
		note('later', { prompt_id: 'p2' }),
		note('first'),
		note('reply', { parent_id: 'first', reply_kind: 'ask' }),
		{ id: 'withdrawn', revision: 3, gone: true },
		{ id: 'hidden', revision: 4, gone: true }
	],
	lead: {
		held: [
			{ note: note('hidden'), why: 'hidden', reason: 'insult' },
			{ note: note('waiting', { pending: true }), why: 'pending', reason: null }
		],
		reported: [{ note_id: 'later', count: 2 }]
	}
} as unknown as LeadSnapshot;

describe('the notes of an event at the desk', () => {
	const notes = overview([snapshot], 'en');
	const byId = (id: string) => notes.find((one) => one.id === id);

	it('M22: hold what is shown, waits and is hidden, each once, and nothing that was withdrawn', () => {
		expect(notes.map(({ id }) => id).sort()).toEqual(['first', 'hidden', 'later', 'reply', 'waiting']);
		expect(byId('hidden')).toMatchObject({ why: 'hidden', reason: 'insult', board: 'Beratung', prompt: 'Prompt one' });
		expect(byId('reply')?.answers).toBe('Text first');
	});

	it('M22: begin with what was reported, then what waits', () => {
		expect(notes.slice(0, 2).map(({ id }) => id)).toEqual(['later', 'waiting']);
	});

	it('M22: are sorted by state; hidden ones stand apart', () => {
		const found = Object.fromEntries(
			NOTE_STATES.map((state) => [state, notes.filter((one) => isIn(one, state)).length])
		);
		expect(found).toEqual({ all: 4, pending: 1, reported: 1, hidden: 1 });
	});

	it('I8: are found by words in any case, with or without accents and vowel marks', () => {
		const bare = { ...snapshot, lead: { ...snapshot.lead, held: [], reported: [] } };
		const found = (body: string, search: string) =>
			overview([{ ...bare, notes: [note('x', { body })] }], 'de').some((one) => matches(one, search));
		expect(found('Die Ausländerbehörde ist kaum zu erreichen', 'AUSLANDER erreichen')).toBe(true);
		expect(found('نَحْتَاجُ إلى وقت', 'نحتاج')).toBe(true);
		expect(found('Zeit', 'Raum')).toBe(false);
	});
});
