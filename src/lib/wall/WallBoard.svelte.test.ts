import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { fromSnapshot } from '$lib/domain/board';
import { plainNote, plainSnapshot } from '$lib/domain/board-plain.model';
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

const boardWith = (notes: readonly string[]) =>
	fromSnapshot(
		plainSnapshot(
			notes.map((body, index) => plainNote(`n${index}`, { prompt_id: `p${(index % 2) + 1}`, body })),
			{
				prompts: [1, 2].map((position) => ({
					id: `p${position}`,
					position,
					texts: { de: `Impuls ${position}: …` },
					starters: {}
				}))
			}
		)
	);

async function project(notes: readonly string[]) {
	await page.viewport(1280, 800);
	const show = new Show();
	const hyphens = new Hyphens();
	await hyphens.load();
	const props = { board: boardWith(notes), by: 'prompt' as const, show, hyphens, epoch: '1', width: 1280, height: 800 };
	await Promise.all(['', 'نحن'].map((text) => document.fonts.load('26px "Noto Sans", "Noto Sans Arabic"', text)));
	const { container } = await render(WallBoard, { props, context: await inGerman() });
	(container.firstElementChild as HTMLElement).style.height = '560px';
	return { show, container };
}

/** Notes on the wall, without the ones that are only measured. */
const onWall = (container: Element) =>
	[...container.querySelectorAll('article')].filter((one) => !one.closest('.bench'));

const cutOff = (one: Element, bottom: number) =>
	one.getBoundingClientRect().bottom > bottom + 1 || one.scrollWidth > one.clientWidth;

describe('a board on the wall', () => {
	it('V9: shows every note once over its pages, at most 12 on each, and cuts none', async () => {
		const { show, container } = await project(bodies);
		await expect.poll(() => onWall(container).length).toBeGreaterThan(0);
		const seen = new Set<string>();
		const bottom = container.firstElementChild?.getBoundingClientRect().bottom ?? 0;
		for (let turn = 0; turn < show.pages; turn += 1) {
			await expect.poll(() => show.page).toBe(turn + 1);
			await expect.poll(() => onWall(container).filter((one) => cutOff(one, bottom))).toEqual([]);
			const notes = onWall(container);
			expect(notes.length).toBeLessThanOrEqual(12);
			for (const one of notes) {
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
