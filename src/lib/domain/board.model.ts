/** A board on a server, small enough to be seen through, for the properties in `board.test.ts`. Not part of the program. */
import type { BoardView, MarkKind, MarkResult, Marks, Note, NoteResult, Snapshot } from './board-snapshot.ts';
import type { Change } from './change.ts';

type Row = { note: Note; owner: number; gone: boolean; marks: Map<number, Set<MarkKind>> };

/** What somebody does. `target` picks a note by its index among those there; seat 0 is the device under test. */
export type Act =
	| { act: 'post' | 'reply'; seat: number; target: number }
	| { act: 'edit' | 'withdraw' | 'hide'; seat: number; target: number }
	| { act: 'mark'; seat: number; target: number; kind: MarkKind }
	| { act: 'phase'; hides: 'nothing' | 'notes' | 'counts' };

export class BoardModel {
	readonly told: Change[] = [];
	#revision = 0;
	#ids = 0;
	#rows = new Map<string, Row>();
	#view: BoardView = {
		id: 'board',
		event_id: 'event',
		session_id: null,
		kind: 'dialogue',
		title: 'Workshop',
		phase: 'writing',
		phase_ends_at: null,
		hidden_round: false,
		counts_hidden: false,
		note_count: 0,
		note_limit: 280
	};

	/** Does what is asked if it is possible; gives the answer to the one who asked. `sees`: which notes seat 0 can mark. */
	do(act: Act, sees: (id: string) => boolean = () => true): NoteResult | MarkResult | null {
		if (act.act === 'phase') return this.#turn(act.hides === 'notes', act.hides === 'counts');
		const there = [...this.#rows.values()].filter((row) => !row.gone);
		const row = there[act.target % Math.max(1, there.length)];
		if (act.act === 'post') return this.#post(act.seat, null);
		if (row === undefined) return null;
		if (act.act === 'reply') return row.note.parent_id === null ? this.#post(act.seat, row.note.id) : null;
		// A hidden round has no marks (they belong to the exchange), and nobody reads what could be hidden by moderation.
		if (this.#view.hidden_round && (act.act === 'mark' || act.act === 'hide')) return null;
		if (act.act === 'mark') {
			if (row.owner === act.seat || (act.seat === 0 && !sees(row.note.id))) return null;
			return this.#mark(row, act.seat, act.kind);
		}
		if (act.act === 'hide') return this.#remove(row);
		if (row.owner !== act.seat) return null;
		return act.act === 'edit' ? this.#edit(row) : this.#remove(row);
	}

	/** `read_board` for a seat. */
	read(since: number, seat: number): Snapshot {
		const from = since > this.#revision ? 0 : since;
		const rows = [...this.#rows.values()].filter(
			(row) => row.note.revision > from && (!row.gone || from > 0) && (!this.#view.hidden_round || row.owner === seat)
		);
		return structuredClone({
			now: '2026-11-21T10:00:00Z',
			revision: this.#revision,
			since: from,
			board: { ...this.#view, note_count: this.#count() },
			prompts: [{ id: 'prompt', position: 1, texts: { de: 'Das nehme ich mit:' }, starters: { de: [] } }],
			notes: rows.map((row) =>
				row.gone ? { id: row.note.id, revision: row.note.revision, gone: true as const } : this.#seenBy(row, seat)
			),
			themes: [],
			links: []
		});
	}

	/** The server as it was when it was last copied. */
	copy(): BoardModel {
		const copy = new BoardModel();
		copy.#revision = this.#revision;
		copy.#ids = this.#ids;
		copy.#rows = structuredClone(this.#rows);
		copy.#view = { ...this.#view };
		return copy;
	}

	#post(seat: number, parent: string | null): NoteResult {
		const note: Note = {
			id: `note-${++this.#ids}`,
			prompt_id: 'prompt',
			parent_id: parent,
			reply_kind: parent === null ? null : 'add',
			body: 'Text',
			origin: 'seat',
			theme_id: null,
			revision: 0,
			marks: null
		};
		const row = { note, owner: seat, gone: false, marks: new Map() };
		this.#rows.set(note.id, row);
		return this.#tellNote(row, 'note_posted');
	}

	#edit(row: Row): NoteResult {
		row.note.body += '!';
		return this.#tellNote(row, 'note_edited');
	}

	#tellNote(row: Row, kind: 'note_posted' | 'note_edited'): NoteResult {
		row.note.revision = this.#revision + 1;
		this.#tell({ kind, revision: row.note.revision, note: this.#shape(row) });
		return { note: { ...this.#shape(row), mine: true }, revision: this.#revision };
	}

	#remove(row: Row): NoteResult {
		row.gone = true;
		row.note.revision = this.#revision + 1;
		this.#tell({ kind: 'note_gone', revision: row.note.revision, note_id: row.note.id });
		return { note: { id: row.note.id, revision: this.#revision, gone: true }, revision: this.#revision };
	}

	#mark(row: Row, seat: number, kind: MarkKind): MarkResult {
		const mine = row.marks.get(seat) ?? new Set();
		row.marks.set(seat, mine);
		if (!mine.delete(kind)) mine.add(kind);
		const marks = this.#counts(row);
		if (marks !== null) {
			row.note.revision = this.#revision + 1;
			this.#tell({ kind: 'marks_counted', revision: row.note.revision, note_id: row.note.id, marks });
		}
		return { note_id: row.note.id, marks, my_marks: [...mine].sort(), revision: this.#revision };
	}

	/** Another phase: as in `private.enter_phase`, rows that show differently from now on are stamped with its revision. */
	#turn(hiddenRound: boolean, countsHidden: boolean): null {
		const stamp = this.#revision + 1;
		const shown = this.#view.hidden_round && !hiddenRound;
		const counted = this.#view.counts_hidden !== countsHidden;
		for (const row of this.#rows.values()) {
			const marked = [...row.marks.values()].some((kinds) => kinds.size > 0);
			if (shown || (counted && marked)) row.note.revision = stamp;
		}
		this.#view = { ...this.#view, hidden_round: hiddenRound, counts_hidden: countsHidden };
		const { phase, phase_ends_at } = this.#view;
		this.#revision = stamp;
		this.told.push({
			kind: 'phase_changed',
			revision: stamp,
			board: {
				phase,
				phase_ends_at,
				hidden_round: hiddenRound,
				counts_hidden: countsHidden,
				note_count: this.#count()
			}
		});
		return null;
	}

	#tell(change: Exclude<Change, { kind: 'phase_changed' }>): void {
		this.#revision = change.revision;
		this.told.push(
			this.#view.hidden_round
				? { kind: 'notes_counted', revision: change.revision, note_count: this.#count() }
				: structuredClone(change)
		);
	}

	#shape(row: Row): Note {
		return { ...row.note, marks: this.#counts(row) };
	}

	#seenBy(row: Row, seat: number): Note {
		const mine = row.marks.get(seat);
		return {
			...this.#shape(row),
			...(row.owner === seat && { mine: true as const }),
			...(mine && mine.size > 0 && { my_marks: [...mine].sort() })
		};
	}

	#counts(row: Row): Marks | null {
		if (this.#view.counts_hidden) return null;
		const marks = { agree: 0, important: 0, question: 0, differ: 0 };
		for (const set of row.marks.values()) for (const kind of set) marks[kind] += 1;
		return marks;
	}

	#count(): number {
		return [...this.#rows.values()].filter((row) => !row.gone).length;
	}
}
