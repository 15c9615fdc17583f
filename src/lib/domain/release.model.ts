/**
 * What becomes public of sheets, told by sheet instead of by count: the rule of privacy.ts, which the database holds as well
 * (E7, E9, E11). For tests, which compare the database with it and try to subtract.
 */
import { goesOf } from './privacy.ts';

/** `parts`: what each is a scale of its own and waits for itself, as sectors do. */
export type GivenAnswer = { valid: boolean; parts: readonly string[] };
/** `answers` in the order of the questions, of which those that hang on another come after it. */
export type GivenSheet = {
	id: number;
	session: string;
	paper: boolean;
	answers: Readonly<Record<string, GivenAnswer>>;
};

class Waiting {
	pending = new Set<number>();
	released = new Set<number>();

	/** Lets go of what waits and may go. */
	letGo(may: (id: number) => boolean): number[] {
		const gone = [...this.pending].filter(may);
		for (const id of gone) {
			this.pending.delete(id);
			this.released.add(id);
		}
		return gone;
	}
}

export class ReleaseModel {
	readonly #sheets = new Map<number, GivenSheet>();
	readonly #flows = new Map<string, Waiting>();
	readonly #conditions: Readonly<Record<string, string>>;

	/** @param conditions by question the one whose answer it hangs on ("nur wenn …") */
	constructor(conditions: Readonly<Record<string, string>> = {}) {
		this.#conditions = conditions;
	}

	/** Says whether anything became public. */
	handIn(sheet: GivenSheet): boolean {
		this.#sheets.set(sheet.id, sheet);
		for (const [question, { valid }] of Object.entries(sheet.answers)) {
			this.#flow(question, sheet.session, valid ? '' : 'no_answer').pending.add(sheet.id);
		}
		const going = Object.keys(sheet.answers).filter((question) => this.#release(question, sheet.session));
		// What hangs on an answer of others may go with it, whether this sheet answered it or not.
		for (const question of going) this.#releaseBelow(question, sheet.session);
		return going.length > 0;
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

	#releaseBelow(above: string, session: string): void {
		for (const [question, condition] of Object.entries(this.#conditions)) {
			if (condition === above && this.#release(question, session)) this.#releaseBelow(question, session);
		}
	}

	/** The answer to a question that hangs on another tells what was said to that, and waits until it is public. */
	#mayGo(question: string, session: string): (id: number) => boolean {
		const above = this.#conditions[question];
		const told = above === undefined ? null : this.#flow(above, session, '').released;
		return (id) => told === null || told.has(id);
	}

	#release(question: string, session: string): boolean {
		const may = this.#mayGo(question, session);
		const gone = this.#letGo(question, session, '', may);
		if (gone.length === 0) return false;
		const parts = new Set<string>();
		for (const id of gone) {
			for (const part of this.#sheets.get(id)?.answers[question]?.parts ?? []) {
				this.#flow(question, session, part).pending.add(id);
				parts.add(part);
			}
		}
		for (const part of parts) this.#letGo(question, session, part, () => true);
		return true;
	}

	#letGo(question: string, session: string, part: string, may: (id: number) => boolean): number[] {
		const flow = this.#flow(question, session, part);
		const count = (ids: Iterable<number>, paper: boolean) =>
			[...ids].filter((id) => this.#isPaper(id) === paper).length;
		const waiting = [...flow.pending].filter(may);
		const of = (paper: boolean) => ({ pending: count(waiting, paper), released: count(flow.released, paper) });
		const what = goesOf(of(false), of(true));
		if (what === 'none') return [];
		const goes = (id: number) => may(id) && (what === 'all' || this.#isPaper(id));
		// "keine Angabe" comes in with the valid answers it arrived between.
		if (part === '') this.#flow(question, session, 'no_answer').letGo(goes);
		return flow.letGo(goes);
	}

	#isPaper(id: number): boolean {
		return this.#sheets.get(id)?.paper ?? false;
	}

	#flow(question: string, session: string, part: string): Waiting {
		const key = [question, session, part].join('/');
		const flow = this.#flows.get(key) ?? new Waiting();
		this.#flows.set(key, flow);
		return flow;
	}
}
