import type { ConnectionLimits } from './connection.ts';
import type { LineLimits } from './line.ts';

export type Limits = ConnectionLimits & LineLimits & { connections: number; inboundBytes: number };

/** All in milliseconds. */
export type Times = {
	/** The pause between two writes to a listener, in which changes gather. */
	gatherMs: number;
	/** How long the answer of a policy holds for others who ask the same. */
	freshMs: number;
	/** Between two looks at silent, standing and expired clients. */
	tendMs: number;
	/** Between two checks of who may still listen: a removed member hears nothing after a minute at most. */
	recheckMs: number;
	/** Between two purges of the messages that are older than a minute. */
	purgeMs: number;
};

export const defaultLimits: Limits = {
	connections: 5000,
	channels: 100,
	joins: { perSecond: 5, burst: 20 },
	messages: { perSecond: 20, burst: 100 },
	inboundBytes: 64 * 1024,
	buffered: 1024 * 1024,
	stalledMs: 20_000,
	idleMs: 60_000,
	farewellMs: 2000
};

export const defaultTimes: Times = { gatherMs: 20, freshMs: 2000, tendMs: 5000, recheckMs: 30_000, purgeMs: 30_000 };
