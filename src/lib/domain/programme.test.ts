import { describe, expect, it } from 'vitest';
import type { EventChange } from './change.ts';
import { applyProgramme, openings, type Programme, type ProgrammeBoard } from './programme.ts';

const programme: Programme = {
	now: '2026-11-22T10:00:00Z',
	revision: 5,
	event: {
		id: 'event',
		code: 'FACHT6',
		title: 'Fachtag',
		host: null,
		place: '',
		day: null,
		state: 'open',
		locale: 'de',
		purpose: null,
		recipients: null,
		what_next: null,
		contact: null,
		controller: null,
		privacy_officer: null,
		house_rules: null,
		retention_days: 90,
		is_example: false
	},
	sessions: [{ id: 's1', kind: 'workshop', title: 'W1', room: null, position: 1, starts_at: null, ends_at: null }],
	boards: [
		{
			id: 'b1',
			session_id: 's1',
			kind: 'dialogue',
			title: 'B1',
			position: 1,
			phase: 'writing',
			phase_ends_at: null,
			open: true
		},
		{
			id: 'b2',
			session_id: null,
			kind: 'dialogue',
			title: 'B2',
			position: 2,
			phase: 'preparation',
			phase_ends_at: null,
			open: false
		}
	],
	surveys: [
		{
			id: 'f1',
			template: 'F1',
			title: { de: 'F1' },
			scope: 'event',
			state: 'open',
			fingerprint: '1',
			asked_until: null,
			submitted: [null],
			questions: []
		},
		{
			id: 'f2',
			template: 'F2',
			title: { de: 'F2' },
			scope: 'session',
			state: 'open',
			fingerprint: '1',
			asked_until: null,
			submitted: [],
			questions: []
		}
	],
	rotation: null,
	notice: {
		controller: null,
		privacy_officer: null,
		purpose: null,
		recipients: null,
		retention_days: 90,
		legal_basis: null,
		first_said: {}
	}
};

const change: EventChange = {
	revision: 6,
	kind: 'programme_changed',
	event: { state: 'open' },
	boards: [
		{ id: 'b1', phase: 'closed', phase_ends_at: null, open: false },
		{ id: 'b2', phase: 'writing', phase_ends_at: null, open: true }
	],
	surveys: [
		{ id: 'f1', state: 'open', asked_until: '2026-11-22T10:03:00+00:00' },
		{ id: 'f2', state: 'closed', asked_until: null }
	]
};

describe('programme', () => {
	it('follows what the facilitator opens and closes', () => {
		const { programme: after, complete } = applyProgramme(programme, change);
		expect(complete).toBe(true);
		expect(openings(after).map((opening) => (opening.kind === 'board' ? opening.board.id : opening.survey.id))).toEqual(
			['b2', 'f1']
		);
		expect(after.surveys.map(({ asked_until }) => asked_until)).toEqual(['2026-11-22T10:03:00+00:00', null]);
	});

	it('an older change changes nothing; one that names something unknown asks for the whole', () => {
		expect(applyProgramme(programme, { ...change, revision: 5 }).programme).toBe(programme);
		const unknown = {
			...change,
			surveys: [...change.surveys, { id: 'new', state: 'open' as const, asked_until: null }]
		};
		expect(applyProgramme(programme, unknown).complete).toBe(false);
	});

	it('asks for the whole when more has changed than what is open: titles, rooms, words', () => {
		expect(applyProgramme(programme, { ...change, anew: true }).complete).toBe(false);
	});

	it('offers sheets that are not handed in before those that are, one for each workshop where it is about workshops', () => {
		expect(
			openings(programme).map((opening) => opening.kind === 'survey' && [opening.survey.id, opening.done])
		).toEqual([false, ['f2', false], ['f1', true]]);
	});

	it('nothing is open once the event is closed', () => {
		expect(openings({ ...programme, event: { ...programme.event, state: 'closed' } })).toEqual([]);
	});

	it('M13: the signal to move on names the next board of the walk to each group', () => {
		const walk = { round: 1, ends_at: null, board_ids: ['b1', 'b2', 'b3'] };
		const walking = { ...programme, rotation: { ...walk, board_id: 'b3' } };
		const turn = (round: number) => applyProgramme(walking, { ...change, rotation: { ...walk, round } });
		expect(turn(2)).toMatchObject({ complete: true, programme: { rotation: { round: 2, board_id: 'b1' } } });
		expect(turn(3).programme.rotation?.board_id).toBe('b2');
		expect(applyProgramme(walking, change)).toMatchObject({ complete: true, programme: { rotation: null } });
	});

	it('M13: on a walk the board where one belongs comes first', () => {
		const boards = ['b1', 'b2', 'b3'].map((id) => ({ ...programme.boards[0], id, open: true }) as ProgrammeBoard);
		const rotation = { round: 2, ends_at: null, board_ids: ['b1', 'b2', 'b3'], board_id: 'b2' };
		const first = openings({ ...programme, boards, rotation }).flatMap((one) =>
			one.kind === 'board' ? one.board.id : []
		);
		expect(first).toEqual(['b2', 'b1', 'b3']);
	});

	it('M13: where a walk begins is asked for', () => {
		const begins = { ...change, rotation: { round: 1, ends_at: null, board_ids: ['b1', 'b2'] } };
		expect(applyProgramme(programme, begins).complete).toBe(false);
	});
});
