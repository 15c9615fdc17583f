import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Sink } from './fan-out.ts';
import { frame } from './frames.ts';

export type LineLimits = {
	/** Bytes that may wait for a slow reader. */
	buffered: number;
	/** Milliseconds in which a slow reader has to take something. */
	stalledMs: number;
	/** Milliseconds without a message; the client's heartbeats come every 25 s. */
	idleMs: number;
	/** Milliseconds between the farewell and the end of a connection that does not answer it. */
	farewellMs: number;
};

/** What a socket is closed with. The client answers each of them with a new attempt, after a pause that grows. */
export const farewells = {
	stopping: [1001, 'the server stops'],
	idle: [1000, 'heartbeat timeout'],
	malformed: [1007, 'malformed message'],
	flood: [1008, 'too many messages'],
	slow: [1013, 'too slow to follow']
} as const satisfies Record<string, readonly [code: number, reason: string]>;

/** The way to one client: writes, and gives up those who do not read or do not speak. */
export class Line implements Sink {
	readonly #socket: Duplex;
	readonly #webSocket: WebSocket;
	readonly #limits: LineLimits;
	readonly #onClose: (why: keyof typeof farewells | 'gone') => void;
	#open = true;
	#heardAt = Date.now();
	#written = 0;
	#taken = { bytes: 0, at: Date.now() };

	constructor(options: {
		socket: Duplex;
		webSocket: WebSocket;
		limits: LineLimits;
		/** Once, when nothing can be written any more. */
		onClose: (why: keyof typeof farewells | 'gone') => void;
	}) {
		this.#socket = options.socket;
		this.#webSocket = options.webSocket;
		this.#limits = options.limits;
		this.#onClose = options.onClose;
		// A frame that is too large or broken: ws closes the connection and says why.
		this.#webSocket.on('error', () => this.#end('gone'));
		this.#webSocket.on('close', () => this.#end('gone'));
	}

	get open(): boolean {
		return this.#open;
	}

	heard(now: number): void {
		this.#heardAt = now;
	}

	/** Straight to the socket, past ws, which without compression holds nothing back that could be overtaken. */
	write(bytes: Buffer): void {
		if (!this.#open || this.#webSocket.readyState !== this.#webSocket.OPEN) return;
		this.#written += bytes.length;
		this.#socket.write(bytes);
		if (this.#socket.writableLength > this.#limits.buffered) this.close('slow');
	}

	say(message: string): void {
		this.write(frame(message));
	}

	/** Looks after silence and standstill; `now` in milliseconds. */
	tend(now: number): void {
		const bytes = this.#written - this.#socket.writableLength;
		if (this.#socket.writableLength === 0 || bytes > this.#taken.bytes) this.#taken = { bytes, at: now };
		if (now - this.#heardAt > this.#limits.idleMs) this.close('idle');
		else if (now - this.#taken.at > this.#limits.stalledMs) this.close('slow');
	}

	/** The farewell waits behind what was not read; hence the end that comes without an answer. */
	close(why: keyof typeof farewells): void {
		if (!this.#open) return;
		this.#end(why);
		const [code, reason] = farewells[why];
		this.#webSocket.close(code, reason);
		const end = setTimeout(() => this.#webSocket.terminate(), this.#limits.farewellMs);
		this.#webSocket.once('close', () => clearTimeout(end));
	}

	#end(why: keyof typeof farewells | 'gone'): void {
		if (!this.#open) return;
		this.#open = false;
		this.#onClose(why);
	}
}
