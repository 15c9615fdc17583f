import type { RealtimeClient } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import type { BoardState } from '$lib/domain/board';
import { plainBoard, plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import type { Note, Snapshot } from '$lib/domain/board-snapshot';
import { BoardChannel } from './board-channel.ts';
import type { Timers } from './timers.ts';
import type { Link } from './topic-follower.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A server with one board; `lost` of its changes never reach the socket. */
class Server {
	notes: Note[] = [];
	revision = 0;
	lineage = 'first';
	reachable = true;
	reads: number[] = [];
	#say: (payload: unknown) => void = () => {};
	#status: (status: string) => void = () => {};
	log: string[] = [];

	readonly realtime = {
		setAuth: async () => void this.log.push('setAuth'),
		removeChannel: async () => void this.log.push('removed'),
		channel: (topic: string, options: { config: { private: boolean } }) => {
			this.log.push(`${topic} private=${options.config.private}`);
			const channel = {
				on: (_: string, __: object, say: (message: { payload: unknown }) => void) => {
					this.#say = (payload) => say({ payload });
					return channel;
				},
				subscribe: (status: (status: string) => void) => {
					this.#status = status;
					return channel;
				}
			};
			return channel;
		}
	} as unknown as RealtimeClient;

	read = async (since: number): Promise<Snapshot> => {
		this.reads.push(since);
		if (!this.reachable) throw new Error('offline');
		const whole = since > this.revision;
		return plainSnapshot(
			this.notes.filter(({ revision }) => whole || revision > since),
			{
				revision: this.revision,
				since: whole ? 0 : since,
				board: { ...plainBoard, note_count: this.notes.length, lineage: this.lineage }
			}
		);
	};

	post(id: string, arrives = true): void {
		this.revision += 1;
		const posted = plainNote(id, { revision: this.revision });
		this.notes.push(posted);
		if (arrives) this.#say({ revision: this.revision, kind: 'entries', notes: [posted], id: 'message' });
	}

	async status(status: 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'TIMED_OUT' | 'CLOSED'): Promise<void> {
		this.#status(status);
		await settled();
	}
}

function follow(server: Server) {
	let state: BoardState | null = null;
	let restored = 0;
	const links: Link[] = [];
	const waits: { milliseconds: number; act: () => void }[] = [];
	const timers: Timers = {
		after(milliseconds, act) {
			const wait = { milliseconds, act };
			waits.push(wait);
			return () => void waits.splice(waits.indexOf(wait), 1);
		},
		random: () => 1
	};
	const channel = new BoardChannel(
		server.realtime,
		'board',
		server.read,
		{
			changed: (now) => (state = now),
			restored: () => (restored += 1),
			linkChanged: (link) => links.push(link),
			failed: () => undefined
		},
		timers
	);
	return {
		channel,
		links,
		waits,
		restored: () => restored,
		ids: () => [...(state?.notes.values() ?? [])].map(({ id }) => id).sort(),
		/** The time of the next timer comes. */
		async pass() {
			waits.splice(0).forEach(({ act }) => act());
			await settled();
		}
	};
}

describe('board channel', () => {
	it('joins as a private channel, after the token was set', async () => {
		const server = new Server();
		const device = follow(server);
		device.channel.start();
		await settled();
		expect(server.log).toEqual(['setAuth', 'board:board private=true']);
	});

	it('reads the snapshot again after it joined, so that nothing between is missing', async () => {
		const server = new Server();
		server.post('before', false);
		const device = follow(server);
		device.channel.start();
		await settled();
		server.post('between', false);
		await server.status('SUBSCRIBED');
		server.post('after');
		expect(device.ids()).toEqual(['after', 'before', 'between']);
		expect(server.reads).toEqual([0, 1]);
		expect(device.links).toEqual(['live']);
	});

	it('a gap asks for what is missing', async () => {
		const server = new Server();
		const device = follow(server);
		device.channel.start();
		await settled();
		await server.status('SUBSCRIBED');
		server.post('lost', false);
		server.post('heard');
		await settled();
		expect(device.ids()).toEqual(['heard', 'lost']);
	});

	it('V4: where websockets are blocked, it asks at least every five seconds', async () => {
		const server = new Server();
		const device = follow(server);
		device.channel.start();
		await settled();
		await server.status('CHANNEL_ERROR');
		server.post('unheard', false);
		expect(device.waits.map(({ milliseconds }) => milliseconds <= 5000)).toEqual([true]);
		await device.pass();
		expect(device.ids()).toEqual(['unheard']);
		expect(device.links).toEqual(['polling']);
	});

	it('V4: says so when nothing gets through, and is live again by itself', async () => {
		const server = new Server();
		server.reachable = false;
		const device = follow(server);
		device.channel.start();
		await settled();
		await server.status('TIMED_OUT');
		await device.pass();
		server.reachable = true;
		server.post('meanwhile', false);
		await server.status('SUBSCRIBED');
		expect(device.ids()).toEqual(['meanwhile']);
		expect(device.links.at(0)).toBe('offline');
		expect(device.links.at(-1)).toBe('live');
	});

	it('a server that lost notes is noticed, and what was sent is offered again', async () => {
		const server = new Server();
		server.post('a', false);
		server.post('b', false);
		const device = follow(server);
		device.channel.start();
		await settled();
		await server.status('SUBSCRIBED');
		server.notes = server.notes.slice(0, 1);
		server.revision = 1;
		await server.status('SUBSCRIBED');
		expect(device.restored()).toBe(1);
		expect(device.ids()).toEqual(['a']);
	});

	it('a restored server that counted on past what was seen here is noticed by its lineage', async () => {
		const server = new Server();
		server.post('kept', false);
		server.post('lost', false);
		const device = follow(server);
		device.channel.start();
		await settled();
		await server.status('SUBSCRIBED');
		await server.status('CHANNEL_ERROR');
		server.notes = server.notes.slice(0, 1);
		server.revision = 1;
		server.lineage = 'second';
		for (const id of ['other', 'another', 'one more']) server.post(id, false);
		await server.status('SUBSCRIBED');
		expect(device.restored()).toBe(1);
		expect(device.ids()).toEqual(['another', 'kept', 'one more', 'other']);
		server.post('live');
		await settled();
		expect(device.ids()).toContain('live');
	});

	it('joins anew when the server closed the channel, and leaves when it is stopped', async () => {
		const server = new Server();
		const device = follow(server);
		device.channel.start();
		await settled();
		await server.status('SUBSCRIBED');
		await server.status('CLOSED');
		await device.pass();
		expect(server.log.filter((entry) => entry.startsWith('board:'))).toHaveLength(2);
		device.channel.stop();
		expect(server.log.at(-1)).toBe('removed');
		expect(device.waits).toEqual([]);
	});
});
