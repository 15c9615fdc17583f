import { groupsAt, type Prepared, type Suggestion, THRESHOLDS } from '$lib/domain/grouping/grouping';
import { type Keyword, keywordsOf } from '$lib/domain/grouping/keywords';
import type { GroupableNote } from '$lib/domain/grouping/prepare';
import type { ReadingOptions } from '$lib/domain/grouping/reading';
import type { Errand } from './groups.worker.ts';
import { hireWorker } from './hire-worker.ts';

const NOTHING: Suggestion = { groups: [], unassigned: [] };

/** Drafts of groups for the notes it was last asked about; found in a worker, cut on the page (T1, T2). */
export class GroupFinder {
	#worker: Worker | null = null;
	#number = 0;
	#prepared = $state.raw<Prepared | null>(null);
	#state = $state<'idle' | 'busy' | 'failed'>('idle');
	/** From `THRESHOLDS.wide` to `THRESHOLDS.narrow`. */
	threshold = $state<number>(THRESHOLDS.usual);
	readonly #suggestion = $derived(this.#prepared ? groupsAt(this.#prepared, this.threshold) : NOTHING);
	readonly #keywords = $derived(this.#prepared ? keywordsOf(this.#prepared) : []);

	/** `failed`: this browser cannot do it; everything can still be sorted by hand. */
	get state(): 'idle' | 'busy' | 'failed' {
		return this.#state;
	}
	get suggestion(): Suggestion {
		return this.#suggestion;
	}
	get keywords(): readonly Keyword[] {
		return this.#keywords;
	}
	get alike(): Prepared['alike'] {
		return this.#prepared?.alike ?? [];
	}

	/** Asks anew; what was found before stays until the answer is there. */
	find(notes: readonly GroupableNote[], options: ReadingOptions): void {
		try {
			this.#worker ??= this.#start();
		} catch {
			this.#state = 'failed';
			return;
		}
		this.#state = 'busy';
		const errand: Errand = {
			number: (this.#number += 1),
			notes: notes.map(({ id, body }) => ({ id, body })),
			options: $state.snapshot(options)
		};
		this.#worker.postMessage(errand);
	}

	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#start(): Worker {
		const worker = hireWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; prepared: Prepared }>) => {
			if (data.number !== this.#number) return;
			this.#prepared = data.prepared;
			this.#state = 'idle';
		});
		worker.addEventListener('error', () => {
			this.#state = 'failed';
			this.close();
		});
		return worker;
	}
}
