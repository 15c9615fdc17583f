import { expect, test } from 'vitest';
import type { Caller } from '$lib/data/client';
import type { FollowUp } from '$lib/data/follow-ups';
import { SurveySheet } from './survey-sheet.svelte.ts';
import { FollowUpRoom } from './follow-up-room.svelte.ts';
import type { Parcel } from './outbox-queue.ts';
import { MemoryStore, seatName } from './storage.ts';

const question = {
	key: 'tried',
	kind: 'yes_partly_no',
	position: 1,
	texts: { de: 'Ausprobiert?' },
	options: ['yes', 'partly', 'no'].map((key) => ({ key, texts: { de: key } })),
	config: {},
	condition: null
};
const survey = {
	id: 'later',
	template: 'F8',
	title: { de: 'Nachbefragung' },
	scope: 'event',
	state: 'open',
	fingerprint: 'f',
	asked_until: null,
	questions: [question]
};
const said = { controller: '', privacy_officer: '', purpose: '', recipients: '', retention_days: 90 };
const event = {
	...said,
	id: 'e',
	code: 'ABCDEF',
	title: 'Fachtag',
	host: '',
	day: '2026-11-22',
	state: 'closed',
	locale: 'de'
};

/** A server that loses its answer to the first sheets, as many as `lost`. */
function server(lost = 0) {
	const sheets = new Map<string, { key: string; answers: unknown }>();
	const server = { sheets, calls: [] as string[], state: 'open', counts: false };
	const answer = (name: string, args: Record<string, unknown>): unknown => {
		const { p_id: id, p_key: key, p_answers: answers } = args as Record<string, string>;
		if (name === 'submit_follow_up') sheets.set(String(id), { key: String(key), answers });
		if (name === 'withdraw_follow_up') sheets.delete(String(id));
		if (name === 'submit_follow_up') return { released: server.counts };
		const submitted = [...sheets.values()].some((sheet) => sheet.key === key) ? [null] : [];
		return {
			now: '2026-12-20T10:00:00Z',
			revision: 1,
			event: { ...event, what_next: '', contact: '', house_rules: '', is_example: false },
			sessions: [],
			boards: [],
			rotation: null,
			notice: { ...said, legal_basis: '' },
			surveys: server.state === 'open' ? [{ ...survey, submitted }] : [],
			follow_up: { state: server.state, ends_on: '2027-01-17' }
		};
	};
	const caller: Caller = {
		rpc: async (name, args = {}) => {
			server.calls.push(name);
			const data = answer(name, args);
			if (name === 'submit_follow_up' && lost-- > 0) return { data: null, error: { message: 'lost' }, status: 0 };
			return { data, error: null, status: 200 };
		}
	};
	return Object.assign(server, { caller, asked: () => answer('enter_follow_up', {}) as FollowUp });
}

/** What one browser keeps. */
function device({ caller }: { caller: Caller }) {
	const kept = new Map<string, Parcel>();
	const parcels = {
		load: async () => [...kept.values()],
		save: async (all: readonly Parcel[]) =>
			all.forEach((parcel) => kept.set(parcel.kind === 'response' ? parcel.response.id : '', parcel)),
		remove: async (ids: readonly string[]) => ids.forEach((id) => kept.delete(id))
	};
	return { caller, texts: new MemoryStore(), parcels, kept };
}

const waits: (() => void)[] = [];
const timers = { after: (_: number, act: () => void) => (waits.push(act), () => {}), random: () => 0 };
const backend = { supabaseUrl: 'http://follow-up.example', publishableKey: 'key' };
const open = (from: ReturnType<typeof server>, own: ReturnType<typeof device>) =>
	new FollowUpRoom(backend, 'token', from.asked(), own, timers);
const sheet = (room: FollowUpRoom) => ({
	id: room.newId(),
	surveyId: 'later',
	sessionId: null,
	answers: { tried: 'yes' },
	fingerprint: 'f'
});

test('F8, L3: a sheet has a key of its own, and an id that says nothing about when', async () => {
	const there = server();
	const own = device(there);
	own.texts.write(seatName('ABCDEF'), 'the key that this device had in the event');
	const room = open(there, own);
	await room.start();
	await room.outbox.postResponse(sheet(room));
	const [[id, { key }] = ['', { key: '' }]] = there.sheets;
	expect(id).toMatch(/^00000000-0000-7/);
	expect(key).toBe(room.seat.key);
	expect(own.texts.read(seatName('ABCDEF'))).toBe('the key that this device had in the event');
});

test('V5: a sheet whose receipt was lost is sent again, also by the next page, and is stored once', async () => {
	const there = server(1);
	const own = device(there);
	const room = open(there, own);
	await room.start();
	await room.outbox.postResponse(sheet(room));
	expect(own.kept.size).toBe(1);
	room.stop();

	const next = open(there, own);
	await next.start();
	expect(there.calls.filter((name) => name === 'submit_follow_up')).toHaveLength(2);
	expect(there.sheets.size).toBe(1);
	expect(next.programme.surveys[0]?.submitted).toEqual([null]);
	expect(own.kept.size).toBe(0);
});

test('E11: of a sheet that counts as soon as it arrives it is known that it cannot be taken back', async () => {
	const there = server();
	const room = open(there, device(there));
	await room.start();
	const survey = room.programme.surveys[0] ?? expect.fail('There is no sheet.');
	const before = new SurveySheet(room, survey, null);
	await before.handIn();
	expect(before.final).toBe(false);
	await before.takeBack();

	there.counts = true;
	const filled = new SurveySheet(room, survey, null);
	await filled.handIn();
	expect([filled.justHandedIn, filled.final]).toEqual([true, true]);
});

test('a sheet that was taken back is not there any more, and can be handed in anew', async () => {
	const there = server();
	const room = open(there, device(there));
	await room.start();
	const first = sheet(room);
	await room.outbox.postResponse(first);
	await room.withdraw(first.id);
	await room.outbox.discard(first.id);
	await room.enter();
	expect(room.programme.surveys[0]?.submitted).toEqual([]);
	await room.outbox.postResponse(sheet(room));
	expect(there.sheets.size).toBe(1);
});

test('L11: when it is over nothing of what was written stays on the device', async () => {
	const there = server(9);
	const own = device(there);
	const room = open(there, own);
	await room.start();
	room.drafts.write('sheet.later.event', '{}');
	await room.outbox.postResponse(sheet(room));
	room.stop();
	there.state = 'over';

	const next = open(there, own);
	await next.start();
	expect(next.drafts.read('sheet.later.event')).toBe('');
	expect(own.kept.size).toBe(0);
	expect(own.texts.has('')).toBe(false);
});

test('V4: without a line it says so, and reads again', async () => {
	const there = server();
	const own = device({ caller: { rpc: async () => ({ data: null, error: { message: 'lost' }, status: 0 }) } });
	const room = open(there, own);
	await room.start();
	expect([room.ready, room.problem?.messageKey]).toEqual([false, 'error_offline']);
	own.caller.rpc = there.caller.rpc;
	waits.pop()?.();
	await expect.poll(() => room.ready).toBe(true);
	expect(room.problem).toBeNull();
});
