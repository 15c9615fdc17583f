import { expect, it, vi } from 'vitest';
import type { Timers } from '$lib/realtime/timers';
import { Kiosk } from './kiosk.svelte.ts';

/** What the browser keeps, and what the server answers. */
const { kept, server } = vi.hoisted(() => ({
	kept: new Map<string, unknown>(),
	server: { refusal: '', status: 0 }
}));

vi.mock('idb-keyval', () => ({
	createStore: () => null,
	keys: async () => [...kept.keys()],
	delMany: async (names: string[]) => names.forEach((name) => kept.delete(name))
}));

vi.mock('$lib/data/client', async (original) => ({
	...(await original<typeof import('$lib/data/client')>()),
	createAttendeeClient: () => ({
		rpc: async () => ({
			data: null,
			error: { code: `PT${server.status}`, message: server.refusal },
			status: server.status
		})
	})
}));

const timers: Timers = { after: () => () => {}, random: () => 0 };

async function opened(refusal: string, status: number): Promise<Kiosk> {
	Object.assign(server, { refusal, status });
	kept.clear();
	kept.set('kiosk.event.key 1', 'what somebody wrote').set('kiosk.another.key 2', 'more').set('FACHT6 3', 'my own');
	const kiosk = new Kiosk({ supabaseUrl: 'http://kiosk.example', publishableKey: 'key' }, 'token', timers);
	kiosk.start();
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
	return kiosk;
}

it.each([
	['event_closed', 409],
	['link_unknown', 404]
])(
	'L3: a tablet that comes back too late (%s) forgets texts and keys, but not its own outbox',
	async (refusal, status) => {
		const kiosk = await opened(refusal, status);
		expect(kiosk.shut?.id).toBe(refusal);
		expect([...kept.keys()]).toEqual(['FACHT6 3']);
	}
);

it.each([
	['event_not_open', 409],
	['', 503]
])('V2: one that may still send (%s) keeps them', async (refusal, status) => {
	const kiosk = await opened(refusal, status);
	expect(kiosk.shut).toBeNull();
	expect(kept.size).toBe(3);
});
