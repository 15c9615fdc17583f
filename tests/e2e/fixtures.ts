import { type BrowserContextOptions, type Page, test as base, expect } from '@playwright/test';
import type { Programme } from '../../src/lib/domain/programme.ts';
import type { Phase } from '../../src/lib/domain/phases.ts';
import { type Attendee, type Config, createAttendee, readConfig } from '../harness/attendee.ts';
import { type Organiser, signIn } from '../harness/organiser.ts';
import { type Server, startServer } from '../harness/server.ts';
import { type Faults, createFaults } from './faults.ts';
import { codes, copyDataFolder } from './prepare.ts';

export { expect };

/** An event that no other test uses. */
export type Fachtag = {
	code: string;
	id: string;
	/** The three workshops' boards, then the closing one. */
	board: (index: number) => Programme['boards'][number];
	sessions: Programme['sessions'];
	/** The sheet F1 about the whole day, and the one that is asked for each workshop. */
	daySheet: { id: string };
	workshopSheet: { id: string };
	organiser: Organiser;
	/** Somebody who is there and writes nothing. */
	observer: Attendee;
	setPhase: (board: number, phase: Phase) => Promise<unknown>;
	openSheet: (sheet: 'daySheet' | 'workshopSheet') => Promise<unknown>;
};

type Installation = { server: Server; config: Config; organiser: Organiser; nextCode: () => string };
type Worker = { installation: Installation };
type Fixtures = {
	faults: Faults;
	fachtag: Fachtag;
	/** Somebody else's device: a browser profile of its own. */
	anotherDevice: (options?: BrowserContextOptions) => Promise<Page>;
	/** Attendees without a browser, who have entered the event. */
	crowd: (people: number) => Promise<Attendee[]>;
};

export const test = base.extend<Fixtures, Worker>({
	installation: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from the pattern.
		async ({}, use) => {
			const folder = copyDataFolder();
			const server = await startServer({ dataDir: folder.path });
			const config = await readConfig(server.url);
			const left = [...codes];
			await use({
				server,
				config,
				organiser: await signIn(config),
				nextCode() {
					const code = left.shift();
					if (!code) throw new Error('There are more tests than events: see events.sql.');
					return code;
				}
			});
			await server.stop();
			folder.remove();
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ installation }, use) => use(installation.server.url),
	faults: [
		async ({ installation }, use) => {
			const faults = createFaults(installation.server.url);
			await use(faults);
			expect(faults.found()).toEqual([]);
		},
		{ auto: true }
	],
	context: async ({ context, faults }, use) => {
		faults.watch(context);
		await use(context);
	},
	anotherDevice: async ({ browser, baseURL, faults, locale }, use) => {
		const opened: { close: () => Promise<void> }[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ ...(baseURL && { baseURL }), ...(locale && { locale }), ...options });
			faults.watch(context);
			opened.push(context);
			return context.newPage();
		});
		for (const context of opened) await context.close();
	},
	fachtag: async ({ installation }, use) => {
		const { config, organiser } = installation;
		const code = installation.nextCode();
		const { data } = await organiser.client.from('events').select('id, surveys (id, scope)').eq('code', code).single();
		const surveys = (data?.surveys ?? []) as { id: string; scope: string }[];
		const sheet = (scope: string) => ({ id: surveys.find((survey) => survey.scope === scope)?.id ?? '' });
		const observer = createAttendee(config);
		const { event, boards, sessions } = await observer.enterEvent(code);
		function board(index: number) {
			const found = boards[index];
			if (!found) throw new Error(`The event has no board ${index}.`);
			return found;
		}
		const sheets = { daySheet: sheet('event'), workshopSheet: sheet('session') };
		await use({
			code,
			id: event.id,
			board,
			sessions,
			...sheets,
			organiser,
			observer,
			setPhase: (index, phase) => organiser.setPhase(board(index).id, phase),
			openSheet: (which) => organiser.setSurveyState(sheets[which].id, 'open')
		});
	},
	crowd: async ({ installation, fachtag }, use) => {
		await use(async (people) => {
			const attendees = Array.from({ length: people }, () => createAttendee(installation.config));
			for (const attendee of attendees) await attendee.enterEvent(fachtag.code);
			return attendees;
		});
	}
});
