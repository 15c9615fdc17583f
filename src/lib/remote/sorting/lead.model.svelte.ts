import { arranged } from '$lib/domain/arranging';
import { type BoardState, fromSnapshot } from '$lib/domain/board';
import { plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import { themesOf } from '$lib/domain/board-reading';
import type { SettingsPatch } from '$lib/domain/lead';
import type { Phase } from '$lib/domain/phases';
import type { Lead } from '../lead.ts';

/** A board that is led without a server, for tests: arranges like the database, with undo. */
export class PretendLead implements Pick<
	Lead,
	'state' | 'desk' | 'arrange' | 'undoArranging' | 'confirmHeadings' | 'setBoard' | 'merge' | 'newId'
> {
	#state = $state.raw<BoardState>() as BoardState;
	#before = $state.raw<readonly BoardState[]>([]);
	#settings = $state.raw<SettingsPatch>({});
	#ids = 0;
	readonly merged: [string, string][] = [];
	/** Steps that are shown and not answered yet, in their order; null: each is answered at once. */
	underway: ((taken: boolean) => void)[] | null = null;

	/** @param bodies of notes n1, n2 … that are in no theme */
	constructor(bodies: readonly string[], phase: Phase = 'sorting') {
		const snapshot = plainSnapshot(bodies.map((body, at) => plainNote(`n${at + 1}`, { body })));
		this.#state = fromSnapshot({ ...snapshot, board: { ...snapshot.board, phase } });
	}

	get state() {
		return this.#state;
	}
	get desk() {
		return { undo: this.#before.length, held: [], settings: this.#settings } as unknown as Lead['desk'];
	}
	/** The board in short: a line for each theme. */
	get themes(): string[] {
		const inTheme = (id: string) => [...this.#state.notes.values()].filter((note) => note.theme_id === id);
		return themesOf(this.#state).map(
			({ id, title }) =>
				`${title}: ${inTheme(id)
					.map((note) => note.id)
					.sort()
					.join(' ')}`
		);
	}

	arrange: Lead['arrange'] = async (themes, notes) => {
		const before = this.#state;
		this.#before = [...this.#before, before];
		this.#state = arranged(this.#state, themes, notes);
		const { underway } = this;
		const taken = underway === null || (await new Promise<boolean>((answer) => underway.push(answer)));
		if (!taken) this.#state = before;
		return taken;
	};
	async undoArranging() {
		this.#state = this.#before.at(-1) ?? this.#state;
		this.#before = this.#before.slice(0, -1);
		return true;
	}
	async confirmHeadings(confirmed: boolean) {
		this.#state = { ...this.#state, board: { ...this.#state.board, headings_confirmed: confirmed } };
		return true;
	}
	async setBoard(patch: SettingsPatch) {
		this.#settings = { ...this.#settings, ...patch };
		return true;
	}
	async merge(keepId: string, mergeId: string) {
		this.merged.push([keepId, mergeId]);
		return true;
	}
	newId() {
		return `new${(this.#ids += 1)}`;
	}
}
