import { describe, expect, it } from 'vitest';
import { fromSnapshot } from '$lib/domain/board';
import { plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import type { Note } from '$lib/domain/board-snapshot';
import { held, laidAnew, parcelsOf, showAll, type Shown, slipsUnder } from './board-view.ts';
import { graceAfter, permission } from './board-rights.ts';
import { post, refused, type Queue } from './outbox-queue.ts';

const board = (notes: Note[]) => fromSnapshot(plainSnapshot(notes));

const written = (id: string, queue: Queue = [], parentId: string | null = null): Queue =>
	post(queue, {
		kind: 'note',
		note: { id, boardId: 'board', promptId: 'prompt', parentId, replyKind: parentId ? 'add' : null, body: id }
	});

const ids = (queue: Queue, notes: Note[], shown = showAll(board(notes), new Map())) =>
	slipsUnder(board(notes), parcelsOf(queue, 'board'), 'prompt', shown, 'seed').map((slip) => slip.note.id);

describe('a board on a device', () => {
	it('V5: a note is shown at once, and once only when it comes back from the server', () => {
		expect(ids(written('mine'), [])).toEqual(['mine']);
		expect(ids(written('mine'), [plainNote('mine')])).toEqual(['mine']);
	});

	it('V5: its state is said in words: sending, stored, refused with the reason', () => {
		const state = (queue: Queue, notes: Note[] = []) =>
			slipsUnder(board(notes), parcelsOf(queue, 'board'), 'prompt', new Map(), 'seed')[0]?.delivery;
		expect(state(written('a'))).toEqual({ state: 'sending' });
		expect(state(written('a'), [plainNote('a')])).toEqual({ state: 'stored' });
		expect(state(refused(written('a'), 'a', 'phase_forbids', null))).toEqual({
			state: 'refused',
			reason: 'error_phase_forbids'
		});
	});

	it('what others write waits until it is asked for, and then stands behind what was there', () => {
		const before = board([plainNote('a'), plainNote('b')]);
		const shown = showAll(before, new Map());
		const after = board([
			plainNote('a'),
			plainNote('b'),
			plainNote('c'),
			plainNote('r', { parent_id: 'a', reply_kind: 'add' })
		]);
		expect(
			held(after, [], shown)
				.map(({ id }) => id)
				.sort()
		).toEqual(['c', 'r']);
		const order = slipsUnder(before, [], 'prompt', shown, 'seed').map((slip) => slip.note.id);
		const slips = slipsUnder(after, [], 'prompt', showAll(after, shown), 'seed');
		expect(slips.map((slip) => slip.note.id)).toEqual([...order, 'c']);
		expect(slips.at(-1)?.fresh).toBe(true);
	});

	it('M10: two seats see the same notes in different orders', () => {
		const notes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => plainNote(id));
		const orders = ['1', '2', '3', '4'].map((seed) =>
			slipsUnder(board(notes), [], 'prompt', showAll(board(notes), new Map()), seed)
				.map((slip) => slip.note.id)
				.join('')
		);
		expect(new Set(orders).size).toBeGreaterThan(1);
	});

	it('M9: in the exchange notes stand in the order in which they were served, what comes later behind them', () => {
		const before = board(['a', 'b', 'c', 'd', 'e'].map((id) => plainNote(id)));
		const served = ['d', 'a', 'e'];
		const order = (shown: Shown, state = before) =>
			slipsUnder(state, [], 'prompt', shown, 'seed').map((slip) => slip.note.id);
		const shown = laidAnew(showAll(before, new Map()), served);
		expect(order(shown).slice(0, 3)).toEqual(served);
		const after = board(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => plainNote(id)));
		const later = order(showAll(after, shown, ['g', 'f']), after);
		expect(later).toEqual([...order(shown), 'g', 'f']);
	});

	it("one's own notes stand first, the latest on top", () => {
		expect(ids(written('new', written('old')), [plainNote('other'), plainNote('old', { mine: true })])).toEqual([
			'new',
			'old',
			'other'
		]);
	});

	it('M6: a reply that is still being sent stands under its note', () => {
		const slips = slipsUnder(
			board([plainNote('a')]),
			parcelsOf(written('reply', [], 'a'), 'board'),
			'prompt',
			new Map([['a', { round: 0, rank: 0 }]]),
			'seed'
		);
		expect(slips[0]?.replies.map((slip) => slip.note.id)).toEqual(['reply']);
	});

	it('M2: for a minute after a phase what it allowed can still be sent, marks excepted', () => {
		const grace = graceAfter('exchange', 0);
		expect(permission('write', { phase: 'reading', paused: false }, grace, 59_000)).toBe('briefly');
		expect(permission('write', { phase: 'reading', paused: false }, grace, 60_000)).toBe('no');
		expect(permission('mark', { phase: 'reading', paused: false }, grace, 1000)).toBe('no');
		expect(permission('write', { phase: 'writing', paused: false }, null, 0)).toBe('yes');
	});

	it('M22: while the board is paused one can report and do nothing else', () => {
		const paused = { phase: 'exchange', paused: true } as const;
		expect(permission('report', paused, null, 0)).toBe('yes');
		for (const act of ['write', 'reply', 'mark', 'edit', 'link'] as const)
			expect(permission(act, paused, graceAfter('writing', 0), 0)).toBe('no');
	});
});
