import { describe, expect, test, vi } from 'vitest';
import { fullAllowance, spend } from '../allowance.ts';
import { createFanOut } from '../fan-out.ts';
import { frame } from '../frames.ts';
import { parseJoin } from '../join.ts';
import { parseAnnouncement } from '../listen.ts';
import { defaultTimes } from '../settings.ts';

describe('frames', () => {
	test.each([
		[0, [0x81, 0]],
		[125, [0x81, 125]],
		[126, [0x81, 126, 0, 126]],
		[65535, [0x81, 126, 0xff, 0xff]],
		[65536, [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]]
	])('a text of %i bytes', (length, head) => {
		const bytes = frame('x'.repeat(length));
		expect([...bytes.subarray(0, head.length)]).toEqual(head);
		expect(bytes).toHaveLength(head.length + length);
	});

	test('the length counts bytes, not letters, and bytes go as binary', () => {
		expect([...frame('ü').subarray(0, 2)]).toEqual([0x81, 2]);
		expect([...frame(Buffer.from([1]))]).toEqual([0x82, 1, 1]);
	});
});

test('an allowance gives its burst, refuses, and fills again with time but never above the burst', () => {
	const rate = { perSecond: 2, burst: 3 };
	const allowance = fullAllowance(rate, 0);
	const spent = (now: number) => spend(allowance, rate, now);
	expect([0, 0, 0, 0, 499, 500, 501].map(spent)).toEqual([true, true, true, false, false, true, false]);
	expect([60_000, 60_000, 60_000, 60_000].map(spent)).toEqual([true, true, true, false]);
});

test('SEC1: whoever was removed is off every channel within a minute', () => {
	expect(defaultTimes.recheckMs + defaultTimes.freshMs).toBeLessThan(60_000);
});

test('a join must be private, without changes of tables, and of the right shape', () => {
	const refused = (payload: unknown) => 'refused' in parseJoin(payload);
	expect(
		[{}, { config: {} }, { config: { private: false } }, { config: { private: 'yes' } }, null].map(refused)
	).toEqual(Array(5).fill(true));
	expect(refused({ config: { private: true, postgres_changes: [{ event: '*' }] } })).toBe(true);
	expect(parseJoin({ config: { private: true, broadcast: { ack: true }, presence: { key: '' } } })).toEqual({
		token: null,
		ack: true,
		self: false,
		replicationReady: false,
		presence: false
	});
});

test('an announcement is four lines, or the id of a row alone', () => {
	expect(parseAnnouncement('id\n"to\\npic"\n"change"\n{"a": "x\\ny"}')).toEqual({
		id: 'id',
		topic: 'to\npic',
		event: 'change',
		payload: '{"a": "x\\ny"}'
	});
	expect(parseAnnouncement('id')).toBeNull();
});

describe('fan-out', () => {
	const change = (revision: number) => ({ topic: 't', event: 'change', payload: `{"revision":${revision}}` });
	const sink = () => ({ write: vi.fn<(bytes: Buffer) => void>() });

	test('the first change leaves at once, what gathers in the pause in one write, as frames of their own', () => {
		vi.useFakeTimers();
		const fanOut = createFanOut({ gatherMs: 20 });
		const listener = sink();
		fanOut.subscribe('t', '2.0.0', listener);
		for (const revision of [1, 2, 3]) fanOut.publish(change(revision));
		expect(listener.write).toHaveBeenCalledTimes(1);
		vi.advanceTimersByTime(20);
		expect(listener.write).toHaveBeenCalledTimes(2);
		const gathered = listener.write.mock.calls[1]?.[0] ?? Buffer.alloc(0);
		expect(gathered[1]).toBeLessThan(126);
		expect(gathered.toString().match(/"revision":\d/g)).toEqual(['"revision":2', '"revision":3']);
		vi.advanceTimersByTime(20);
		fanOut.publish(change(4));
		expect(listener.write).toHaveBeenCalledTimes(3);
		fanOut.close();
		vi.useRealTimers();
	});

	test('a change is framed once per version, whoever listens', () => {
		const fanOut = createFanOut({ gatherMs: 20 });
		const listeners = [sink(), sink(), sink()];
		for (const listener of listeners) fanOut.subscribe('t', '2.0.0', listener);
		const old = sink();
		fanOut.subscribe('t', '1.0.0', old);
		fanOut.publish(change(1));
		const [first, ...others] = listeners.map(({ write }) => write.mock.calls[0]?.[0]);
		for (const bytes of others) expect(bytes).toBe(first);
		expect(old.write.mock.calls[0]?.[0]).not.toEqual(first);
		fanOut.close();
	});

	test('the line of a topic that nobody listens to any more is cleared away', () => {
		const fanOut = createFanOut({ gatherMs: 20 });
		const listener = sink();
		fanOut.subscribe('t', '2.0.0', listener);
		fanOut.publish(change(1));
		fanOut.publish(change(2));
		fanOut.unsubscribe('t', '2.0.0', listener);
		fanOut.publish(change(3));
		expect(listener.write).toHaveBeenCalledTimes(1);
		expect(fanOut.stats()).toMatchObject({ topics: 0, published: 3 });
		fanOut.close();
	});
});
