import { describe, expect, it } from 'vitest';
import { plainBoard } from '$lib/domain/board-plain.model';
import type { WallView } from '$lib/domain/wall-view';
import { Chosen } from './chosen.svelte.ts';

describe('who decides what the wall shows', () => {
	it('V9: the presenter’s keys hold until the remote says something else', () => {
		let remote: WallView = plainBoard.wall;
		const chosen = new Chosen(() => remote);
		chosen.toggleBlank();
		chosen.toggleFreeze();
		expect([chosen.blank, chosen.frozen]).toEqual([true, true]);
		remote = { ...remote };
		expect(chosen.blank).toBe(true);
		remote = { ...remote, mode: 'clock' };
		expect([chosen.blank, chosen.frozen, chosen.view?.mode]).toEqual([false, false, 'clock']);
	});

	it('the keys bring back the board from a wall that the remote made blank', () => {
		const chosen = new Chosen(() => ({ ...plainBoard.wall, mode: 'blank' }));
		expect(chosen.blank).toBe(true);
		chosen.toggleBlank();
		expect([chosen.blank, chosen.view?.mode]).toEqual([false, 'board']);
	});
});
