import { describe, expect, it } from 'vitest';
import type { AttendeeClient } from '$lib/data/client';
import { plainBoard, plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import { notesByTheme, themesOf } from '$lib/domain/board-reading';
import type { LeadView } from '$lib/domain/lead';
import type { Timers } from '$lib/realtime/timers';
import { LiveLead } from './live-lead.svelte.ts';

const settled = async () => {
	for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
};

const desk: LeadView = {
	role: 'link',
	expires_at: null,
	boards: [],
	held: [],
	reported: [],
	dominance: null,
	undo: 0,
	settings: {
		hidden_round: false,
		hidden_counts: true,
		note_limit: 280,
		note_cap: null,
		moderation: 'immediate',
		paused: false,
		revealed: true,
		plan: [],
		dots: { question: '', rule: 'half', per_theme: 2, people: null }
	},
	surveys: [],
	sessions: []
};

/** A server with one board in which websockets never get through; what it is asked waits until it answers. */
class Server {
	revoked = false;
	/** Reading finds nobody. */
	away = false;
	refusal: { code: string; message: string; hint?: string } | null = null;
	readonly asked: { name: string; args: Record<string, unknown>; answer: () => void }[] = [];
	revision = 1;
	notes = [plainNote('a'), plainNote('b')];

	readonly client = {
		rpc: (name: string, args: Record<string, unknown> = {}) => {
			if (name === 'read_lead') return Promise.resolve(this.#read(Number(args.p_since)));
			return new Promise((resolve) => {
				const answer = () =>
					resolve(
						this.refusal
							? { data: null, error: this.refusal, status: 409 }
							: { data: { revision: this.revision }, error: null, status: 200 }
					);
				this.asked.push({ name, args, answer });
			});
		},
		realtime: {
			setAuth: async () => undefined,
			removeChannel: async () => undefined,
			channel: () => {
				const channel = {
					on: () => channel,
					subscribe: (status: (status: string) => void) => {
						status('CHANNEL_ERROR');
						return channel;
					}
				};
				return channel;
			}
		}
	} as unknown as AttendeeClient;

	#read(since: number) {
		if (this.away) return { data: null, error: { code: '', message: 'TypeError: Failed to fetch' }, status: 0 };
		if (this.revoked) return { data: null, error: { code: 'PT404', message: 'link_unknown' }, status: 404 };
		const snapshot = plainSnapshot(
			this.notes.filter(({ revision }) => revision > since),
			{ revision: this.revision, since, board: { ...plainBoard, phase: 'sorting' } }
		);
		const event = { id: 'event', code: 'FACHT6', title: 'Fachtag', contact: null };
		return { data: { ...snapshot, event, lead: desk }, error: null, status: 200 };
	}
}

function lead(server: Server) {
	let now = 0;
	let waiting: { at: number; act: () => void }[] = [];
	const timers: Timers = {
		after(milliseconds, act) {
			const timer = { at: now + milliseconds, act };
			waiting.push(timer);
			return () => (waiting = waiting.filter((one) => one !== timer));
		},
		random: () => 0.99
	};
	const live = new LiveLead(server.client, 'board', 'token', timers);
	return {
		live,
		async pass(milliseconds: number) {
			now += milliseconds;
			const due = waiting.filter(({ at }) => at <= now);
			waiting = waiting.filter(({ at }) => at > now);
			due.forEach(({ act }) => act());
			await settled();
		}
	};
}

const grouped = (live: LiveLead) =>
	live.state && Array.from(notesByTheme(live.state), ([theme, notes]) => [theme, notes.map(({ id }) => id)]);

describe('leading a board', () => {
	it('M22: a revoked link stops within 5 s where websockets are blocked, and nothing of the board stays', async () => {
		const server = new Server();
		const { live, pass } = lead(server);
		live.start();
		await settled();
		expect(live.state?.notes.size).toBe(2);
		server.revoked = true;
		for (let second = 0; second < 4; second++) await pass(1000);
		expect([live.refused, live.state, live.desk]).toEqual([true, null, null]);
	});

	it('M16: what is arranged is shown at once', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		const done = live.arrange([{ id: 'new', title: 'Sprache', position: 1 }], { a: 'new' });
		expect(grouped(live)).toEqual([
			['new', ['a']],
			[null, ['b']]
		]);
		server.revision = 2;
		server.notes = [plainNote('a', { theme_id: 'new', revision: 2 }), plainNote('b')];
		server.asked[0]?.answer();
		expect(await done).toBe(true);
		expect(live.state?.notes.get('a')?.theme_id).toBe('new');
	});

	it('M16, M17: a step of arranging waits for the one before, and is shown at once all the same', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		void live.arrange([{ id: 'new', title: 'Sprache', position: 1 }], { a: 'new' });
		void live.confirmHeadings(true);
		await settled();
		expect(live.state?.board.headings_confirmed).toBe(true);
		expect(server.asked.map(({ name }) => name)).toEqual(['arrange']);
		server.asked[0]?.answer();
		await settled();
		expect(server.asked.map(({ name }) => name)).toEqual(['arrange', 'confirm_headings']);
		expect(live.underway).toBe(true);
		server.asked[1]?.answer();
		await settled();
		expect(live.underway).toBe(false);
	});

	it('what the server refuses is as it was, and the reason is told', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		server.refusal = { code: 'PT409', message: 'phase_forbids' };
		const done = live.arrange([{ id: 'new', title: 'Sprache', position: 1 }], { a: 'new' });
		server.asked[0]?.answer();
		expect(await done).toBe(false);
		expect(live.underway).toBe(false);
		expect(live.problem?.id).toBe('phase_forbids');
		expect(live.state && themesOf(live.state)).toEqual([]);
		expect(grouped(live)).toEqual([[null, ['a', 'b']]]);
	});

	it('what the server took stays as it is shown when it cannot be read at once, and is read soon', async () => {
		const server = new Server();
		const { live, pass } = lead(server);
		live.start();
		await settled();
		const done = live.arrange([{ id: 'new', title: 'Sprache', position: 1 }], { a: 'new' });
		server.away = true;
		server.asked[0]?.answer();
		expect(await done).toBe(true);
		const arranged = [
			['new', ['a']],
			[null, ['b']]
		];
		expect(grouped(live)).toEqual(arranged);
		await pass(1500);
		expect(grouped(live)).toEqual(arranged);
		// Somebody else has moved the note meanwhile: what has been read counts.
		server.away = false;
		server.revision = 3;
		server.notes = [plainNote('a', { revision: 3 }), plainNote('b')];
		await pass(1500);
		expect(grouped(live)).toEqual([[null, ['a', 'b']]]);
	});

	it('M16: a read that was under way before the server took a step does not undo what is shown', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		const done = live.confirmHeadings(true);
		live.wake();
		server.asked[0]?.answer();
		await Promise.resolve();
		server.away = true;
		expect(await done).toBe(true);
		expect(live.state?.board.headings_confirmed).toBe(true);
	});

	it('M2: a minute more is shown at once, and can be given twice', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		const left = () => live.clock.secondsUntil(live.state?.board.phase_ends_at ?? null);
		void live.setPhase('sorting', 60);
		expect(left()).toBe(60);
		void live.setPhase('sorting', (left() ?? 0) + 60);
		expect(left()).toBe(120);
		await settled();
		server.asked[0]?.answer();
		await settled();
		expect(server.asked.map(({ args }) => args.p_seconds)).toEqual([60, 120]);
	});

	it('M2: of two who press at once the second hears that somebody was first', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		server.refusal = { code: 'PT409', message: 'phase_changed', hint: 'weighting' };
		const done = live.setPhase('weighting', 120);
		expect(server.asked[0]?.args).toMatchObject({ p_phase: 'weighting', p_seconds: 120, p_expected_phase: 'sorting' });
		server.asked[0]?.answer();
		expect(await done).toBe(false);
		expect(live.problem?.messageKey).toBe('error_phase_changed');
	});

	it('M22: a hidden note is gone here before the server has answered', async () => {
		const server = new Server();
		const { live } = lead(server);
		live.start();
		await settled();
		void live.hide(['a'], 'insult');
		expect(live.state?.notes.has('a')).toBe(false);
		expect(server.asked[0]?.args).toMatchObject({ p_note_ids: ['a'], p_reason: 'insult', p_token: 'token' });
	});
});
