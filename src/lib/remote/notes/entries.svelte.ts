import type { Lead, LeadNote } from '../lead.ts';

export type Entry = { note: LeadNote; state: 'sending' | 'failed' };

/** Notes typed one after the other (M21): each is sent at once, and stays here until it has arrived. */
export class Entries {
	readonly #lead: Lead;
	#waiting = $state.raw<readonly Entry[]>([]);
	#taken = $state.raw(0);

	constructor(lead: Lead) {
		this.#lead = lead;
	}

	/** How many have arrived since the page was opened. */
	get taken(): number {
		return this.#taken;
	}
	get waiting(): readonly Entry[] {
		return this.#waiting;
	}
	get failed(): readonly Entry[] {
		return this.#waiting.filter(({ state }) => state === 'failed');
	}

	async add(note: Omit<LeadNote, 'id'>): Promise<void> {
		await this.#send({ ...note, id: this.#lead.newId() });
	}

	/** The same notes again, under the same ids: none is stored twice. */
	async again(): Promise<void> {
		await Promise.all(this.failed.map(({ note }) => this.#send(note)));
	}

	drop(id: string): void {
		this.#waiting = this.#waiting.filter(({ note }) => note.id !== id);
	}

	async #send(note: LeadNote): Promise<void> {
		this.#set(note, 'sending');
		if (await this.#lead.write(note)) {
			this.#taken += 1;
			this.drop(note.id);
		} else this.#set(note, 'failed');
	}

	#set(note: LeadNote, state: Entry['state']): void {
		const known = this.#waiting.some((entry) => entry.note.id === note.id);
		this.#waiting = known
			? this.#waiting.map((entry) => (entry.note.id === note.id ? { note, state } : entry))
			: [...this.#waiting, { note, state }];
	}
}
