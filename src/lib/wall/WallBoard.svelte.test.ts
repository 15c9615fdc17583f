import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { fromSnapshot } from '$lib/domain/board';
import type { Note } from '$lib/domain/board-snapshot';
import { inGerman } from '$lib/ui/in-german';
import { Hyphens } from './hyphens.svelte.ts';
import { Show } from './show.svelte.ts';
import WallBoard from './WallBoard.svelte';
import '$lib/styles';

const compound = 'Migrationsberatungsstellenkoordinationstreffen';
const bodies = [
	'نحتاج إلى وقت أطول في الاستشارة الأولى.',
	`${compound} zweimal im Jahr`,
	...Array.from({ length: 22 }, (_, index) => `Beitrag ${index}: ${'Zeit und Ruhe '.repeat((index * 3) % 11)}`)
];

const note = (id: string, prompt: string, body: string): Note => ({
	id,
	prompt_id: prompt,
	parent_id: null,
	reply_kind: null,
	body,
	origin: 'seat',
	theme_id: null,
	revision: 1,
	marks: null
});

const boardWith = (notes: readonly string[]) =>
	fromSnapshot({
		now: '2026-11-22T10:00:00Z',
		revision: 1,
		since: 0,
		board: {
			id: 'board',
			event_id: 'event',
			session_id: null,
			kind: 'dialogue',
			title: 'Selbstschutz',
			phase: 'exchange',
			phase_ends_at: null,
			hidden_round: false,
			counts_hidden: true,
			note_count: notes.length,
			note_limit: 280
		},
		prompts: [1, 2].map((position) => ({
			id: `p${position}`,
			position,
			texts: { de: `Impuls ${position}: …` },
			starters: {}
		})),
		notes: notes.map((body, index) => note(`n${index}`, `p${(index % 2) + 1}`, body)),
		themes: [],
		links: []
	});

async function project(notes: readonly string[]) {
	await page.viewport(1280, 800);
	const show = new Show();
	const hyphens = new Hyphens();
	await hyphens.load();
	const props = { board: boardWith(notes), show, hyphens, epoch: '1', width: 1280, height: 560 };
	const { container } = await render(WallBoard, { props, context: await inGerman() });
	(container.firstElementChild as HTMLElement).style.height = '560px';
	return { show, container };
}

/** Notes on the wall, without the ones that are only measured. */
const onWall = (container: Element) =>
	[...container.querySelectorAll('article')].filter((one) => !one.closest('.bench'));

describe('a board on the wall', () => {
	it('V9: shows every note once over its pages, at most 12 on each, and cuts none', async () => {
		const { show, container } = await project(bodies);
		await expect.poll(() => onWall(container).length).toBeGreaterThan(0);
		const seen = new Set<string>();
		const bottom = container.firstElementChild?.getBoundingClientRect().bottom ?? 0;
		for (let turn = 0; turn < show.pages; turn += 1) {
			await expect.poll(() => show.page).toBe(turn + 1);
			const notes = onWall(container);
			expect(notes.length).toBeLessThanOrEqual(12);
			for (const one of notes) {
				expect(one.getBoundingClientRect().bottom).toBeLessThanOrEqual(bottom + 1);
				expect(one.scrollWidth).toBeLessThanOrEqual(one.clientWidth);
				seen.add(one.textContent?.replaceAll('\u00ad', '').trim() ?? '');
			}
			show.turn(1);
		}
		expect([...seen].sort()).toEqual(bodies.map((body) => body.trim()).sort());
	});

	it('V9: a long German compound gets places to break; I2: Arabic keeps its own direction', async () => {
		const { container } = await project(bodies.slice(0, 2));
		await expect.poll(() => onWall(container).length).toBe(2);
		const text = (part: string) =>
			[...container.querySelectorAll('p')].find((one) => one.textContent?.replaceAll('\u00ad', '').includes(part));
		expect(text(compound)?.textContent).toContain('\u00ad');
		expect(getComputedStyle(text('نحتاج') as Element).direction).toBe('rtl');
		expect(getComputedStyle(text(compound) as Element).direction).toBe('ltr');
	});
});
