import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { fromSnapshot } from '$lib/domain/board';
import { plainBoard, plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
import type { BoardView, Note, Snapshot } from '$lib/domain/board-snapshot';
import type { QuestionResult } from '$lib/domain/survey-results';
import type { WallStage } from '$lib/domain/wall-stage';
import { Clock } from '$lib/state/clock.svelte';
import { inGerman } from '$lib/ui/in-german';
import { Hyphens } from './hyphens.svelte.ts';
import { Pager } from './pager.svelte.ts';
import { Show } from './show.svelte.ts';
import { viewOf } from './view.ts';
import WallPicture from './WallPicture.svelte';
import '$lib/styles';

const text = (body: string) => page.getByText(body, { exact: false });

async function project(
	board: Partial<Omit<BoardView, 'wall'>> & { wall?: Partial<BoardView['wall']> },
	notes: Note[],
	more: Partial<Snapshot> = {},
	stage: WallStage | null = null
) {
	await page.viewport(1280, 800);
	const wall = { ...plainBoard.wall, ...board.wall };
	const state = fromSnapshot(plainSnapshot(notes, { board: { ...plainBoard, ...board, wall }, ...more }));
	const props = {
		view: viewOf(state, wall),
		wall,
		board: state,
		live: { stage, clock: new Clock() },
		frozen: false,
		show: new Show(),
		pager: new Pager(),
		hyphens: new Hyphens(),
		join: null
	};
	const { container } = await render(WallPicture, { props, context: await inGerman() });
	(container.firstElementChild as HTMLElement).style.height = '560px';
}

describe('the wall', () => {
	it('M21, M23: says where a note comes from that nobody in the room wrote on a device', async () => {
		await project({}, [
			plainNote('a', { origin: 'facilitator' }),
			plainNote('b', { origin: 'paper' }),
			plainNote('c', { origin: 'room' }),
			plainNote('d', { origin: 'board', source: 'Selbstschutz' })
		]);
		for (const label of ['Moderation', 'vom Papier', 'aus dem Raum']) await expect.element(text(label)).toBeVisible();
		await expect.element(text('Selbstschutz')).toBeVisible();
	});

	it('M16, M18: groups by theme, and shows dots once they are told', async () => {
		const themes = [
			{ id: 't1', title: 'Sprache', position: 1, revision: 2, dots: 3 },
			{ id: 't2', title: '', position: 2, revision: 2, dots: 0 }
		];
		const notes = [plainNote('a', { theme_id: 't1' }), plainNote('b')];
		await project({ phase: 'closed', wall: { group_by: 'theme' } }, notes, { themes });
		await expect.element(page.getByRole('heading', { name: 'Sprache 3 Punkte' })).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Noch ohne Überschrift 0 Punkte' })).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Ohne Gruppe' })).toBeVisible();
	});

	it('M8: shows the question and no dots while people weight', async () => {
		const themes = [{ id: 't', title: 'Sprache', position: 1, revision: 2, dots: null }];
		const dots = { question: 'Womit fangen wir an?', per_theme: 2, budget: 3 };
		await project({ phase: 'weighting', dots }, [plainNote('a', { theme_id: 't' })], { themes });
		await expect.element(text('Womit fangen wir an?')).toBeVisible();
		await expect.element(text('3 Punkte je Person, höchstens 2 je Thema')).toBeVisible();
		await expect.element(text('1 Beitrag')).toBeVisible();
	});

	it('M19: shows what was agreed, by whom and until when', async () => {
		const agreements = [
			{ id: 'a', theme_id: null, what: 'Eine Liste', who: 'KI Herford', due: '2027-01-31', position: 1, revision: 3 },
			{ id: 'b', theme_id: null, what: 'Ein Treffen', who: 'Alle', due: null, position: 2, revision: 3 }
		];
		await project({ phase: 'agreeing' }, [plainNote('n')], { agreements });
		await expect.element(text('Eine Liste')).toBeVisible();
		await expect.element(text('bis 31. Januar 2027')).toBeVisible();
		await expect.element(text('Zeitpunkt offen')).toBeVisible();
	});

	it('M6: shows a note in focus with its replies and what it is linked to', async () => {
		const notes = [
			plainNote('n', { body: 'Mehr Zeit' }),
			plainNote('r', { body: 'Genau', parent_id: 'n', reply_kind: 'support' }),
			plainNote('o', { body: 'Fünfzehn Minuten reichen nicht' })
		];
		const links = [{ id: 'l', from_id: 'n', to_id: 'o', revision: 4 }];
		await project({ wall: { mode: 'focus', note_id: 'n' } }, notes, { links });
		expect(parseFloat(getComputedStyle(text('Mehr Zeit').element()).fontSize)).toBeGreaterThan(60);
		await expect.element(text('Genau')).toBeVisible();
		await expect.element(text('Fünfzehn Minuten reichen nicht')).toBeVisible();
	});

	it('marks a question that was answered, with the answer', async () => {
		const handling = { state: 'answered', answer: 'Ja, im März.', due: null } as const;
		await project({ kind: 'questions' }, [plainNote('a', { handling })]);
		await expect.element(text('Ja, im März.')).toBeVisible();
		await expect.element(page.getByText('beantwortet', { exact: true })).toBeVisible();
	});

	it('shows the question that is being answered very large', async () => {
		const handling = { state: 'current', answer: null, due: null } as const;
		await project({ kind: 'questions' }, [plainNote('b', { handling, body: 'Wer zahlt?' })]);
		await expect.element(text('wird gerade beantwortet')).toBeVisible();
		expect(parseFloat(getComputedStyle(text('Wer zahlt?').element()).fontSize)).toBeGreaterThan(60);
	});

	it('L6: tells a small group why the wall stays closed', async () => {
		await project({ hidden_round: true, small_group: true, note_count: 2 }, []);
		await expect.element(text('Im Raum: 2 Beiträge')).toBeVisible();
		await expect.element(text('Sie sind eine kleine Gruppe.')).toBeVisible();
	});

	it('shows a tile for each board of the event', async () => {
		const boards = ['Selbstschutz', 'Konfliktmanagement'].map((title, index) => ({
			title,
			phase: 'writing' as const,
			phase_ends_at: null,
			note_count: index + 1
		}));
		await project({ wall: { mode: 'boards' } }, [], {}, boards);
		await expect.element(page.getByRole('heading', { name: 'Konfliktmanagement' })).toBeVisible();
		await expect.element(text('2 Beiträge')).toBeVisible();
	});

	it('V16, M14: shows a clock with the time of day at which the phase ends', async () => {
		const phase_ends_at = new Date(Date.now() + 245_000).toISOString();
		await project({ phase: 'writing', phase_ends_at, wall: { mode: 'clock' } }, []);
		await expect.element(page.getByText(/^bis \d\d:\d\d Uhr$/)).toBeVisible();
		expect(page.getByRole('timer').element().textContent).toMatch(/^\s*4:0\d\s*$/);
	});

	describe('a figure', () => {
		const helpful: QuestionResult = {
			key: 'helpful',
			kind: 'ordinal',
			position: 1,
			texts: { de: 'Wie hilfreich war der Tag?' },
			config: {},
			condition: null,
			options: ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'].map((label, index) => ({
				key: String(index + 1),
				texts: { de: label }
			})),
			n: 40,
			no_answer: 1,
			counts: { 1: 1, 2: 2, 3: 4, 4: 18, 5: 15 },
			uniform: [],
			detail: null,
			texts_given: null,
			texts_hidden: 0,
			suppressed: null,
			withheld: false
		};
		const figures = (question: typeof helpful) => ({
			survey: { title: { de: 'Tagungsabschluss' } },
			session: { title: 'Selbstschutz' },
			min_group: 8,
			questions: [question]
		});

		it('E14: says what was asked, what one sees and how many answered', async () => {
			await project({ wall: { mode: 'chart', survey_id: 's' } }, [], {}, figures(helpful));
			await expect.element(text('Tagungsabschluss · Selbstschutz')).toBeVisible();
			await expect.element(page.getByRole('heading', { name: 'Wie hilfreich war der Tag?' })).toBeVisible();
			await expect.element(text('33 von 40')).toBeVisible();
			await expect.element(text('n = 40')).toBeVisible();
			await expect.element(page.getByRole('img', { name: /ziemlich: 18/ })).toBeVisible();
		});

		it('E7: shows nothing of fewer answers than the event asks for, and says so', async () => {
			const few = { ...helpful, n: null, no_answer: null, counts: null, suppressed: 'too_few' } as const;
			await project({ wall: { mode: 'results', survey_id: 's' } }, [], {}, figures(few));
			await expect.element(text('Weniger als 8 Antworten.')).toBeVisible();
			await expect.element(page.getByRole('img')).not.toBeInTheDocument();
		});
	});
});
