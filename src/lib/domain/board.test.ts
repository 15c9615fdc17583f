import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptNote, applyChange, fromSnapshot, mergeSnapshot } from './board.ts';
import { DeviceModel } from './board-device.model.ts';
import { BoardModel, type Act } from './board.model.ts';
import { agreementsOf, linksOf, noteCount, notesUnder, repliesTo, themesOf } from './board-reading.ts';
import type { Note, NoteResult } from './board-snapshot.ts';
import type { BoardState } from './board-state.ts';
import { changeSchema } from './change.ts';

// Few notes and few people, so that the same note is often touched by several.
const seat = fc.nat({ max: 1 });
const target = fc.nat({ max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ act: fc.constantFrom('post', 'reply'), seat, target }) },
	{ weight: 4, arbitrary: fc.record({ act: fc.constant('edit'), seat, target }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constantFrom('withdraw', 'hide'), seat, target }) },
	{
		weight: 4,
		arbitrary: fc.record({ act: fc.constant('mark'), seat, target, kind: fc.constantFrom('agree', 'differ') })
	},
	{ weight: 2, arbitrary: fc.record({ act: fc.constant('link'), seat, target, to: target }) },
	{ weight: 2, arbitrary: fc.record({ act: fc.constantFrom('arrange', 'agree'), target, gone: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ act: fc.constant('release'), target }) },
	{ weight: 1, arbitrary: fc.record({ act: fc.constantFrom('moderation', 'wall', 'revoke') }) },
	{
		weight: 1,
		arbitrary: fc.record({ act: fc.constant('phase'), hides: fc.constantFrom('nothing', 'notes', 'counts') })
	}
);

const rarely = (n: fc.Arbitrary<number>) => fc.option(n, { nil: null, freq: 1 });
const mostlyFirst = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 5 }));

/** What the network does after an act: which changes in flight arrive, once or again, which is lost, which answers come. */
const turn = fc.record({
	act,
	arrive: fc.array(fc.record({ which: mostlyFirst, keep: fc.boolean() }), { maxLength: 3 }),
	lose: rarely(fc.nat({ max: 5 })),
	hear: fc.array(mostlyFirst, { maxLength: 2 })
});
const turns = fc.array(turn, { maxLength: 60, size: 'max' });

const shape = (note: Note) => ({ ...note, my_marks: note.my_marks ?? [] });

/** All that can be seen of a board, without the traces of how it came about. */
function seen(state: BoardState) {
	return {
		revision: state.revision,
		heard: state.heard,
		waiting: state.ahead.size,
		view: { ...state.board, note_count: noteCount(state) },
		prompts: state.prompts,
		notes: notesUnder(state, 'prompt', 'seed').map((note) => [shape(note), repliesTo(state, note.id).map(shape)]),
		themes: themesOf(state),
		links: linksOf(state).sort((a, b) => (a.id < b.id ? -1 : 1)),
		agreements: agreementsOf(state)
	};
}

function whole(server: BoardModel) {
	return seen(fromSnapshot(server.read(0, 0)));
}

test('changes in any order, doubled and lost, end in the board of the snapshot', () => {
	fc.assert(
		fc.property(turns, (sequence) => {
			const device = new DeviceModel(new BoardModel());
			for (const { act: what, arrive, lose, hear } of sequence) {
				device.act(what);
				if (lose !== null) device.lose(lose);
				for (const { which, keep } of arrive) device.arrive(which, keep);
				for (const which of hear) device.hear(which);
			}
			device.reconnect();
			expect(seen(device.state)).toEqual(whole(device.server));
		}),
		{ numRuns: 200 }
	);
});

test('as long as nothing is lost a device ends in the board of the snapshot by itself', () => {
	fc.assert(
		fc.property(turns, (sequence) => {
			const device = new DeviceModel(new BoardModel());
			for (const { act: what, arrive, hear } of sequence) {
				device.act(what);
				for (const { which, keep } of arrive) device.arrive(which, keep);
				for (const which of hear) device.hear(which);
			}
			device.hearOut();
			expect(seen(device.state)).toEqual(whole(device.server));
		}),
		{ numRuns: 200 }
	);
});

