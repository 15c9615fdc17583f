import type { Claims, VerifyToken } from '../tokens.ts';
import { fullAllowance, spend, type Allowance, type Rate } from './allowance.ts';
import type { Authoriser } from './authorise.ts';
import type { FanOut } from './fan-out.ts';
import { frame } from './frames.ts';
import { parseJoin, type Join } from './join.ts';
import type { Line } from './line.ts';
import {
	decode,
	encode,
	encodeBinaryBroadcast,
	encodeBroadcast,
	type Inbound,
	MalformedMessage,
	type Version
} from './protocol.ts';

export type ConnectionLimits = {
	/** Channels of one socket at the same time. */
	channels: number;
	joins: Rate;
	messages: Rate;
};

/** A joined topic. `topic` is without the prefix that it has on the wire. */
export type Channel = Join & { topic: string; joinRef: string | null; claims: Claims };

const prefix = 'realtime:';
const longestTopic = 255;

const reasons = {
	unmatched: 'unmatched topic',
	topic: 'TopicNameRequired: You must provide a topic name',
	channels: 'ChannelRateLimitReached: Too many channels',
	joins: 'ClientJoinRateLimitReached: Too many joins per second',
	token: 'InvalidJWTToken: The token is not valid or has expired',
	database: 'UnableToSetPolicies: Realtime was unable to connect to the project database',
	read: (topic: string) => `Unauthorized: You do not have permissions to read from this Channel topic: ${topic}`,
	write: (topic: string) => `Unauthorized: You do not have permissions to write to this Channel topic: ${topic}`,
	revoked: (topic: string) => `You no longer have permission to read from this Channel topic: ${topic}`,
	presence: 'PresenceDisabled: Presence is not offered here'
};

/** What one client has joined and may do. Knows nothing of where it comes from. */
export class Connection {
	readonly line: Line;
	readonly #version: Version;
	readonly #apiKey: string;
	readonly #authoriser: Authoriser;
	readonly #verify: VerifyToken;
	readonly #fanOut: FanOut;
	readonly #limits: ConnectionLimits;
	readonly #messages: Allowance;
	readonly #joins: Allowance;
	readonly #joined = new Map<string, Channel>();
	/** Topics whose join is being decided, with the join that counts: a later one or a leave overtakes it. */
	readonly #joining = new Map<string, Inbound>();

	constructor(options: {
		line: Line;
		version: Version;
		apiKey: string;
		authoriser: Authoriser;
		verify: VerifyToken;
		fanOut: FanOut;
		limits: ConnectionLimits;
	}) {
		this.line = options.line;
		this.#version = options.version;
		this.#apiKey = options.apiKey;
		this.#authoriser = options.authoriser;
		this.#verify = options.verify;
		this.#fanOut = options.fanOut;
		this.#limits = options.limits;
		this.#messages = fullAllowance(options.limits.messages, Date.now());
		this.#joins = fullAllowance(options.limits.joins, Date.now());
	}

	get channels(): Iterable<Channel> {
		return this.#joined.values();
	}

