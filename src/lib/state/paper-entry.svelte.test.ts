import { describe, expect, it, vi } from 'vitest';
import { AppError } from '$lib/data/errors';
import { PaperEntry } from './paper-entry.svelte.ts';
import type { PaperSheet } from './paper-pile.ts';
import { openTextStore } from './storage.ts';

const sheet = (id: string): PaperSheet => ({ id, sessionId: null, answers: { helpful: 4 } });
const name = 'schreibgespraech.paper.test';

/** A store of its own, and a server that answers as told: an error once, then yes. */
function start(...answers: (AppError | null)[]) {
	const kept = new Map<string, string>();
	const store = openTextStore(
		() =>
			({
				getItem: (key: string) => kept.get(key) ?? null,
				setItem: (key: string, text: string) => void kept.set(key, text),
				removeItem: (key: string) => void kept.delete(key)
			}) as unknown as Storage
	);
	const send = vi.fn<(sheet: PaperSheet) => Promise<void>>(async () => {
		const error = answers.shift();
		if (error) throw error;
	});
	return { store, send, entry: new PaperEntry(send, store, name) };
}

describe('paper sheets on their way', () => {
	it('are counted, sent one after the other, and gone from the device once confirmed', async () => {
		const { entry, send, store } = start();
		entry.run();
		for (const id of ['a', 'b', 'c']) entry.lay(sheet(id));
		expect([entry.count, entry.waiting]).toEqual([3, 3]);
		await expect.poll(() => entry.waiting).toBe(0);
		expect(send.mock.calls.map(([sent]) => sent.id)).toEqual(['a', 'b', 'c']);
		expect(entry.count).toBe(3);
		expect(store.read(name)).not.toContain('helpful');
	});

	it('stay on the device while nobody answers, and go under the same id as soon as the device wakes', async () => {
		const { entry, send } = start(new AppError('offline', 0));
		entry.run();
		entry.lay(sheet('a'));
		await expect.poll(() => entry.stuck).toBe(true);
		expect([entry.count, entry.waiting]).toEqual([1, 1]);
		entry.wake();
		await expect.poll(() => entry.waiting).toBe(0);
		expect(send.mock.calls.map(([sent]) => sent.id)).toEqual(['a', 'a']);
		expect(entry.stuck).toBe(false);
	});

	it('survive a reload', async () => {
		const { entry, store, send } = start();
		entry.lay(sheet('a'));
		expect(send).not.toHaveBeenCalled();
		const later = new PaperEntry(send, store, name);
		expect([later.count, later.waiting]).toEqual([1, 1]);
		later.run();
		await expect.poll(() => later.waiting).toBe(0);
		expect(later.count).toBe(1);
	});

	it('that are refused wait to be mended, and hold up nothing', async () => {
		const { entry } = start(new AppError('answer_invalid', 400, 'helpful'));
		entry.run();
		entry.lay(sheet('a'));
		entry.lay(sheet('b'));
		await expect.poll(() => entry.waiting).toBe(0);
		expect(entry.refused).toEqual([{ sheet: sheet('a'), reason: 'error_answer_invalid', about: 'helpful' }]);
		entry.take('a');
		expect([entry.refused.length, entry.count]).toEqual([0, 1]);
	});
});