test('a note on a device never goes back to an earlier version, and one of its own stays until it is gone for all', () => {
	fc.assert(
		fc.property(turns, (sequence) => {
			const server = new BoardModel();
			server.do({ act: 'post', seat: 1, target: 0 });
			const device = new DeviceModel(server);
			let before = device.state;
			const check = () => {
				const there = new Set(server.read(0, 0).notes.map((note) => note.id));
				for (const note of before.notes.values()) {
					const now = device.state.notes.get(note.id);
					if (now !== undefined) expect(now.revision).toBeGreaterThanOrEqual(note.revision);
					else expect(note.mine && there.has(note.id)).toBeFalsy();
				}
				before = device.state;
			};
			for (const { act: what, arrive, hear } of sequence) {
				device.act(what);
				for (const { which, keep } of arrive) {
					device.arrive(which, keep);
					check();
				}
				for (const which of hear) {
					device.hear(which);
					check();
				}
			}
		}),
		{ numRuns: 200 }
	);
});

test('changes that arrive in order need no snapshot as long as the board itself stays as it is', () => {
	const inOnePhase = act.filter((what) => what.act !== 'phase' && what.act !== 'moderation');
	fc.assert(
		fc.property(fc.array(inOnePhase, { maxLength: 60, size: 'max' }), (acts) => {
			const device = new DeviceModel(new BoardModel());
			for (const what of acts) {
				device.act(what);
				device.hearOut();
			}
			expect(seen(device.state)).toEqual(whole(device.server));
			expect(device.outcomes).toEqual([]);
		})
	);
});

test('a server restored from a copy takes the place of what was seen, even if it has counted on meanwhile', () => {
	const acts = fc.array(act, { minLength: 1, maxLength: 20 });
	fc.assert(
		fc.property(acts, acts, acts, acts, (before, lost, elsewhere, after) => {
			const device = new DeviceModel(new BoardModel());
			const live = (what: Act) => {
				device.act(what);
				device.hearOut();
			};
			before.forEach(live);
			const copy = device.server.copy();
			lost.forEach(live);
			device.restore(copy);
			elsewhere.forEach((what) => copy.do(what));
			device.reconnect();
			expect(device.outcomes.filter((outcome) => outcome === 'replaced')).toHaveLength(1);
			expect(seen(device.state)).toEqual(whole(copy));
			after.forEach(live);
			expect(seen(device.state)).toEqual(whole(copy));
		})
	);
});

test('more early changes than are kept are read again', () => {
	const server = new BoardModel();
	const post = () => server.do({ act: 'post', seat: 1, target: 0 });
	const start = fromSnapshot(server.read(0, 0));
	post();
	const slow = server.read(0, 0);
	for (let n = 0; n < 1200; n++) post();
	const behind = server.told.slice(1).reduce((state, change) => applyChange(state, change).state, start);
	const overtaken = mergeSnapshot(behind, slow);
	expect([overtaken.outcome, overtaken.state.revision]).toEqual(['gap', 1001]);
	const merged = mergeSnapshot(overtaken.state, server.read(1001, 0));
	expect([merged.outcome, seen(merged.state)]).toEqual(['merged', whole(server)]);
});

test('M7: a hidden round shows only the notes of this seat, and the number of all', () => {
	const device = new DeviceModel(new BoardModel());
	const acts: Act[] = [
		{ act: 'post', seat: 1, target: 0 },
		{ act: 'phase', hides: 'notes' },
		{ act: 'post', seat: 0, target: 0 },
		{ act: 'post', seat: 1, target: 0 }
	];
	for (const what of acts) {
		device.act(what);
		device.hearOut();
	}
	expect(notesUnder(device.state, 'prompt', 'seed').map((note) => note.id)).toEqual(['note-2']);
	expect(noteCount(device.state)).toBe(3);
});

