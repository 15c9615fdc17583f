import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { checkedMessages } from './src/lib/messages/check.ts';
import { launchOptions } from './tests/harness/browser.ts';

/**
 * What every page of the hall needs comes in one file: on a slow network each request costs a round trip (V6). With German,
 * which most read there; who reads another language loads that as well.
 */
const modulesOfTheHall = [
	'/src/lib/realtime/',
	'/src/lib/ui/(?!Progress|QrCode|SelectField|StrikeWords|in-german|load-later|passages|qr)',
	'/src/lib/messages/(\\w+\\.|de/(attendee|common|errors|index|survey|wall)\\.)',
	'/src/lib/state/(amends|announcements|board|clock|draft|event-room|live-board|losses|outbox|parcel|seat|storage)',
	'/src/lib/data/(client|dots|errors|events|boards|note-links|notes|responses)\\.',
	'/src/lib/board/(days|PenShape|Sign)\\.',
	'/src/lib/domain/notes\\.',
	'/src/routes/\\(attendee\\)/(CodeForm|e/\\[code\\]/(Onward|OpeningCard|PlaceLine))\\.',
	'/node_modules/(svelte|@sveltejs/kit)/'
];
const hall = new RegExp(modulesOfTheHall.join('|'));

export default defineConfig({
	plugins: [checkedMessages(), sveltekit()],
	// Nothing is inlined as data: the content policy lets fonts come from files of this origin only (SEC7).
	build: {
		target: ['es2022', 'safari16'],
		assetsInlineLimit: 0,
		rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'hall', test: hall }] } } }
	},
	test: {
		// Most of what the backend's tests do is waiting for processes.
		maxWorkers: 2,
		expect: { poll: { timeout: 10_000 } },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					testTimeout: 30_000,
					include: ['src/**/*.test.ts', 'tests/load/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'backend',
					environment: 'node',
					include: ['supabase/**/*.test.ts'],
					globalSetup: 'supabase/tests/setup/run.ts',
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			},
			{
				extends: true,
				// Found while tests run, it would make Vite load them anew in the middle.
				optimizeDeps: { include: ['chart.js'] },
				test: {
					name: 'component',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
