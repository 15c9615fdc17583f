import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plainBoard, plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import type { BoardView, Link } from '$lib/domain/board-snapshot';
import type { EventRoom } from './event-room.svelte.ts';
import { LiveBoard } from './live-board.svelte.ts';

type Asked = { name: string; args: Record<string, unknown>; answer: (data: unknown) => void };

/** A room with one board of five notes. What is asked of the server waits until the test answers it. */
function makeRoom(board: Partial<BoardView> = {}, links: Link[] = []) {
	const asked: Asked[] = [];
	const view = { ...plainBoard, ...board };
	let kept = true;
	const channel = {
		on: () => channel,
		subscribe: (status: (status: string) => void) => {
			status('SUBSCRIBED');
			return channel;
		}
	};
	const room = {
		client: {
			rpc: (name: string, args: Record<string, unknown>) =>
				new Promise((resolve) => {
					asked.push({ name, args, answer: (data) => resolve({ data, error: null, status: 200 }) });
				}),
			realtime: { setAuth: async () => undefined, removeChannel: async () => undefined, channel: () => channel }
		},
		clock: { now: 0, setBy: () => undefined },
		outbox: { parcels: [], restored: Promise.resolve(), offerAgain: vi.fn(async () => undefined) },
		seat: { shuffle: 'seed' },
		asSeat: (act: (key: string) => Promise<unknown>) => act('seat key'),
		readBoard: async (_: string, since: number) => {
			const ids = kept ? ['a', 'b', 'c', 'd', 'e'] : ['a', 'b'];
			const all = ids.map((id) => plainNote(id, kept ? { my_marks: ['agree'] } : {}));
			const lineage = kept ? 'first' : 'second';
			const then = { since, board: { ...view, lineage }, links: since === 0 && kept ? links : [] };
			return plainSnapshot(since === 0 ? all : [], then);
		},
		receive: () => () => undefined
	};
	return {
		room: room as unknown as EventRoom,
		asked: (name: string) => asked.filter((one) => one.name === name),
		/** From now on it is a server that was restored from a copy without notes c to e, marks and links. */
		restore: () => (kept = false)
	};
}

const settled = () => vi.advanceTimersByTimeAsync(1);
const order = (live: LiveBoard) => live.slips('prompt').map(({ note }) => note.id);

describe('a board as an attendee sees it', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('M9: in the round trip the notes that were seen least stand first, and nothing is shown before that is known', async () => {
		const { room, asked } = makeRoom();
		const live = new LiveBoard(room, 'board');
		live.start();
		await settled();
		expect([order(live), live.heldCount()]).toEqual([[], 0]);
		expect(asked('serve_notes')[0]?.args).toMatchObject({ p_board_id: 'board', p_count: 20, p_seen: [] });
		asked('serve_notes')[0]?.answer({ notes: ['d', 'b'] });
		await settled();
		expect(order(live).slice(0, 2)).toEqual(['d', 'b']);
		expect(order(live)).toHaveLength(5);
		live.stop();
	});

	it('M10: an order that comes late moves nothing any more', async () => {
		const { room, asked } = makeRoom();
		const live = new LiveBoard(room, 'board');
		live.start();
		await vi.advanceTimersByTimeAsync(1100);
		const shown = order(live);
		expect(shown).toHaveLength(5);
		asked('serve_notes')[0]?.answer({ notes: shown.toReversed() });
		await settled();
		expect(order(live)).toEqual(shown);
		live.stop();
	});

	it('M10: while notes are written each seat has its own order, and nothing is served', async () => {
		const { room, asked } = makeRoom({ phase: 'writing' });
		const live = new LiveBoard(room, 'board');
		live.start();
		await settled();
		expect([order(live).length, asked('serve_notes').length]).toEqual([5, 0]);
		live.stop();
	});

	it('M6: a link is untied from either end, as it was tied', async () => {
		const link = { id: 'link', from_id: 'a', to_id: 'b', revision: 1, mine: true as const };
		const { room, asked } = makeRoom({ phase: 'reading' }, [link]);
		const live = new LiveBoard(room, 'board');
		live.start();
		await settled();
		expect(live.linked('b')).toMatchObject([{ note: { id: 'a' }, mine: true }]);
		const done = live.connect('b', 'a', false);
		expect(asked('link_notes')[0]?.args).toMatchObject({ p_from_id: 'a', p_to_id: 'b', p_on: false });
		asked('link_notes')[0]?.answer({ link: { id: 'link', revision: 10, gone: true }, revision: 10 });
		expect(await done).toBe(true);
		expect(live.linked('b')).toEqual([]);
		live.stop();
	});

	it('M18: dots are as the server took them', async () => {
		const { room, asked } = makeRoom({ phase: 'weighting' });
		const live = new LiveBoard(room, 'board');
		live.start();
		await settled();
		const done = live.placeDots({ theme: 2 });
		asked('place_dots')[0]?.answer({ dots: { theme: 2 }, budget: 3, left: 1 });
		expect([await done, live.myDots]).toEqual([true, { theme: 2 }]);
		live.stop();
	});

	it('marks and links that a restored server lacks are set again where their notes are there', async () => {
		const link = { id: 'link', from_id: 'a', to_id: 'b', revision: 1, mine: true as const };
		const { room, asked, restore } = makeRoom({ phase: 'exchange' }, [link]);
		const live = new LiveBoard(room, 'board');
		live.start();
		await settled();
		restore();
		void live.wake();
		await settled();
		expect(room.outbox.offerAgain).toHaveBeenCalled();
		for (const index of [0, 1]) {
			const { args, answer } = asked('set_mark')[index] ?? {};
			answer?.({ note_id: args?.p_note_id, marks: null, my_marks: ['agree'], revision: 9 });
			await settled();
		}
		expect(
			asked('set_mark')
				.map(({ args }) => [args.p_note_id, args.p_kind, args.p_on])
				.sort()
		).toEqual([
			['a', 'agree', true],
			['b', 'agree', true]
		]);
		expect(asked('link_notes')[0]?.args).toMatchObject({ p_from_id: 'a', p_to_id: 'b', p_on: true });
		live.stop();
	});
});
