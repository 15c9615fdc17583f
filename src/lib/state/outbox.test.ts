import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '$lib/data/errors';
import type { NewNote } from '$lib/data/notes';
import type { Timers } from '$lib/realtime/timers';
import { idOf, type Parcel, type Queue } from './outbox-queue.ts';
import { Outbox } from './outbox.svelte.ts';
import type { ParcelStore } from './parcel-store.ts';

const note = (id: string, parentId: string | null = null): NewNote => ({
	id,
	boardId: 'board',
	promptId: 'prompt',
	parentId,
	replyKind: parentId === null ? null : 'add',
	body: `text ${id}`
});

/** What IndexedDB keeps, across restarts of the page. */
function memoryStore(): ParcelStore & { kept: Map<string, Parcel> } {
	const kept = new Map<string, Parcel>();
	return {
		kept,
		load: async () => [...kept.values()],
		save: async (parcels: Queue) => parcels.forEach((parcel) => kept.set(idOf(parcel), parcel)),
		remove: async (ids) => ids.forEach((id) => kept.delete(id))
	};
}

/** A clock that only moves when it is told to. */
function handTimers() {
	let now = 0;
	let waiting: { at: number; act: () => void }[] = [];
	const timers: Timers = {
		after(milliseconds, act) {
			const timer = { at: now + milliseconds, act };
			waiting.push(timer);
			return () => (waiting = waiting.filter((one) => one !== timer));
		},
		random: () => 0.5
	};
	return {
		timers,
		now: () => now,
		async pass(milliseconds: number) {
			now += milliseconds;
			const due = waiting.filter(({ at }) => at <= now);
			waiting = waiting.filter(({ at }) => at > now);
			due.forEach(({ act }) => act());
			await settled();
		}
	};
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What may happen to one attempt to send. */
type Weather = 'fine' | 'request lost' | 'answer lost' | 'too fast' | 'page closed';

describe('outbox', () => {
	it('V5: whatever gets lost and however often the page is closed, each note arrives exactly once', async () => {
		const weather = fc.constantFrom<Weather>('fine', 'request lost', 'answer lost', 'too fast', 'page closed');
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 }),
				fc.array(weather, { maxLength: 12 }),
				async (ids, forecast) => {
					const server = new Map<string, string>();
					const store = memoryStore();
					const clock = handTimers();
					let closed = false;
					const send = async ({ ...parcel }: Parcel) => {
						if (parcel.kind !== 'note') return;
						const today = closed ? 'request lost' : (forecast.shift() ?? 'fine');
						if (today === 'page closed') closed = true;
						if (today === 'too fast') throw new AppError('too_fast', 429, '3');
						if (today === 'request lost') throw new AppError('offline', 0);
						if (!server.has(parcel.note.id)) server.set(parcel.note.id, parcel.note.body);
						if (today !== 'fine') throw new AppError('offline', 0);
					};
					const open = () => new Outbox(store, send, clock.timers, clock.now);
					let outbox = open();
					await outbox.start();
					for (const id of ids) await outbox.postNote(note(id));
					for (let minute = 0; minute < 20; minute += 1) {
						if (closed) {
							outbox.stop();
							closed = false;
							outbox = open();
							await outbox.start();
						}
						await clock.pass(60_000);
					}
					outbox.stop();
					expect([...server.keys()].sort()).toEqual([...ids].sort());
					expect(outbox.parcels.map(idOf).sort()).toEqual([...ids].sort());
					expect(outbox.parcels.every(({ state }) => state === 'stored')).toBe(true);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('a server restored without the notes gets each of them again, with the same id', async () => {
		const clock = handTimers();
		let server: string[] = [];
		const send = async (parcel: Parcel) => void server.push(idOf(parcel));
		const outbox = new Outbox(memoryStore(), send, clock.timers, clock.now);
		await outbox.postNote(note('a'));
		await outbox.postNote(note('b'));
		server = [];
		await outbox.offerAgain((parcel) => parcel.kind === 'note');
		expect(server).toEqual(['a', 'b']);
	});

	it('a refusal keeps the text and says why; it is not tried again by itself', async () => {
		const clock = handTimers();
		let attempts = 0;
		const send = async () => {
			attempts += 1;
			throw new AppError('phase_forbids', 409);
		};
		const outbox = new Outbox(memoryStore(), send, clock.timers, clock.now);
		await outbox.postNote(note('a'));
		await clock.pass(3_600_000);
		expect(outbox.parcels).toMatchObject([{ state: 'refused', reason: 'phase_forbids', note: { body: 'text a' } }]);
		expect(attempts).toBe(1);
	});

	it('V5: the time the server asks for is waited before the next attempt', async () => {
		const clock = handTimers();
		const attempts: number[] = [];
		const send = async () => {
			attempts.push(clock.now());
			if (attempts.length === 1) throw new AppError('too_fast', 429, '20');
		};
		const outbox = new Outbox(memoryStore(), send, clock.timers, clock.now);
		await outbox.postNote(note('a'));
		await clock.pass(19_000);
		expect(attempts).toEqual([0]);
		await clock.pass(5_000);
		expect(attempts).toHaveLength(2);
	});

	it('M6: a reply waits for the note it answers while that is still here', async () => {
		const clock = handTimers();
		const sent: string[] = [];
		let online = false;
		const send = async (parcel: Parcel) => {
			if (!online && idOf(parcel) === 'note') throw new AppError('offline', 0);
			sent.push(idOf(parcel));
		};
		const outbox = new Outbox(memoryStore(), send, clock.timers, clock.now);
		await outbox.postNote(note('note'));
		await outbox.postNote(note('reply', 'note'));
		expect(sent).toEqual([]);
		online = true;
		await outbox.wake();
		expect(sent).toEqual(['note', 'reply']);
	});

	it('nothing of what the server has is kept once the board is closed', async () => {
		const store = memoryStore();
		const clock = handTimers();
		const outbox = new Outbox(store, async () => undefined, clock.timers, clock.now);
		await outbox.postNote(note('a'));
		await outbox.forgetStored(() => true);
		expect(store.kept.size).toBe(0);
	});
});