	async receive(data: Buffer, isBinary: boolean): Promise<void> {
		const now = Date.now();
		this.line.heard(now);
		if (!spend(this.#messages, this.#limits.messages, now)) return this.line.close('flood');
		let message: Inbound;
		try {
			message = decode(this.#version, data, isBinary);
		} catch (error) {
			if (error instanceof MalformedMessage) return this.line.close('malformed');
			throw error;
		}
		await this.#handle(message);
	}

	/** Ends the channels whose token has expired; `now` in milliseconds. */
	expire(now: number): void {
		for (const channel of this.#joined.values()) {
			if (channel.claims.exp !== undefined && channel.claims.exp * 1000 <= now) this.shut(channel, reasons.token);
		}
	}

	/** Ends a channel for good, in the words of Supabase: the client learns why and does not join again by itself. */
	shut(channel: Channel, message = reasons.revoked(channel.topic)): void {
		if (!this.#drop(channel)) return;
		this.#system(channel, 'error', message);
		this.#push(channel, 'phx_close', {});
	}

	/** Breaks all channels off: the client joins them again and reads what it missed. */
	interrupt(): void {
		for (const channel of this.#joined.values()) {
			this.#drop(channel);
			this.#push(channel, 'phx_error', {});
		}
	}

	/** Forgets everything; nothing is written any more. */
	end(): void {
		this.#joining.clear();
		for (const channel of this.#joined.values()) this.#drop(channel);
	}

	async #handle(message: Inbound): Promise<void> {
		if (message.topic === 'phoenix') {
			if (message.event === 'heartbeat') this.#reply(message, 'ok');
			return;
		}
		const topic = message.topic.startsWith(prefix) ? message.topic.slice(prefix.length) : null;
		if (topic === null) return this.#reply(message, 'error', reasons.unmatched);
		if (message.event === 'phx_join') return this.#join(message, topic);
		if (message.event === 'phx_leave') return this.#leave(message, topic);
		const channel = this.#joined.get(topic);
		if (!channel) return this.#reply(message, 'error', reasons.unmatched);
		if (message.event === 'access_token') return this.#takeToken(channel, message.payload.access_token);
		if (message.event === 'broadcast') return this.#broadcast(channel, message);
		if (message.event === 'presence') this.#reply(message, 'error', reasons.presence);
	}

	async #join(message: Inbound, topic: string): Promise<void> {
		this.#leaveQuietly(topic);
		const now = Date.now();
		const refuse = (reason: string) => this.#reply(message, 'error', reason);
		if (topic === '' || topic.length > longestTopic) return refuse(reasons.topic);
		if (this.#joined.size + this.#joining.size >= this.#limits.channels) return refuse(reasons.channels);
		if (!spend(this.#joins, this.#limits.joins, now)) return refuse(reasons.joins);
		const join = parseJoin(message.payload);
		if ('refused' in join) return refuse(join.refused);

		this.#joining.set(topic, message);
		const decision = await this.#decide(join.token ?? this.#apiKey, topic);
		if (this.#joining.get(topic) !== message) return;
		this.#joining.delete(topic);
		if ('refused' in decision) return refuse(decision.refused);

		const channel: Channel = { ...join, topic, joinRef: message.joinRef ?? message.ref, claims: decision.claims };
		this.#joined.set(topic, channel);
		this.#fanOut.subscribe(topic, this.#version, this.line);
		this.#reply(message, 'ok', { postgres_changes: [] });
		if (channel.presence) this.#push(channel, 'presence_state', {});
		if (channel.replicationReady) this.#system(channel, 'ok', 'Replication connection established');
	}

	async #decide(token: string, topic: string): Promise<{ claims: Claims } | { refused: string }> {
		let claims: Claims;
		try {
			claims = await this.#verify(token);
		} catch {
			return { refused: reasons.token };
		}
		try {
			return (await this.#authoriser.mayListen(claims, topic)) ? { claims } : { refused: reasons.read(topic) };
		} catch {
			return { refused: reasons.database };
		}
	}

	#leave(message: Inbound, topic: string): void {
		const channel = this.#joined.get(topic);
		this.#leaveQuietly(topic);
		this.#reply(message, 'ok');
		if (channel) this.#push(channel, 'phx_close', {});
	}

	#leaveQuietly(topic: string): void {
		this.#joining.delete(topic);
		const channel = this.#joined.get(topic);
		if (channel) this.#drop(channel);
	}

	/** A new token is held against the policies anew; the channel ends with the right to listen. */
	async #takeToken(channel: Channel, token: unknown): Promise<void> {
		if (typeof token !== 'string' || token === channel.token) return;
		channel.token = token;
		const decision = await this.#decide(token, channel.topic);
		if (channel.token !== token) return;
		if ('refused' in decision) this.shut(channel, decision.refused);
		else channel.claims = decision.claims;
	}

	async #broadcast(channel: Channel, message: Inbound): Promise<void> {
		const { broadcast } = message;
		if (!broadcast) return;
		const allowed = await this.#authoriser.maySend(channel.claims, channel.topic).catch(() => false);
		if (!allowed) return this.#reply(message, 'error', reasons.write(channel.topic));
		const { event, payload } = broadcast;
		const make = (version: Version) => {
			if (typeof payload === 'string') return frame(encodeBroadcast(version, message.topic, event, payload));
			return version === '1.0.0' ? null : frame(encodeBinaryBroadcast(message.topic, event, payload));
		};
		this.#fanOut.relay(channel.topic, make, channel.self ? null : this.line);
		if (channel.ack) this.#reply(message, 'ok');
	}

	#drop(channel: Channel): boolean {
		if (this.#joined.get(channel.topic) !== channel) return false;
		this.#joined.delete(channel.topic);
		this.#fanOut.unsubscribe(channel.topic, this.#version, this.line);
		return true;
	}

	#reply(to: Inbound, status: 'ok' | 'error', answer: string | Record<string, unknown> = {}): void {
		const response = typeof answer === 'string' ? { reason: answer } : answer;
		const { joinRef, ref, topic } = to;
		this.line.say(encode(this.#version, { joinRef, ref, topic, event: 'phx_reply', payload: { status, response } }));
	}

	#push(channel: Channel, event: string, payload: Record<string, unknown>): void {
		const { joinRef, topic } = channel;
		this.line.say(encode(this.#version, { joinRef, ref: null, topic: prefix + topic, event, payload }));
	}

	#system(channel: Channel, status: 'ok' | 'error', message: string): void {
		this.#push(channel, 'system', { extension: 'system', status, message, channel: channel.topic });
	}
}
