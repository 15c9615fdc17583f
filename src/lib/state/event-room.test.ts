import { expect, test } from 'vitest';
import type { AttendeeClient } from '$lib/data/client';
import type { Programme } from '$lib/domain/programme';
import { type Device, EventRoom } from './event-room.svelte.ts';
import { MemoryStore } from './storage.ts';

const board = { id: 'b', session_id: null, kind: 'dialogue', title: 'B', position: 0, phase_ends_at: null } as const;

/** An event at this revision, with its board in writing from the second on. */
const at = (revision: number) =>
	({
		now: '2026-11-22T10:00:00Z',
		revision,
		event: { id: 'event', state: 'open' },
		sessions: [],
		boards: [{ ...board, phase: revision > 1 ? 'writing' : 'preparation', open: revision > 1 }],
		surveys: [],
		rotation: null
	}) as unknown as Programme;

const told = (revision: number) => ({
	revision,
	kind: 'programme_changed',
	event: { state: 'open' },
	boards: [{ id: 'b', phase: 'writing', phase_ends_at: null, open: true }],
	surveys: []
});

/** A room on a line that is up at once; `tell` sends on it, and what is asked is answered by hand. */
function room() {
	const asked: ((programme: Programme) => void)[] = [];
	let tell: (change: unknown) => void = () => {};
	const channel = {
		on: (_kind: string, _filter: unknown, heard: (message: { payload: unknown }) => void) => {
			tell = (payload) => heard({ payload });
			return channel;
		},
		subscribe: (status: (status: string) => void) => {
			status('SUBSCRIBED');
			return channel;
		}
	};
	const client = {
		realtime: { setAuth: async () => undefined, removeChannel: async () => undefined, channel: () => channel }
	} as unknown as AttendeeClient;
	const device: Device = {
		client,
		texts: new MemoryStore(),
		parcels: { load: async () => [], save: async () => undefined, remove: async () => undefined },
		enter: () => new Promise((answer) => asked.push(answer))
	};
	return { room: new EventRoom('FACHT6', device), asked, tell: (change: unknown) => tell(change) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('V4: what was asked before a change and answered after it takes nothing back, and is asked once more', async () => {
	const { room: entered, asked, tell } = room();
	void entered.enter();
	asked.shift()?.(at(1));
	await settled();
	const [early] = asked.splice(0);
	tell(told(2));
	expect(entered.openings).toHaveLength(1);
	early?.(at(1));
	await settled();
	expect(entered.openings).toHaveLength(1);
	expect(asked).toHaveLength(1);
	asked.shift()?.(at(2));
	await settled();
	expect(entered.programme?.revision).toBe(2);
	entered.stop();
});

test('a server that was set back to an earlier copy is believed once nothing newer is heard', async () => {
	const { room: entered, asked, tell } = room();
	void entered.enter();
	asked.shift()?.(at(3));
	await settled();
	asked.shift()?.(at(3));
	await settled();
	tell(told(4));
	void entered.wake();
	await settled();
	asked.shift()?.(at(1));
	await settled();
	expect(entered.programme?.revision).toBe(1);
	entered.stop();
});
