import type { RealtimeChannel, SupabaseClient } from '@supabase/supabase-js';

export type Heard = { event: string; payload: Record<string, unknown>; meta?: { id: string } };

/** One channel as an application would hold it, with everything that it was told. */
export class Listener {
	readonly channel: RealtimeChannel;
	readonly heard: Heard[] = [];
	readonly system: { status: string; message: string }[] = [];
	readonly states: string[] = [];
	readonly errors: string[] = [];
	#wake: (() => void)[] = [];

	constructor(
		client: SupabaseClient,
		topic: string,
		config: { private?: boolean; broadcast?: object } = { private: true }
	) {
		this.channel = client.channel(topic, { config });
		this.channel.on('broadcast', { event: '*' }, (message) => {
			this.heard.push(message as unknown as Heard);
			this.#changed();
		});
		this.channel.on('system', {}, (message) => {
			this.system.push(message);
			this.#changed();
		});
		this.channel.subscribe((state, error) => {
			this.states.push(state);
			if (error) this.errors.push(error.message);
			this.#changed();
		});
	}

	/** Waits until it is so; looks again at every message and change of state. */
	async until(isSo: () => boolean): Promise<void> {
		while (!isSo()) await new Promise<void>((resolve) => this.#wake.push(resolve));
	}

	/** The last state once it is one of these. */
	async reached(...states: string[]): Promise<string> {
		await this.until(() => states.includes(this.states.at(-1) ?? ''));
		return this.states.at(-1) ?? '';
	}

	/** Resolves when it listens; rejects with the reason when it may not. */
	async joined(): Promise<void> {
		if ((await this.reached('SUBSCRIBED', 'CHANNEL_ERROR')) === 'CHANNEL_ERROR') throw new Error(this.errors.at(-1));
	}

	/** The reason for which it may not listen. */
	async refused(): Promise<string> {
		await this.reached('CHANNEL_ERROR');
		return this.errors.at(-1) ?? '';
	}

	async heardAll(count: number): Promise<Heard[]> {
		await this.until(() => this.heard.length >= count);
		return this.heard;
	}

	#changed(): void {
		for (const wake of this.#wake.splice(0)) wake();
	}
}
