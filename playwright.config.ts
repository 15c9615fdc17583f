import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/harness/browser.ts';
import { playwrightReport } from './tests/runner/steps.ts';

/** End to end: a real Chromium against the production build; each worker starts a server of its own (tests/e2e/fixtures.ts). */
export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/prepare.ts',
	outputDir: 'test-results/e2e',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: playwrightReport }]],
	use: {
		locale: 'de-DE',
		timezoneId: 'Europe/Berlin',
		actionTimeout: 15_000,
		launchOptions
	}
});
