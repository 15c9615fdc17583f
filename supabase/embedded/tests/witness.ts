import { type SupabaseClient, createClient } from '@supabase/supabase-js';
import { Listener } from '../realtime/tests/client.ts';
import type { Served } from './serve.ts';

/** An unmodified client that remembers every byte of text it ever received, over HTTP and over the websocket. */
export class Witness {
	readonly client: SupabaseClient;
	#received: string[] = [];

	constructor({ url, backend }: Served) {
		const received = (text: string) => this.#received.push(text);
		class RememberingSocket extends WebSocket {
			constructor(address: string | URL, protocols?: string | string[]) {
				super(address, protocols);
				this.addEventListener('message', ({ data }) => received(String(data)));
			}
		}
		this.client = createClient(url, backend.keys.publishableKey, {
			auth: { persistSession: false, autoRefreshToken: false },
			global: {
				fetch: async (input, init) => {
					const answer = await fetch(input, init);
					received(await answer.clone().text());
					return answer;
				}
			},
			realtime: { transport: RememberingSocket }
		});
	}

	/** Everything received so far, as one text. */
	get received(): string {
		return this.#received.join('\n');
	}

	/** From here on only what comes now counts. */
	forget(): void {
		this.#received = [];
	}

	/** Listens to a topic; throws when it may not. */
	async listen(topic: string): Promise<Listener> {
		const listener = new Listener(this.client, topic);
		await listener.joined();
		return listener;
	}
}

/** Resolves when a listener has heard that its board is in this phase: all that was told before has arrived by then. */
export function heardPhase(listener: Listener, phase: string): Promise<void> {
	return listener.until(() =>
		listener.heard.some(({ payload }) => (payload.board as { phase?: string } | undefined)?.phase === phase)
	);
}