test("M7: one's own note keeps its counts when a hidden round begins before the answer to its post came", () => {
	const server = new BoardModel();
	const start = fromSnapshot(server.read(0, 0));
	const answer = server.do({ act: 'post', seat: 0, target: 0 }) as NoteResult;
	server.do({ act: 'mark', seat: 1, target: 0, kind: 'agree' });
	server.do({ act: 'phase', hides: 'notes' });
	const early = server.told.slice(0, 2).reduce((state, change) => applyChange(state, change).state, start);
	const { state } = mergeSnapshot(early, server.read(2, 0));
	expect(notesUnder(state, 'prompt', 'seed')).toEqual([]);
	expect(seen(acceptNote(state, answer))).toEqual(whole(server));
});

test('M22: a note that waits to be released is shown to its writer, with every edit, and to all once it is released', () => {
	const server = new BoardModel();
	server.do({ act: 'moderation' });
	const start = fromSnapshot(server.read(0, 0));
	const answer = server.do({ act: 'post', seat: 0, target: 0 }) as NoteResult;
	const edited = { ...answer, note: { ...answer.note, body: 'Edited' } } as NoteResult;
	const waiting = acceptNote(acceptNote(start, answer), edited);
	expect(waiting.notes.get('note-1')).toMatchObject({ body: 'Edited', pending: true, mine: true });
	expect([server.read(0, 1).notes, server.told.length]).toEqual([[], 1]);
	server.do({ act: 'release', target: 0 });
	const released = server.told.reduce((state, change) => applyChange(state, change).state, waiting);
	expect(seen(released)).toEqual(whole(server));
	expect(released.notes.get('note-1')).not.toHaveProperty('pending');
});

test('a note that goes back to wait for its release stays with its writer and leaves all others', () => {
	const server = new BoardModel();
	const { note } = server.do({ act: 'post', seat: 0, target: 0 }) as NoteResult;
	const start = fromSnapshot(server.read(0, 0));
	const gone = changeSchema.parse({ kind: 'entries', revision: 2, notes: [{ id: note.id, revision: 2, gone: true }] });
	const answer = { note: { ...note, revision: 2, pending: true }, revision: 2 } as NoteResult;
	for (const state of [
		acceptNote(applyChange(start, gone).state, answer),
		applyChange(acceptNote(start, answer), gone).state
	])
		expect(state.notes.get(note.id)).toMatchObject({ pending: true, mine: true });
	expect(applyChange(start, gone).state.notes.size).toBe(0);
});

test('a read that was overtaken and still is not enough asks for another', () => {
	const server = new BoardModel();
	server.do({ act: 'post', seat: 1, target: 0 });
	const start = fromSnapshot(server.read(0, 0));
	const slow = server.read(1, 0);
	server.do({ act: 'post', seat: 1, target: 0 });
	server.do({ act: 'phase', hides: 'counts' });
	const told = server.told.slice(1).reduce((state, change) => applyChange(state, change).state, start);
	const late = mergeSnapshot(told, slow);
	expect(late.outcome).toBe('gap');
	expect(seen(mergeSnapshot(late.state, server.read(late.state.revision, 0)).state)).toEqual(whole(server));
});

test('applying a change twice is applying it once', () => {
	fc.assert(
		fc.property(fc.array(act, { minLength: 1, maxLength: 30 }), (acts) => {
			const server = new BoardModel();
			const start = fromSnapshot(server.read(0, 0));
			for (const what of acts) server.do(what);
			const once = server.told.reduce((state, change) => applyChange(state, change).state, start);
			const twice = server.told.reduce(
				(state, change) => applyChange(applyChange(state, change).state, change).state,
				start
			);
			expect(seen(twice)).toEqual(seen(once));
		})
	);
});
