/**
 * The Phoenix-channel protocol as realtime-js speaks it, in both serialisations: 1.0.0 sends JSON objects, 2.0.0 JSON
 * arrays, and what clients broadcast in 2.0.0 is binary. Pure: bytes in, values out.
 */

export type Version = '1.0.0' | '2.0.0';

export type Message = {
	joinRef: string | null;
	ref: string | null;
	topic: string;
	event: string;
	payload: Record<string, unknown>;
};

/** What a client wants to be sent on: JSON text, or bytes of its own. */
export type UserBroadcast = { event: string; payload: string | Buffer };

export type Inbound = Message & { broadcast?: UserBroadcast };

export class MalformedMessage extends Error {}

export function parseVersion(vsn: string | null): Version | null {
	if (vsn === null || vsn === '1.0.0') return '1.0.0';
	return vsn === '2.0.0' ? '2.0.0' : null;
}

/** Throws MalformedMessage for whatever is not a message of that version. */
export function decode(version: Version, data: Buffer, isBinary: boolean): Inbound {
	if (isBinary) {
		if (version === '1.0.0') throw new MalformedMessage('binary frames need protocol 2.0.0');
		return decodeUserBroadcast(data);
	}
	const value = parseJson(data.toString('utf8'));
	const [joinRef, ref, topic, event, payload] = version === '1.0.0' ? objectFields(value) : arrayFields(value);
	if (typeof topic !== 'string' || typeof event !== 'string') throw new MalformedMessage('topic and event are text');
	const message = { joinRef: asRef(joinRef), ref: asRef(ref), topic, event, payload: asRecord(payload) };
	return message.event === 'broadcast' ? { ...message, broadcast: jsonBroadcast(message.payload) } : message;
}

export function encode(version: Version, message: Message): string {
	const { joinRef, ref, topic, event, payload } = message;
	return version === '1.0.0'
		? JSON.stringify({ topic, event, payload, ref, join_ref: joinRef })
		: JSON.stringify([joinRef, ref, topic, event, payload]);
}

/** A broadcast for all who listen to the topic; `payload` is JSON text and travels as it is. */
export function encodeBroadcast(version: Version, topic: string, event: string, payload: string, id?: string): string {
	const meta = id === undefined ? '' : `,"meta":{"id":${JSON.stringify(id)}}`;
	const body = `{"type":"broadcast","event":${JSON.stringify(event)},"payload":${payload}${meta}}`;
	return version === '1.0.0'
		? `{"topic":${JSON.stringify(topic)},"event":"broadcast","payload":${body},"ref":null,"join_ref":null}`
		: `[null,null,${JSON.stringify(topic)},"broadcast",${body}]`;
}

const userBroadcastPush = 3;
const userBroadcast = 4;
const jsonEncoding = 1;
const binaryEncoding = 0;

/** Bytes broadcast by a client, which only 2.0.0 can carry. */
export function encodeBinaryBroadcast(topic: string, event: string, payload: Buffer): Buffer {
	const topicBytes = Buffer.from(topic);
	const eventBytes = Buffer.from(event);
	const head = Buffer.from([userBroadcast, topicBytes.length, eventBytes.length, 0, binaryEncoding]);
	return Buffer.concat([head, topicBytes, eventBytes, payload]);
}

/** Seven bytes of kind, five lengths and encoding, then the five texts, then the payload. */
function decodeUserBroadcast(data: Buffer): Inbound {
	if (data.length < 7 || data[0] !== userBroadcastPush) throw new MalformedMessage('unknown kind of binary frame');
	const lengths = [...data.subarray(1, 6)];
	const encoding = data[6];
	const texts: string[] = [];
	let at = 7;
	for (const length of lengths) {
		if (at + length > data.length) throw new MalformedMessage('a length points beyond the frame');
		texts.push(data.toString('utf8', at, at + length));
		at += length;
	}
	const [joinRef = '', ref = '', topic = '', event = ''] = texts;
	const payload = encoding === jsonEncoding ? data.toString('utf8', at) : Buffer.from(data.subarray(at));
	if (typeof payload === 'string') parseJson(payload);
	return {
		joinRef: joinRef || null,
		ref: ref || null,
		topic,
		event: 'broadcast',
		payload: {},
		broadcast: { event, payload }
	};
}

function jsonBroadcast(payload: Record<string, unknown>): UserBroadcast {
	if (typeof payload.event !== 'string') throw new MalformedMessage('a broadcast has an event');
	return { event: payload.event, payload: JSON.stringify(payload.payload ?? {}) };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new MalformedMessage('not JSON');
	}
}

function objectFields(value: unknown): unknown[] {
	const fields = asRecord(value);
	return [fields.join_ref, fields.ref, fields.topic, fields.event, fields.payload];
}

function arrayFields(value: unknown): unknown[] {
	if (!Array.isArray(value) || value.length !== 5) throw new MalformedMessage('a message has five parts');
	return value;
}

function asRef(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' && value.length <= 64) return value;
	throw new MalformedMessage('a reference is a short text');
}

function asRecord(value: unknown): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new MalformedMessage('expected an object');
	}
	return value as Record<string, unknown>;
}
