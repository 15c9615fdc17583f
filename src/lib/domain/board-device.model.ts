/** A device on a bad network, for the properties in `board.test.ts`. Not part of the program. */
import { acceptLink, acceptMark, acceptNote, applyChange, forgetHeard, fromSnapshot, mergeSnapshot } from './board.ts';
import { BoardModel, type Act } from './board.model.ts';
import type { LinkResult, MarkResult, NoteResult, Snapshot } from './board-snapshot.ts';
import type { BoardState } from './board-state.ts';
import { changeSchema } from './change.ts';

type Answer =
	| { asked: 'note'; result: NoteResult }
	| { asked: 'link'; result: LinkResult }
	| { asked: 'mark'; result: MarkResult }
	| { asked: 'read'; snapshot: Snapshot };

/**
 * The device of seat 0. Changes reach it shuffled, doubled or not at all; answers late, those about notes in any order,
 * marks and reads one after the other, as a device asks for them. It has one read on its way at a time.
 */
export class DeviceModel {
	state: BoardState;
	server: BoardModel;
	readonly outcomes: string[] = [];
	#inFlight: number[] = [];
	#answers: Answer[] = [];
	#told = 0;

	constructor(server: BoardModel) {
		this.server = server;
		this.state = fromSnapshot(server.read(0, 0));
	}

	act(what: Act): void {
		const result = this.server.do(what, (id) => this.state.notes.has(id));
		for (; this.#told < this.server.told.length; this.#told++) this.#inFlight.push(this.#told);
		if (result === null || what.act === 'hide' || !('seat' in what) || what.seat !== 0) return;
		if ('note' in result) this.#answers.push({ asked: 'note', result });
		else if ('link' in result) this.#answers.push({ asked: 'link', result });
		else this.#answers.push({ asked: 'mark', result });
	}

	/** One of the changes in flight arrives; `keep`: it will come again. */
	arrive(which: number, keep: boolean): void {
		const at = which % Math.max(1, this.#inFlight.length);
		const told = this.server.told[this.#inFlight[at] ?? -1];
		if (told === undefined) return;
		if (!keep) this.#inFlight.splice(at, 1);
		const { state, outcome } = applyChange(this.state, changeSchema.parse({ ...told, id: 'added by realtime.send' }));
		this.state = state;
		if (outcome === 'gap' || outcome === 'resync') this.#ask();
	}

	lose(which: number): void {
		this.#inFlight.splice(which % Math.max(1, this.#inFlight.length), 1);
	}

	/** One answer arrives. */
	hear(which: number): void {
		const at = which % Math.max(1, this.#answers.length);
		const first = this.#answers.findIndex((answer) => answer.asked !== 'note');
		const [answer] = this.#answers.splice(this.#answers[at]?.asked === 'note' ? at : Math.max(0, first), 1);
		if (answer?.asked === 'note') this.state = acceptNote(this.state, answer.result);
		if (answer?.asked === 'link') this.state = acceptLink(this.state, answer.result);
		if (answer?.asked === 'mark') this.state = acceptMark(this.state, answer.result);
		if (answer?.asked === 'read') this.#merge(answer.snapshot);
	}

	/** Everything that is on its way arrives. */
	hearOut(): void {
		while (this.#inFlight.length + this.#answers.length > 0) {
			this.arrive(0, false);
			this.hear(0);
		}
	}

	/** The device comes back from sleep, or to a server that was started again; what was on the socket is lost. */
	reconnect(): void {
		this.#inFlight = [];
		this.state = forgetHeard(this.state);
		// A read that was on its way before does not count: it may be older than what was lost.
		this.#read();
		this.hearOut();
	}

	/** Another server takes over; nothing that was on its way arrives. */
	restore(copy: BoardModel): void {
		this.server = copy;
		this.#told = 0;
		this.#inFlight = [];
		this.#answers = [];
	}

	#merge(snapshot: Snapshot): void {
		const { state, outcome } = mergeSnapshot(this.state, snapshot);
		this.state = state;
		this.outcomes.push(outcome);
		if (outcome === 'foreign') this.#read(0);
		if (outcome === 'gap' || outcome === 'replaced') this.#ask();
	}

	#ask(): void {
		if (!this.#answers.some((answer) => answer.asked === 'read')) this.#read();
	}

	#read(since = this.state.revision): void {
		this.#answers.push({ asked: 'read', snapshot: this.server.read(since, 0) });
	}
}
