import { vi } from 'vitest';
import { fromSnapshot } from '$lib/domain/board';
import { plainSnapshot } from '$lib/domain/board-plain.model';
import type { BoardView, Note, Prompt, Theme } from '$lib/domain/board-snapshot';
import type { LeadView, Settings } from '$lib/domain/lead';
import { PRESETS } from '$lib/domain/plans';
import { Clock } from '$lib/state/clock.svelte';
import type { Lead } from './lead.ts';

export const plainSettings: Settings = {
	hidden_round: false,
	hidden_counts: true,
	note_limit: 280,
	note_cap: null,
	moderation: 'immediate',
	paused: false,
	revealed: true,
	plan: [...PRESETS[35]],
	dots: { question: '', rule: 'half', per_theme: 2, people: null }
};

type Shown = {
	notes?: readonly Note[];
	themes?: readonly Theme[];
	prompts?: readonly Prompt[];
	board?: Partial<BoardView>;
	desk?: Partial<LeadView>;
	settings?: Partial<Settings>;
	more?: Partial<Lead>;
};

/** A board that stands still, led by nobody: its acts only remember that they were asked for. */
export function stillLead({ notes = [], themes = [], prompts, board, desk, settings, more }: Shown = {}) {
	const snapshot = plainSnapshot([...notes]);
	const done = () => vi.fn(async () => true);
	return {
		state: fromSnapshot({
			...snapshot,
			themes: [...themes],
			prompts: prompts ? [...prompts] : snapshot.prompts,
			board: { ...snapshot.board, ...board }
		}),
		event: { id: 'e', code: 'FACHT6', title: 'Fachtag', contact: null },
		desk: {
			role: 'link',
			expires_at: null,
			boards: [],
			held: [],
			reported: [],
			dominance: null,
			undo: 0,
			surveys: [],
			sessions: [],
			...desk,
			settings: { ...plainSettings, ...settings }
		},
		clock: new Clock(),
		link: 'live',
		refused: false,
		fault: null,
		problem: null,
		dismissProblem: vi.fn(),
		setPhase: done(),
		setBoard: done(),
		showOnWall: done(),
		askNow: done(),
		hide: done(),
		show: done(),
		redact: done(),
		merge: done(),
		write: done(),
		connect: done(),
		arrange: done(),
		undoArranging: done(),
		confirmHeadings: done(),
		setAgreement: done(),
		removeAgreement: done(),
		bestNotes: vi.fn(async () => null),
		gather: done(),
		handle: done(),
		newId: () => 'new',
		...more
	} satisfies Lead as Lead;
}
