import { describe, expect, it, vi } from 'vitest';
import { plainBoard, plainSnapshot } from '$lib/domain/board-plain.model';
import type { WallView } from '$lib/domain/wall-view';
import type { Timers } from '$lib/realtime/timers';
import { LiveWall } from './live-wall.svelte.ts';

const server = vi.hoisted(() => ({
	revoked: false,
	revision: 1,
	wall: {} as object,
	stage: null as unknown,
	reads: 0,
	say: (_: unknown): void => undefined,
	answer: (_: number): unknown => undefined
}));

vi.mock('$lib/data/client', async (original) => ({
	...(await original<typeof import('$lib/data/client')>()),
	createAttendeeClient: () => ({
		rpc: async (_: string, args: { p_since: number }) => server.answer(args.p_since),
		realtime: {
			setAuth: async () => undefined,
			removeChannel: async () => undefined,
			channel: (topic: string) => {
				const channel = {
					on: (_: string, __: object, say: (message: { payload: unknown }) => void) => {
						if (topic.startsWith('board:')) server.say = (payload) => say({ payload });
						return channel;
					},
					subscribe: (status: (status: string) => void) => {
						status('SUBSCRIBED');
						return channel;
					}
				};
				return channel;
			}
		}
	})
}));

const settled = async () => {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

async function open() {
	Object.assign(server, { revoked: false, revision: 1, wall: plainBoard.wall, stage: null, reads: 0 });
	server.answer = (since) => {
		server.reads += 1;
		if (server.revoked) return { data: null, error: { code: 'PT404', message: 'link_unknown' }, status: 404 };
		const board = { ...plainBoard, wall: server.wall as WallView };
		const snapshot = plainSnapshot([], { revision: server.revision, since, board });
		const data = { ...snapshot, event: { title: 'Fachtag', code: 'FACHT6' }, stage: server.stage, rotation: null };
		return { data, error: null, status: 200 };
	};
	const waits: { milliseconds: number; act: () => void }[] = [];
	const timers: Timers = {
		after(milliseconds, act) {
			const wait = { milliseconds, act };
			waits.push(wait);
			return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1));
		},
		random: () => 0
	};
	const wall = new LiveWall({ supabaseUrl: 'http://wall.example', publishableKey: 'key' }, 'token', timers);
	wall.start();
	await settled();
	return {
		wall,
		waits,
		async tell(view: Partial<WallView>, stage: unknown) {
			server.revision += 1;
			server.wall = { ...server.wall, ...view };
			server.stage = stage;
			server.say({ kind: 'wall_changed', revision: server.revision, wall: server.wall });
			await settled();
		}
	};
}

const boards = [{ title: 'Workshop 1', phase: 'writing', phase_ends_at: null, note_count: 7 }];

describe('a wall', () => {
	it('follows the remote without reading, where the board is enough', async () => {
		const { wall, tell } = await open();
		const reads = server.reads;
		await tell({ mode: 'clock' }, null);
		await tell({ mode: 'board', group_by: 'theme', frozen: true }, null);
		expect(wall.wall).toMatchObject({ mode: 'board', group_by: 'theme', frozen: true });
		expect([wall.stage, server.reads - reads]).toEqual([null, 0]);
	});

	it('what stands beside the board is read at once, and again every five seconds while it is shown', async () => {
		const { wall, tell, waits } = await open();
		await tell({ mode: 'boards' }, boards);
		expect(wall.stage).toEqual(boards);
		server.stage = [{ ...boards[0], note_count: 8 }];
		waits
			.filter(({ milliseconds }) => milliseconds === 5000)
			.splice(0)
			.forEach(({ act }) => act());
		await settled();
		expect(wall.stage).toEqual(server.stage);
		await tell({ mode: 'board' }, null);
		expect(wall.stage).toBeNull();
	});

	it('E11: figures are read every second while they are shown', async () => {
		const { tell, waits } = await open();
		await tell({ mode: 'chart', survey_id: 's' }, null);
		expect(waits.filter(({ milliseconds }) => milliseconds === 1000)).toHaveLength(1);
	});

	it('V10: goes dark as soon as its link is revoked', async () => {
		const { wall, waits } = await open();
		expect(wall.state).not.toBeNull();
		server.revoked = true;
		server.say({ kind: 'links_revoked', revision: 2 });
		await settled();
		expect([wall.refused, wall.state, wall.stage, waits.length]).toEqual([true, null, null, 0]);
	});
});
