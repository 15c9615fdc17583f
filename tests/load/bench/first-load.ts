import { type CDPSession, chromium } from '@playwright/test';
import { launchOptions } from '../../harness/browser.ts';

/** WebPageTest's "3G": 1.6 Mbit/s down, 768 kbit/s up, 300 ms until an answer begins. */
const threeG = {
	offline: false,
	latency: 300,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (768 * 1024) / 8
};

/** The first visit of a board on a phone by 3G: kB as they travelled, without fonts, and seconds until one can write. */
export async function firstLoad(
	url: string,
	code: string,
	boardId: string
): Promise<{ kilobytes: number; seconds: number }> {
	const browser = await chromium.launch(launchOptions);
	try {
		const page = await browser.newPage({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', threeG);
		const travelled = await countBytes(session);
		const started = performance.now();
		await page.goto(`${url}/e/${code}/board/${boardId}`);
		await page.getByRole('textbox').first().waitFor();
		const seconds = (performance.now() - started) / 1000;
		return { kilobytes: travelled() / 1000, seconds };
	} finally {
		await browser.close();
	}
}

async function countBytes(session: CDPSession): Promise<() => number> {
	const fonts = new Set<string>();
	const bytes = new Map<string, number>();
	session.on('Network.responseReceived', ({ requestId, type }) => {
		if (type === 'Font') fonts.add(requestId);
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
	return () => [...bytes].reduce((sum, [id, size]) => sum + (fonts.has(id) ? 0 : size), 0);
}
