import { encodeBroadcast, type Version } from './protocol.ts';
import { frame } from './frames.ts';

/** One subscriber's end of the line. Everybody gets the same bytes, which therefore must not be changed. */
export interface Sink {
	write(bytes: Buffer): void;
}

/** What is broadcast: `payload` is JSON text; `id` the row in realtime.messages, if there is one. */
export type Broadcast = { topic: string; event: string; payload: string; id?: string };

export interface FanOut {
	subscribe(topic: string, version: Version, sink: Sink): void;
	unsubscribe(topic: string, version: Version, sink: Sink): void;
	publish(broadcast: Broadcast): void;
	/** The bytes as they are made for a version, to all of the topic but one. */
	relay(topic: string, make: (version: Version) => Buffer | null, except: Sink | null): void;
	stats(): { topics: number; published: number; delivered: number };
	close(): void;
}

/** Those who listen to one topic in one version, and so get the same bytes. */
class Group {
	readonly sinks = new Set<Sink>();
	#gathered: Buffer[] = [];
	#pause: NodeJS.Timeout | null = null;
	readonly #gatherMs: number;

	constructor(gatherMs: number) {
		this.#gatherMs = gatherMs;
	}

	/** At once if the line was quiet, else together with what comes before the pause ends. */
	send(bytes: Buffer): void {
		if (this.#pause) this.#gathered.push(bytes);
		else this.#write(bytes);
	}

	flush(): void {
		if (this.#gathered.length > 0) this.#write(Buffer.concat(this.#gathered.splice(0)));
	}

	close(): void {
		if (this.#pause) clearTimeout(this.#pause);
	}

	/**
	 * The more listeners, the longer the writing takes, and the longer the pause after it: what the writing costs stays a
	 * twentieth of the time, as far as that does not make anybody wait.
	 */
	#write(bytes: Buffer): void {
		this.close();
		const before = performance.now();
		for (const sink of this.sinks) sink.write(bytes);
		const took = performance.now() - before;
		const pause = Math.min(Math.max(this.#gatherMs, 19 * took), 5 * this.#gatherMs);
		this.#pause = setTimeout(() => {
			this.#pause = null;
			this.flush();
		}, pause);
	}
}

/**
 * Cost of a broadcast: serialised and framed once per version, and one system call per listener and pause, however much
 * has gathered meanwhile. Messages stay frames of their own.
 */
export function createFanOut(options: { gatherMs: number }): FanOut {
	const topics = new Map<string, Map<Version, Group>>();
	let published = 0;
	let delivered = 0;

	function relay(topic: string, make: (version: Version) => Buffer | null, except: Sink | null): void {
		for (const [version, group] of topics.get(topic) ?? []) {
			const bytes = make(version);
			if (!bytes) continue;
			delivered += group.sinks.size;
			if (!except) {
				group.send(bytes);
				continue;
			}
			group.flush();
			for (const sink of group.sinks) if (sink !== except) sink.write(bytes);
		}
	}

	return {
		subscribe(topic, version, sink) {
			const groups = topics.get(topic) ?? new Map<Version, Group>();
			topics.set(topic, groups);
			const group = groups.get(version) ?? new Group(options.gatherMs);
			groups.set(version, group);
			group.sinks.add(sink);
		},
		unsubscribe(topic, version, sink) {
			const groups = topics.get(topic);
			const group = groups?.get(version);
			if (!groups || !group?.sinks.delete(sink) || group.sinks.size > 0) return;
			group.close();
			groups.delete(version);
			if (groups.size === 0) topics.delete(topic);
		},
		publish({ topic, event, payload, id }) {
			published += 1;
			relay(topic, (version) => frame(encodeBroadcast(version, `realtime:${topic}`, event, payload, id)), null);
		},
		relay,
		stats: () => ({ topics: topics.size, published, delivered }),
		close() {
			for (const groups of topics.values()) for (const group of groups.values()) group.close();
			topics.clear();
		}
	};
}
