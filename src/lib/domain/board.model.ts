/** A board on a server, small enough to be seen through, for the properties in `board.test.ts`. Not part of the program. */
import type {
	Agreement,
	BoardView,
	Link,
	LinkResult,
	MarkKind,
	MarkResult,
	Marks,
	Note,
	NoteResult,
	Snapshot,
	Theme
} from './board-snapshot.ts';
import { plainBoard, plainNote, plainSnapshot } from './board-plain.model.ts';
import type { Change } from './change.ts';

type Row = { note: Note; owner: number; gone: boolean; marks: Map<number, Set<MarkKind>> };
type LinkRow = { link: Link; owner: number; gone: boolean };
type Kept<T> = { entry: T; gone: boolean };

/** What somebody does. `target` picks a note by its index among those there; seat 0 is the device under test. */
export type Act =
	| { act: 'post' | 'reply'; seat: number; target: number }
	| { act: 'edit' | 'withdraw' | 'hide'; seat: number; target: number }
	| { act: 'mark'; seat: number; target: number; kind: MarkKind }
	| { act: 'link'; seat: number; target: number; to: number }
	| { act: 'arrange'; target: number; gone: boolean }
	| { act: 'agree'; target: number; gone: boolean }
	| { act: 'release'; target: number }
	| { act: 'moderation' }
	| { act: 'wall' }
	| { act: 'revoke' }
	| { act: 'phase'; hides: 'nothing' | 'notes' | 'counts' };

export class BoardModel {
	readonly told: Change[] = [];
	#revision = 0;
	#ids = 0;
	#rows = new Map<string, Row>();
	#links = new Map<string, LinkRow>();
	#themes = new Map<string, Kept<Theme>>();
	#agreements = new Map<string, Kept<Agreement>>();
	#view: BoardView = { ...plainBoard, phase: 'writing' };

