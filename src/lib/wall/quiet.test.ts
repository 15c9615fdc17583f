import { expect, it } from 'vitest';
import { fromSnapshot } from '$lib/domain/board';
import { plainBoard, plainSnapshot } from '$lib/domain/board-plain.model';
import { quietOf } from './quiet.ts';

const said = (board: Partial<typeof plainBoard>) =>
	quietOf(fromSnapshot(plainSnapshot([], { board: { ...plainBoard, ...board } })), (key) => key);

it('M7: a hidden round says how much was written, and why nothing is to be read', () => {
	expect(said({ hidden_round: true })).toEqual({ say: 'in_the_room', detail: 'wall_hidden_round' });
});

it('L6: a small group is told why its wall stays closed', () => {
	expect(said({ hidden_round: true, small_group: true }).detail).toBe('wall_small_group');
});

it('M22: where notes are only collected, nobody waits for them', () => {
	expect(said({ moderation: 'collect' }).say).toBe('wall_collect');
});
