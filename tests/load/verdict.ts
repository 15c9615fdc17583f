import type { Note, Snapshot, Tombstone } from '../../src/lib/domain/board-snapshot.ts';
import type { Ledger } from './ledger.ts';
import type { Person } from './person.ts';

export type Verdict = { delivered: number; expected: number; lost: number; doubled: number };

/**
 * Compares what was confirmed with what the server holds (`boards`: whole snapshots by board id) and with what each
 * screen shows. Lost: confirmed, and missing on the server or on a screen that should show it.
 */
export function judge(ledger: Ledger, boards: ReadonlyMap<string, Snapshot>, people: readonly Person[]): Verdict {
	let lost = 0;
	let doubled = 0;
	let expected = 0;
	let delivered = 0;
	for (const [boardId, snapshot] of boards) {
		const confirmed = [...ledger.stored()].filter(([, note]) => note.boardId === boardId).map(([id]) => id);
		const held = new Set(snapshot.notes.map(({ id }) => id));
		lost += confirmed.filter((id) => !held.has(id)).length;
		doubled += repeatedTexts(snapshot.notes.filter(isNote));
		// In a hidden round nobody gets what others write (M7).
		if (snapshot.board.hidden_round) continue;
		const gone = new Set(snapshot.notes.filter((entry) => !isNote(entry)).map(({ id }) => id));
		const due = confirmed.filter((id) => held.has(id) && !gone.has(id));
		for (const { screen } of people.filter((person) => person.boardId === boardId)) {
			const shown = screen.notes();
			const ids = new Set(shown.map(({ id }) => id));
			doubled += shown.length - ids.size;
			expected += due.length;
			delivered += due.filter((id) => ids.has(id)).length;
		}
	}
	return { delivered, expected, lost: lost + expected - delivered, doubled };
}

function isNote(entry: Note | Tombstone): entry is Note {
	return !('gone' in entry);
}

/** Every text of a rehearsal ends with a number of its own. */
function repeatedTexts(notes: readonly Note[]): number {
	const texts = notes.map(({ body }) => body).filter((body) => body.includes('(Probe '));
	return texts.length - new Set(texts).size;
}
