import type { Page } from '@playwright/test';
import type { Phase } from '../../src/lib/domain/phases.ts';
import { handIn } from '../harness/answers.ts';
import { createAttendee } from '../harness/attendee.ts';
import { createFacilitator } from '../harness/facilitator.ts';
import { noteId } from '../harness/note-id.ts';
import { owner } from '../harness/server.ts';
import { check } from './axe.ts';
import { type Fachtag, test } from './fixtures.ts';
import { alive, openAll } from './verbs.ts';

async function fill(fachtag: Fachtag): Promise<void> {
	await fachtag.setPhase(0, 'exchange');
	const boardId = fachtag.board(0).id;
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const note = { boardId, promptId: prompts[0]?.id ?? '', parentId: null, replyKind: null };
	const id = noteId();
	await fachtag.observer.postNote({ ...note, id, body: 'Ein Beitrag, auf den geantwortet wird' });
	await fachtag.observer.postNote({
		...note,
		id: noteId(),
		parentId: id,
		replyKind: 'ask',
		body: 'Wie meinen Sie das?'
	});
	await fachtag.observer.postNote({ ...note, id: noteId(), body: 'نحتاج إلى وقت أطول' });
}

/** Two themes and the question that they are weighed by, without which no board is weighed. */
async function prepareWeighting(fachtag: Fachtag): Promise<void> {
	const lead = createFacilitator(fachtag.organiser.client, null);
	const boardId = fachtag.board(0).id;
	const { notes } = await fachtag.observer.readBoard(boardId);
	const themes = ['Zeit', 'وقت'].map((title, index) => ({ id: noteId(), title, position: index + 1 }));
	await lead.arrange(boardId, themes, { [notes[0]?.id ?? '']: themes[0]?.id ?? null });
	await lead.setBoard(boardId, { dots: { question: 'Womit fangen wir an?' } });
}

