import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../harness/browser.ts';
import { quantile } from '../../harness/figures.ts';
import { pause } from '../../harness/pause.ts';
import { owner } from '../../harness/server.ts';
import type { Stage } from './stage.ts';
import type { Row } from './table.ts';
import type { Twenty } from './twenty.ts';

const few = 20;
const batches = 15;
/** Browsers count as long what takes longer. */
const longMs = 50;
const atOnce = 10;

/** The page of figures of twenty questions while batches come in: for how long it answers no touch. */
export async function smoothRow(stage: Stage, sheet: Twenty, many: number): Promise<Row> {
	const browser = await chromium.launch(launchOptions);
	try {
		const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
		await page.addInitScript(() => {
			window.longTasks = [];
			new PerformanceObserver((list) => {
				window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
			}).observe({ type: 'longtask' });
		});
		await signIn(page, stage);
		const measure = async (count: number) => {
			while (sheet.count() < count) {
				await Promise.all(Array.from({ length: Math.min(atOnce, count - sheet.count()) }, sheet.handIn));
			}
			return longestTasks(page, `${stage.server.url}/organise/${sheet.eventId}/evaluation`, sheet);
		};
		const [atFew, atMany] = [await measure(few), await measure(many)];
		const [p50Few, p50Many] = [quantile(atFew, 0.5), quantile(atMany, 0.5)];
		const say = (ms: number) => (ms > longMs ? `${Math.round(ms)} ms` : `≤ ${longMs} ms`);
		return {
			what: `evaluation of 20 questions, ${many.toLocaleString('en')} sheets: longest task at a batch`,
			bar: `p50 ≤ 1.5 × at ${few} sheets`,
			measured: `p50 ${say(p50Many)}, at most ${say(Math.max(...atMany))}; at ${few} sheets ${say(p50Few)}`,
			holds: p50Many <= 1.5 * Math.max(longMs, p50Few)
		};
	} finally {
		await browser.close();
	}
}

async function signIn(page: Page, { server }: Stage): Promise<void> {
	await page.goto(`${server.url}/organise`);
	await page.getByLabel('E-Mail-Adresse').fill(owner.email);
	await page.getByLabel('Passwort').fill(owner.password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.getByRole('heading', { level: 1, name: 'Veranstaltungen' }).waitFor();
}

/** Milliseconds, for each of some batches; 0 where none was long. */
async function longestTasks(page: Page, address: string, sheet: Twenty): Promise<number[]> {
	await page.goto(address);
	await page.getByRole('heading', { name: sheet.title }).scrollIntoViewIfNeeded();
	// What belongs to opening the page is over.
	await pause(2000);
	const longest: number[] = [];
	const taken = () => page.evaluate(() => Math.max(0, ...window.longTasks.splice(0)));
	await taken();
	for (let batch = 0; batch < batches; batch += 1) {
		for (let person = 0; person < 3; person += 1) await sheet.handIn();
		await pause(500);
		longest.push(await taken());
	}
	// They were all drawn.
	await page
		.getByRole('status')
		.filter({ hasText: `(${batches})` })
		.waitFor({ state: 'attached' });
	return longest;
}

declare global {
	interface Window {
		longTasks: number[];
	}
}
