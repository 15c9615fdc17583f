import type { ComparableNote } from '$lib/domain/grouping/compare';
import type { Sought } from '$lib/domain/grouping/found';
import type { ReadingOptions } from '$lib/domain/grouping/reading';
import { hireWorker } from './hire-worker.ts';
import type { Answer, Errand } from './notes.worker.ts';

/** What a worker has found out about the notes it was last asked about (T1): without anything sought, what compares them. */
export class NoteFinder<Asked extends Sought | null> {
	#worker: Worker | null = null;
	#number = 0;
	#answered: () => void = () => undefined;
	#answer = $state.raw<Answer<Asked> | null>(null);
	#state = $state<'idle' | 'busy' | 'failed'>('idle');

	/** `failed`: this browser cannot do it; everything can still be sorted by hand. */
	get state(): 'idle' | 'busy' | 'failed' {
		return this.#state;
	}
	get answer(): Answer<Asked> | null {
		return this.#answer;
	}

	/** Asks anew; what was found before stays until the answer is there. Resolves when it is, or will not come. */
	ask(notes: readonly ComparableNote[], options: ReadingOptions, sought: Asked): Promise<void> {
		this.#answered();
		try {
			this.#worker ??= this.#start();
		} catch {
			this.#state = 'failed';
			return Promise.resolve();
		}
		this.#state = 'busy';
		const errand: Errand = {
			number: (this.#number += 1),
			notes: notes.map(({ id, body }) => ({ id, body })),
			options: $state.snapshot(options),
			sought
		};
		this.#worker.postMessage(errand);
		return new Promise((resolve) => (this.#answered = resolve));
	}
	/** Forgets what was found, and what was asked. */
	clear(): void {
		this.#number += 1;
		this.#answer = null;
		this.#end('idle');
	}
	close(): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#answered();
	}

	#end(state: 'idle' | 'failed'): void {
		this.#state = state;
		this.#answered();
	}
	#start(): Worker {
		const worker = hireWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<{ number: number; answer: Answer<Asked> }>) => {
			if (data.number !== this.#number) return;
			this.#answer = data.answer;
			this.#end('idle');
		});
		worker.addEventListener('error', () => {
			this.close();
			this.#end('failed');
		});
		return worker;
	}
}