for (const locale of ['de-DE', 'en-GB']) {
	test.describe(`A1: ${locale}`, () => {
		test.use({ locale });
		test.setTimeout(180_000);
		const say = (de: string, en: string) => (locale === 'de-DE' ? de : en);

		test.describe('on a phone', () => {
			test.use({ viewport: { width: 360, height: 740 } });

			test('axe finds nothing on the way in and on the legal pages', async ({ page, fachtag, faults }) => {
				faults.tolerate(/status of 404/);
				for (const path of ['/', '/e/NOBODY', `/e/${fachtag.code}`, '/legal/imprint', '/legal/privacy', '/nowhere']) {
					await page.goto(path);
					await page.getByRole('heading', { level: 1 }).waitFor();
					await check(page, path);
				}
				await page.goto('/legal/accessibility');
				await page.getByRole('button', { name: /^(Sprache|Language):/ }).click();
				await check(page, 'language chooser open');
			});

			test('axe finds nothing on the overview and on a board in any phase', async ({ page, fachtag }) => {
				await fill(fachtag);
				await page.goto(`/e/${fachtag.code}`);
				await page.locator('button.main').click();
				await page.getByRole('textbox').waitFor();
				await page.goto(`/e/${fachtag.code}`);
				await page.getByRole('region').getByRole('link').first().waitFor();
				await check(page, 'overview');
				await page.goto(`/e/${fachtag.code}/board/${fachtag.board(0).id}`);
				await page.getByRole('textbox').fill('Ein eigener Beitrag von m.muster@example.org');
				await check(page, 'hint at personal data');
				await page.getByRole('textbox').fill('Ein eigener Beitrag');
				await page.locator('form button[type=submit]').click();
				await page.getByRole('article').filter({ hasText: 'eigener' }).waitFor();
				await check(page, 'exchange');
				await page.getByRole('article').filter({ hasText: 'geantwortet' }).getByRole('button').first().click();
				await check(page, 'reply form');
				await page
					.getByRole('button', { name: say('Zurückziehen', 'Withdraw') })
					.first()
					.click();
				await check(page, 'withdraw dialog');
				await prepareWeighting(fachtag);
				const phases: Phase[] = [
					'preparation',
					'arrival',
					'writing',
					'reading',
					'sorting',
					'weighting',
					'agreeing',
					'closed'
				];
				for (const phase of phases) {
					await fachtag.setPhase(0, phase);
					await page.reload();
					await page.getByRole('heading', { level: 1 }).waitFor();
					await check(page, phase);
				}
			});

			test('axe finds nothing on a survey, from the first question to the thanks', async ({ page, fachtag }) => {
				await fachtag.openSheet('daySheet');
				await page.goto(`/e/${fachtag.code}`);
				await page.locator('button.main').click();
				await page.goto(`/e/${fachtag.code}/survey/${fachtag.daySheet.id}`);
				for (let question = 1; question <= 6; question += 1) {
					await page.getByText(new RegExp(`^${question} (von|of) 6$`)).waitFor();
					if (question === 1) await page.getByRole('radio').first().check();
					await check(page, `question ${question}`);
					await page.locator('.end button').click();
				}
				await check(page, 'review');
				await page.locator('.end button').click();
				await page.getByRole('status').waitFor();
				await check(page, 'thanks');
			});
		});

		test.describe('on a remote', () => {
			// So tall that nothing ends under the areas at the foot: axe would judge the size of what is left of it.
			test.use({ viewport: { width: 360, height: 3000 } });
			const areas = (page: Page) =>
				page.getByRole('navigation', { name: say('Bereiche', 'Areas') }).getByRole('button');
			const press = (page: Page, de: string, en: string) =>
				page
					.getByRole('button', { name: say(de, en), exact: true })
					.first()
					.click();

			test('axe finds nothing in its areas, its dialogs and its phases', async ({ page, fachtag, faults }) => {
				faults.tolerate(/status of 404/);
				await fill(fachtag);
				const { token } = await fachtag.organiser.makeLeadLink(fachtag.id, null);
				await page.goto(`/remote/${token}`);
				for (let area = 0; area < 5; area += 1) {
					await areas(page).nth(area).click();
					for (const summary of await page.locator('summary:visible').all()) await summary.click();
					await check(page, `area ${area + 1}`);
				}
				await areas(page).nth(1).click();
				await press(page, 'Mehr', 'More');
				await check(page, 'acts on a note');
				await press(page, 'Stelle schwärzen', 'Redact');
				await check(page, 'redacting');
				await press(page, 'Abbrechen', 'Cancel');
				await press(page, 'Auswählen', 'Select');
				await page.getByRole('checkbox').first().check();
				await check(page, 'selecting');
				await press(page, 'Verbergen …', 'Hide …');
				await check(page, 'reasons');
				await page.getByRole('dialog').getByRole('button').nth(1).click();
				await page.getByRole('dialog').waitFor({ state: 'detached' });
				await check(page, 'hidden, with undo');
				await areas(page).nth(3).click();
				for (const step of await page.getByRole('main').getByRole('radio').all()) {
					await step.check();
					await check(page, `harvest ${await step.getAttribute('value')}`);
				}
				await areas(page).first().click();
				for (const phase of [
					'preparation',
					'arrival',
					'writing',
					'reading',
					'sorting',
					'agreeing',
					'closed'
				] as const) {
					await fachtag.setPhase(0, phase === 'reading' ? 'exchange' : phase);
					await fachtag.setPhase(0, phase);
					await page.reload();
					await page.getByRole('heading', { level: 1 }).waitFor();
					await check(page, `remote: ${phase}`);
				}
				await fachtag.organiser.revokeLinks(fachtag.id);
				await page.getByRole('alert').waitFor();
				await check(page, 'revoked');
			});
		});

		test.describe('at an information event', () => {
			test.use({ viewport: { width: 360, height: 740 } });

			test('axe finds nothing on the question board and on the sheet F4', async ({ page, installation }) => {
				const { boards, surveys } = await createAttendee(installation.config).enterEvent('TREFF6');
				await page.goto('/e/TREFF6');
				await page.locator('button.main').click();
				await page.getByRole('region').getByRole('link').first().waitFor();
				await check(page, 'overview of an information event');
				// So tall that no slip ends under the writing field: axe would judge the size of what is left of its buttons.
				await page.setViewportSize({ width: 360, height: 1800 });
				await page.goto(`/e/TREFF6/board/${boards[0]?.id}`);
				await page.getByRole('article').first().waitFor();
				await check(page, 'question board');
				// The same board in both languages, one after the other.
				const wish = `Gibt es die Übersicht auch gedruckt? (${locale})`;
				await page.getByRole('textbox').fill(wish);
				await page.locator('form button[type=submit]').click();
				await page.getByRole('article').filter({ hasText: wish }).waitFor();
				await check(page, 'question board with a question of one’s own');

				await page.goto(`/e/TREFF6/survey/${surveys[0]?.id}`);
				for (let question = 1; question <= 5; question += 1) {
					await page.getByText(new RegExp(`^${question} (von|of) 5$`)).waitFor();
					const answers = page.getByRole('radio').or(page.getByRole('checkbox'));
					if (question < 5) await answers.first().check();
					await check(page, `F4, question ${question}`);
					await page.locator('.end button').click();
				}
				await check(page, 'F4, review');
				await page.locator('.end button').click();
				await page.getByRole('status').waitFor();
				await check(page, 'F4, thanks');
			});
		});

		test.describe('at a desk', () => {
			test.use({ viewport: { width: 1280, height: 800 } });

			test('axe finds nothing on the pages of organisers', async ({ page, fachtag, crowd }) => {
				await fill(fachtag);
				await fachtag.openSheet('daySheet');
				for (const [index, person] of (await crowd(7)).entries()) {
					await handIn(person, fachtag.code, fachtag.daySheet.id, null, (index % 5) + 1, 'Danke!');
				}
				await page.goto('/organise');
				await alive(page);
				await check(page, 'sign-in');
				await page.locator('input[name=email]').fill(owner.email);
				await page.locator('input[name=password]').fill(owner.password);
				await page.locator('form button[type=submit]').click();
				await page.getByText('FACHT6').waitFor();
				await check(page, 'events');
				const comparison = `/evaluation/${fachtag.workshopSheet.id}`;
				for (const tab of ['', '/notes', '/evaluation', comparison, '/documentation', '/links', '/details']) {
					await page.goto(`/organise/${fachtag.id}${tab}`);
					await page.getByRole('heading', { level: 1 }).waitFor();
					await check(page, tab || '/programme');
				}
				await page.goto(`/organise/${fachtag.id}/evaluation`);
				await openAll(page);
				await check(page, 'tables open');
			});

			test('axe finds nothing on what organisers open on their pages', async ({ page, fachtag }) => {
				await fill(fachtag);
				await page.goto('/organise');
				await page.locator('input[name=email]').fill(owner.email);
				await page.locator('input[name=password]').fill(owner.password);
				await page.locator('form button[type=submit]').click();
				await page.getByText('FACHT6').waitFor();
				await page.goto(`/organise/${fachtag.id}`);
				await openAll(page);
				await check(page, 'programme, all open');
				await page.goto(`/organise/${fachtag.id}/links`);
				await page.locator('form.make button').first().click();
				await page.getByRole('status').getByRole('img').waitFor();
				await check(page, 'a new link to lead');
				await page.goto(`/organise/${fachtag.id}/notes`);
				await page.getByRole('main').getByRole('checkbox').first().check();
				await check(page, 'a chosen note');
				for (const act of [/^(Verbergen|Hide) …/, /^(Schwärzen|Redact) …/]) {
					await page.getByRole('main').getByRole('listitem').getByRole('button', { name: act }).first().click();
					await check(page, `dialog: ${act}`);
					await page.keyboard.press('Escape');
				}
			});

			test('axe finds nothing on the wall', async ({ page, fachtag, faults }) => {
				faults.tolerate(/status of 404/);
				const { token } = await fachtag.organiser.makeWallLink(fachtag.id, fachtag.board(0).id);
				await page.goto(`/wall/${token}`);
				await page.getByText(fachtag.code, { exact: true }).waitFor();
				await check(page, 'empty wall');
				await fill(fachtag);
				await page.locator('main article:visible').first().waitFor();
				await check(page, 'wall');
				await page.goto(`/wall/${'B'.repeat(43)}`);
				await page.getByRole('heading', { level: 1 }).waitFor();
				await check(page, 'refused wall');
			});
		});
	});
}