	/** Does what is asked if it is possible; gives the answer to the one who asked. `sees`: which notes seat 0 can mark. */
	do(act: Act, sees: (id: string) => boolean = () => true): NoteResult | MarkResult | LinkResult | null {
		if (act.act === 'phase') return this.#turn(act.hides === 'notes', act.hides === 'counts');
		if (act.act === 'moderation') return this.#moderate();
		if (act.act === 'wall') return this.#project();
		if (act.act === 'revoke') return this.#tell({ kind: 'links_revoked', revision: this.#revision + 1 });
		if (act.act === 'agree') return this.#agree(act.target, act.gone);
		if (act.act === 'post') return this.#post(act.seat, null);
		const there = [...this.#rows.values()].filter((row) => !row.gone);
		const row = there[act.target % Math.max(1, there.length)];
		// In a hidden round the writer would learn of it only when the round ends.
		if (act.act === 'release') return row?.note.pending && !this.#view.hidden_round ? this.#release(row) : null;
		if (act.act === 'arrange') return this.#arrange(row, act.target, act.gone);
		if (row === undefined) return null;
		if (act.act === 'link') {
			const to = there[act.to % there.length];
			return to === undefined ? null : this.#link(row, to, act.seat, sees);
		}
		// Edits of a note that waits take no revision either; `board.test.ts` tells what becomes of them.
		if (row.note.pending && act.act !== 'withdraw' && act.act !== 'hide') return null;
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
			(row) =>
				(row.note.revision > from || (row.note.pending && !row.gone)) &&
				(!row.gone || from > 0) &&
				(row.owner === seat || !(this.#view.hidden_round || row.note.pending))
		);
		const changed = <T extends { id: string; revision: number }>(all: Iterable<Kept<T>>) =>
			[...all]
				.filter(({ entry, gone }) => entry.revision > from && (!gone || from > 0))
				.map(({ entry, gone }) => (gone ? grave(entry) : entry));
		const snapshot = plainSnapshot([], {
			revision: this.#revision,
			since: from,
			board: { ...this.#view, note_count: this.#count() },
			notes: rows.map((row) => (row.gone ? grave(row.note) : this.#seenBy(row, seat))),
			themes: changed(this.#themes.values()),
			links: [...this.#links.values()]
				.filter(({ link, gone }) => link.revision > from && (!gone || from > 0) && !this.#view.hidden_round)
				.map(({ link, gone, owner }) =>
					gone ? grave(link) : { ...link, ...(owner === seat && { mine: true as const }) }
				),
			agreements: changed(this.#agreements.values())
		});
		return structuredClone(snapshot);
	}

	/** The server as it is now, in a life of its own. */
	copy(): BoardModel {
		const copy = new BoardModel();
		copy.#revision = this.#revision;
		copy.#ids = this.#ids;
		copy.#rows = structuredClone(this.#rows);
		copy.#links = structuredClone(this.#links);
		copy.#themes = structuredClone(this.#themes);
		copy.#agreements = structuredClone(this.#agreements);
		copy.#view = { ...this.#view, lineage: `${this.#view.lineage} copied` };
		return copy;
	}

	#post(seat: number, parent: string | null): NoteResult {
		const id = `note-${++this.#ids}`;
		const reply = { parent_id: parent, reply_kind: parent === null ? null : ('add' as const), revision: 0 };
		const note = plainNote(id, { body: 'Text', ...reply });
		const row: Row = { note, owner: seat, gone: false, marks: new Map() };
		this.#rows.set(note.id, row);
		if (this.#view.moderation === 'immediate') return this.#tellNote(row);
		// A note that waits to be released takes no revision and is told to nobody (M22).
		note.pending = true;
		note.revision = this.#revision;
		return this.#answer(row);
	}

	#edit(row: Row): NoteResult {
		row.note.body += '!';
		return this.#tellNote(row);
	}

	#release(row: Row): null {
		delete row.note.pending;
		this.#tellNote(row);
		return null;
	}

	#tellNote(row: Row): NoteResult {
		row.note.revision = this.#revision + 1;
		this.#tellEntries({ notes: [this.#shape(row)], note_count: this.#count() });
		return this.#answer(row);
	}

	#answer(row: Row): NoteResult {
		return structuredClone({ note: { ...this.#shape(row), mine: true as const }, revision: this.#revision });
	}

	#remove(row: Row): NoteResult {
		row.gone = true;
		row.note.revision = this.#revision + 1;
		this.#tellEntries({ notes: [grave(row.note)], note_count: this.#count() });
		return { note: grave(row.note), revision: this.#revision };
	}

	#link(from: Row, to: Row, seat: number, sees: (id: string) => boolean): LinkResult | null {
		const ends = [from, to];
		if (from === to || this.#view.hidden_round || ends.some(({ note }) => note.pending)) return null;
		if (seat === 0 && !ends.every(({ note }) => sees(note.id))) return null;
		const id = `${from.note.id} ${to.note.id}`;
		const known = this.#links.get(id);
		const revision = this.#revision + 1;
		if (known !== undefined && !known.gone) {
			if (known.owner !== seat) return null;
			known.gone = true;
			known.link.revision = revision;
			this.#tellEntries({ links: [grave(known.link)] });
			return { link: grave(known.link), revision };
		}
		const link = { id, from_id: from.note.id, to_id: to.note.id, revision };
		this.#links.set(id, { link, owner: seat, gone: false });
		this.#tellEntries({ links: [link] });
		return { link: { ...link, mine: true }, revision };
	}

	/** A theme is made, named or removed, and a note is put into it. */
	#arrange(row: Row | undefined, target: number, gone: boolean): null {
		const id = `theme-${target}`;
		const revision = this.#revision + 1;
		const theme = { entry: { id, title: `Theme ${revision}`, position: target, revision, dots: null }, gone };
		if (gone && !this.#themes.has(id)) return null;
		this.#themes.set(id, theme);
		const notes = row === undefined || row.note.pending || this.#view.hidden_round ? [] : [row];
		for (const { note } of notes) Object.assign(note, { theme_id: gone ? null : id, revision });
		this.#tellEntries({
			themes: [gone ? grave(theme.entry) : theme.entry],
			notes: notes.map((changed) => this.#shape(changed))
		});
		return null;
	}

	#agree(target: number, gone: boolean): null {
		const id = `agreement-${target}`;
		const revision = this.#revision + 1;
		if (gone && !this.#agreements.has(id)) return null;
		const entry = { id, theme_id: null, what: 'What', who: 'Who', due: null, position: target, revision };
		this.#agreements.set(id, { entry, gone });
		this.#tellEntries({ agreements: [gone ? grave(entry) : entry] });
		return null;
	}

	#moderate(): null {
		this.#view.moderation = this.#view.moderation === 'immediate' ? 'release' : 'immediate';
		return this.#tellBoard();
	}

	#project(): null {
		this.#view.wall = { ...this.#view.wall, frozen: !this.#view.wall.frozen };
		return this.#tell({ kind: 'wall_changed', revision: this.#revision + 1, wall: { ...this.#view.wall } });
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
		if (shown) for (const { link } of this.#links.values()) link.revision = stamp;
		const counted = this.#view.counts_hidden !== countsHidden;
		for (const row of this.#rows.values()) {
			const marked = [...row.marks.values()].some((kinds) => kinds.size > 0);
			if (!row.note.pending && (shown || (counted && marked))) row.note.revision = stamp;
		}
		this.#view = { ...this.#view, hidden_round: hiddenRound, counts_hidden: countsHidden };
		return this.#tellBoard();
	}

	#tellBoard(): null {
		const { lineage: _, ...board } = structuredClone(this.#view);
		return this.#tell({
			kind: 'board_changed',
			revision: this.#revision + 1,
			board: { ...board, note_count: this.#count() }
		});
	}

	/** Entries as everybody may see them; in a hidden round only how many notes there are (M7). */
	#tellEntries(entries: Omit<Extract<Change, { kind: 'entries' }>, 'kind' | 'revision'>): void {
		const revision = this.#revision + 1;
		const { notes, note_count, ...others } = entries;
		if (!this.#view.hidden_round) this.#tell({ kind: 'entries', revision, ...structuredClone(entries) });
		else if (notes !== undefined && note_count !== undefined)
			this.#tell({ kind: 'notes_counted', revision, note_count });
		else this.#tell({ kind: 'entries', revision, ...structuredClone(others) });
	}

	#tell(change: Change): null {
		this.#revision = change.revision;
		this.told.push(change);
		return null;
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
		return [...this.#rows.values()].filter((row) => !row.gone && !row.note.pending).length;
	}
}

const grave = ({ id, revision }: { id: string; revision: number }) => ({ id, revision, gone: true as const });
