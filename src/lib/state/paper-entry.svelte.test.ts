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
	const withdraw = vi.fn<(sheet: PaperSheet) => Promise<void>>(async () => {
		const error = answers.shift();
		if (error) throw error;
	});
	return { store, send, withdraw, entry: new PaperEntry({ send, withdraw }, store, name) };
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
		const { entry, store, send, withdraw } = start();
		entry.lay(sheet('a'));
		expect(send).not.toHaveBeenCalled();
		const later = new PaperEntry({ send, withdraw }, store, name);
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

	it('V15: the last that was stored can be taken back until the next is laid, and comes back whole', async () => {
		const { entry, withdraw } = start();
		entry.run();
		entry.lay(sheet('a'));
		expect(entry.undoable).toBe(false);
		await expect.poll(() => entry.undoable).toBe(true);
		entry.lay(sheet('b'));
		expect(entry.undoable).toBe(false);
		await expect.poll(() => entry.undoable).toBe(true);
		expect(await entry.undo()).toEqual(sheet('b'));
		expect(withdraw.mock.calls).toEqual([[sheet('b')]]);
		expect([entry.count, entry.undoable, await entry.undo()]).toEqual([1, false, null]);
	});

	it('V15: can be taken back for ten seconds', async () => {
		vi.useFakeTimers();
		try {
			const { entry } = start();
			entry.run();
			entry.lay(sheet('a'));
			await vi.advanceTimersByTimeAsync(9_999);
			expect(entry.undoable).toBe(true);
			await vi.advanceTimersByTimeAsync(1);
			expect(entry.undoable).toBe(false);
		} finally {
			vi.useRealTimers();
		}
	});

	it('E11: stay counted when they are part of a figure by then', async () => {
		const { entry } = start(null, new AppError('response_released', 409));
		entry.run();
		entry.lay(sheet('a'));
		await expect.poll(() => entry.undoable).toBe(true);
		await expect(entry.undo()).rejects.toThrow('response_released');
		expect([entry.count, entry.undoable]).toEqual([1, false]);
	});
});
