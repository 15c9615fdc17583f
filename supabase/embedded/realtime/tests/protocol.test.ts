import { describe, expect, test } from 'vitest';
import { decode, encode, encodeBinaryBroadcast, encodeBroadcast, MalformedMessage, parseVersion } from '../protocol.ts';

const message = { joinRef: '1', ref: '2', topic: 'realtime:board:1', event: 'phx_join', payload: { config: {} } };
const text = (value: unknown) => Buffer.from(JSON.stringify(value));

/** As realtime-js makes it: kind 3, five lengths, the encoding, the texts, the payload. */
function pushFrame(parts: { event: string; topic?: string; encoding: number; payload: Buffer }): Buffer {
	const texts = ['1', '2', parts.topic ?? 'realtime:board:1', parts.event, '{"persist":true}'].map((part) =>
		Buffer.from(part)
	);
	const head = Buffer.from([3, ...texts.map((part) => part.length), parts.encoding]);
	return Buffer.concat([head, ...texts, parts.payload]);
}

test('versions other than 1.0.0 and 2.0.0 are not spoken, and none means 1.0.0', () => {
	expect([null, '1.0.0', '2.0.0', '3.0.0', ''].map(parseVersion)).toEqual(['1.0.0', '1.0.0', '2.0.0', null, null]);
});

describe('what is no message is refused', () => {
	test.each([
		['nothing', ''],
		['half a value', '{"topic":'],
		['null', 'null'],
		['a list in 1.0.0', '[]', '1.0.0'],
		['an object in 2.0.0', '{"topic":"a","event":"b","payload":{}}', '2.0.0'],
		['four parts', '[null,null,"a","b"]', '2.0.0'],
		['a number as topic', '[null,null,1,"b",{}]', '2.0.0'],
		['a text as payload', '[null,null,"a","b","c"]', '2.0.0'],
		['a reference without end', JSON.stringify([null, 'x'.repeat(65), 'a', 'b', {}]), '2.0.0'],
		['a broadcast without an event', '[null,null,"a","broadcast",{}]', '2.0.0']
	] as const)('%s', (_name, data, version = '2.0.0') => {
		expect(() => decode(version, Buffer.from(data), false)).toThrow(MalformedMessage);
	});

	test.each([
		['binary in 1.0.0', pushFrame({ event: 'e', encoding: 1, payload: Buffer.from('{}') }), '1.0.0'],
		['no bytes', Buffer.alloc(0), '2.0.0'],
		['another kind', Buffer.from([4, 0, 0, 0, 0, 0, 0]), '2.0.0'],
		['lengths beyond the end', Buffer.from([3, 1, 1, 255, 255, 0, 1, 0, 0]), '2.0.0'],
		['JSON that is none', pushFrame({ event: 'e', encoding: 1, payload: Buffer.from('{') }), '2.0.0']
	] as const)('%s', (_name, data, version) => {
		expect(() => decode(version, data, true)).toThrow(MalformedMessage);
	});
});

test.each(['1.0.0', '2.0.0'] as const)('what was encoded in %s is decoded to the same', (version) => {
	expect(decode(version, Buffer.from(encode(version, message)), false)).toEqual(message);
});

test('numbers of messages may be missing', () => {
	expect(decode('1.0.0', text({ topic: 'phoenix', event: 'heartbeat', payload: {} }), false)).toMatchObject({
		joinRef: null,
		ref: null
	});
});

test('a broadcast in binary carries JSON or bytes', () => {
	const json = decode('2.0.0', pushFrame({ event: 'grüß', encoding: 1, payload: Buffer.from('{"a":"ü"}') }), true);
	expect(json).toMatchObject({ joinRef: '1', ref: '2', topic: 'realtime:board:1', event: 'broadcast' });
	expect(json.broadcast).toEqual({ event: 'grüß', payload: '{"a":"ü"}' });
	const bytes = decode('2.0.0', pushFrame({ event: 'e', encoding: 0, payload: Buffer.from([0, 255]) }), true);
	expect(bytes.broadcast).toEqual({ event: 'e', payload: Buffer.from([0, 255]) });
});

test('bytes for listeners: kind 4, three lengths, the encoding, the texts, the payload', () => {
	expect([...encodeBinaryBroadcast('t', 'ü', Buffer.from([7]))]).toEqual([4, 1, 2, 0, 0, 116, 0xc3, 0xbc, 7]);
});

test('a broadcast of the database is valid JSON whatever topic and event contain', () => {
	const [topic, event, id] = ['realtime:"\n', '\\"', 'x'];
	const body = { type: 'broadcast', event, payload: { a: 1 }, meta: { id } };
	expect(JSON.parse(encodeBroadcast('2.0.0', topic, event, '{"a": 1}', id))).toEqual([
		null,
		null,
		topic,
		'broadcast',
		body
	]);
	expect(JSON.parse(encodeBroadcast('1.0.0', topic, event, '{"a": 1}', id))).toMatchObject({
		topic,
		event: 'broadcast',
		payload: body
	});
});
