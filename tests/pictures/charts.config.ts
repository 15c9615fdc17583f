import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { checkedMessages } from '../../src/lib/messages/check.ts';
import { launchOptions } from '../harness/browser.ts';

/** `npx vitest run --config tests/pictures/charts.config.ts` makes test-results/charts/index.html, to be looked at. */
export default defineConfig({
	plugins: [checkedMessages(), sveltekit()],
	optimizeDeps: { include: ['chart.js'] },
	test: {
		include: ['tests/pictures/*.pictures.ts'],
		testTimeout: 60_000,
		browser: {
			enabled: true,
			headless: true,
			screenshotFailures: false,
			provider: playwright({ launchOptions, contextOptions: { reducedMotion: 'reduce' } }),
			instances: [{ browser: 'chromium' }]
		}
	}
});
