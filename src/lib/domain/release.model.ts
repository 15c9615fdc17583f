/**
 * What becomes public of sheets, told by sheet instead of by count: the rule of privacy.ts, which the database holds as well
 * (E7, E9, E11). For tests, which compare the database with it and try to subtract.
 */
import { type Flow, release } from './privacy.ts';

/** `parts`: what each is a scale of its own and waits for itself, as sectors do. */
export type GivenAnswer = { valid: boolean; parts: readonly string[] };
export type GivenSheet = { id: number; session: string; answers: Readonly<Record<string, GivenAnswer>> };

class Waiting {
	pending = new Set<number>();
	released = new Set<number>();

	/** Lets go of what waits if it is enough; says of which sheets. */
	letGo(): number[] {
		const before: Flow = { pending: this.pending.size, released: this.released.size };
		if (release(before).pending === before.pending) return [];
		const gone = [...this.pending];
		this.released = new Set([...this.released, ...gone]);
		this.pending = new Set();
		return gone;
	}
}

export class ReleaseModel {
	readonly #sheets = new Map<number, GivenSheet>();
	readonly #flows = new Map<string, Waiting>();

	handIn(sheet: GivenSheet): void {
		this.#sheets.set(sheet.id, sheet);
		for (const [question, { valid }] of Object.entries(sheet.answers)) {
			this.#flow(question, sheet.session, valid ? '' : 'no_answer').pending.add(sheet.id);
		}
		for (const question of Object.keys(sheet.answers)) this.#release(question, sheet.session);
	}

	/** Possible as long as nothing of the sheet is public; false if it is not. */
	takeBack(id: number): boolean {
		if ([...this.#flows.values()].some(({ released }) => released.has(id))) return false;
		for (const { pending } of this.#flows.values()) pending.delete(id);
		return this.#sheets.delete(id);
	}

	/** Sheets whose answer is in the figure of a session, or of all (null). @param part a sector, or 'no_answer' */
	shown(question: string, session: string | null, part = ''): ReadonlySet<number> {
		const flows = [...this.#flows].filter(([key]) => {
			const [asked, place, of] = key.split('/');
			return asked === question && of === part && (session === null || place === session);
		});
		return new Set(flows.flatMap(([, { released }]) => [...released]));
	}

	sheet(id: number): GivenSheet | undefined {
		return this.#sheets.get(id);
	}

	#release(question: string, session: string): void {
		const gone = this.#flow(question, session, '').letGo();
		if (gone.length === 0) return;
		// "keine Angabe" comes in with the valid answers it arrived between.
		const declined = this.#flow(question, session, 'no_answer');
		declined.released = new Set([...declined.released, ...declined.pending]);
		declined.pending = new Set();
		const parts = new Set<string>();
		for (const id of gone) {
			for (const part of this.#sheets.get(id)?.answers[question]?.parts ?? []) {
				this.#flow(question, session, part).pending.add(id);
				parts.add(part);
			}
		}
		for (const part of parts) this.#flow(question, session, part).letGo();
	}

	#flow(question: string, session: string, part: string): Waiting {
		const key = [question, session, part].join('/');
		const flow = this.#flows.get(key) ?? new Waiting();
		this.#flows.set(key, flow);
		return flow;
	}
}
