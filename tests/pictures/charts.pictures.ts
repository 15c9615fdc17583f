import { afterAll, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { commands, page } from 'vitest/browser';
import FigureCard from '$lib/charts/FigureCard.svelte';
import { results, tooFew } from '$lib/charts/results.model';
import { figureOf } from '$lib/domain/figures';
import { MIN_GROUP } from '$lib/domain/privacy';
import { QUESTION_KINDS, type QuestionKind } from '$lib/domain/survey';
import type { QuestionResult } from '$lib/domain/survey-results';
import { inGerman } from '$lib/ui/in-german';
import WallFigure from '$lib/wall/WallFigure.svelte';
import '$lib/styles';

/** Every kind of figure for nobody, too few, the first few, one less than many, a hall and a large one; on the desk and projected. */
const sizes = [0, 4, 5, 19, 40, 300];
const home = 'test-results/charts';
const forty: Record<QuestionKind, QuestionResult> = {
	...results,
	target: {
		...results.target,
		counts: { ...results.target.counts, 'language:4': 10, 'language:5': 30 }
	},
	choice: { ...results.choices, kind: 'choice', counts: { list: 12, language: 28, lead: 0 } }
};

/** What forty said, as so many would have said it. */
function saidBy(people: number, result: QuestionResult): QuestionResult {
	const { key, kind, texts, options, config, counts, detail, texts_given } = result;
	if (people < MIN_GROUP) return { ...tooFew, key, kind, texts, options, config, withheld: people > 0 };
	const scaled = (all: Readonly<Record<string, number>>) => {
		let [sum, given] = [0, 0];
		const parts = Object.entries(all).map(([name, count]) => {
			sum += count;
			const part = Math.round((sum * people) / 40) - given;
			given += part;
			return [name, part] as const;
		});
		return Object.fromEntries(parts);
	};
	const few = people < 20;
	return {
		...result,
		n: people,
		no_answer: Math.round(people / 40),
		counts: counts && scaled(counts),
		detail: detail && ('givers' in detail ? { givers: scaled(detail.givers) } : few ? null : detail),
		texts_given: texts_given && texts_given.slice(0, people)
	};
}

async function take(file: string): Promise<void> {
	await document.fonts.ready;
	// Charts are drawn a little later, each by itself.
	await expect
		.poll(() => [...document.querySelectorAll('canvas')].every(({ style }) => style.inlineSize || style.width))
		.toBe(true);
	await page.screenshot({ path: `../../${home}/${file}` });
	await cleanup();
}

it.each(QUESTION_KINDS)('%s', async (kind) => {
	const context = await inGerman();
	for (const people of sizes) {
		const result = saidBy(people, forty[kind]);
		await page.viewport(960, 540);
		await render(FigureCard, { props: { figure: figureOf(result, 'de'), minGroup: MIN_GROUP }, context });
		await take(`${kind}-${people}-desk.png`);
		await page.viewport(1280, 720);
		const { container } = await render(WallFigure, { props: { result, minGroup: MIN_GROUP, large: true }, context });
		container.style.blockSize = '100vh';
		await take(`${kind}-${people}-wall.png`);
	}
});

afterAll(async () => {
	const picture = (file: string) => `<img src="${file}.png" alt="${file}">`;
	const row = (kind: string, where: string) => sizes.map((people) => picture(`${kind}-${people}-${where}`)).join('');
	const rows = QUESTION_KINDS.map((kind) => `<h2>${kind}</h2><p>${row(kind, 'desk')}</p><p>${row(kind, 'wall')}</p>`);
	const style = 'p { display: flex; gap: 8px } img { width: 640px; border: 1px solid }';
	await commands.writeFile(
		`${home}/index.html`,
		`<!doctype html><meta charset="utf-8"><title>n = ${sizes.join(', ')}</title><style>${style}</style>${rows.join('\n')}`
	);
});
