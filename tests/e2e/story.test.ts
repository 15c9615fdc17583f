import type { Page } from '@playwright/test';
import arabicCommon from '../../src/lib/messages/ar/common.json' with { type: 'json' };
import arabicAttendee from '../../src/lib/messages/ar/attendee.json' with { type: 'json' };
import type { Phase } from '../../src/lib/domain/phases.ts';
import { createFacilitator } from '../harness/facilitator.ts';
import { noteId } from '../harness/note-id.ts';
import { check } from './axe.ts';
import { type Fachtag, expect, test } from './fixtures.ts';
import {
	answerNote,
	composer,
	connectNotes,
	divided,
	goOn,
	goTo,
	makeTheme,
	mark,
	noteOnWall,
	openBoard,
	openTab,
	postNote,
	showNewNotes,
	slip,
	writeAgreement
} from './verbs.ts';
import { eavesdrop, listenTo } from './wire.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const beamer = { viewport: { width: 1280, height: 800 } };

const written = {
	phone: 'Wer zuerst anruft, wird zuerst bedient.',
	list: 'Eine Liste mit Durchwahl hilft mir jeden Tag.',
	time: 'Zeit fehlt, vor allem für das zweite Gespräch.',
	language: 'Sprachmittlung nur mit Termin, das passt selten.'
};
const question = 'Womit fangen wir an?';
const agreement = { what: 'Liste mit Durchwahlen anlegen', who: 'Koordinierungsstelle' };

/** How often a mark was set, or how many dots lie on a theme, as it travels. */
const countOfMarks = /"marks":\s*\{.{0,40}|marks_counted/g;
const countOfDots = /"dots":\s*\d+/g;
const matches = (text: string, what: RegExp): string[] => text.match(what) ?? [];

async function leadersAddress({ organiser, id, board }: Fachtag): Promise<string> {
	const { token } = await organiser.makeLeadLink(id, board(0).id);
	return `/remote/${token}`;
}

/** The clock of the phase shows at least, and at most, so many seconds. */
async function clockShows(page: Page, least: number, most: number): Promise<void> {
	await expect(async () => {
		const [minutes, seconds] = ((await page.locator('time').first().textContent()) ?? '').split(':').map(Number);
		const left = (minutes ?? 0) * 60 + (seconds ?? 0);
		expect(left).toBeGreaterThanOrEqual(least);
		// A device knows the server's clock but for the way that an answer takes.
		expect(left).toBeLessThanOrEqual(most + 1);
	}).toPass({ timeout: 10_000 });
}

test.use(phone);

test('M1, M2, M7, M8, V10: a Schreibgespräch of two attendees, a remote and a wall, from the first phase to the last', async ({
	page: remote,
	anotherDevice,
	fachtag,
	installation
}) => {
	test.setTimeout(240_000);
	const board = fachtag.board(0);
	const [anna, ben, wall] = [await anotherDevice(phone), await anotherDevice(phone), await anotherDevice(beamer)];
	const wires = { anna: listenTo(anna), ben: listenTo(ben), wall: listenTo(wall), remote: listenTo(remote) };
	const curious = await eavesdrop(installation.config, fachtag.code, board.id);
	const everyWire = [...Object.values(wires), curious];
	const everybody = [anna, ben, wall, remote];
	const { token } = await fachtag.organiser.makeWallLink(fachtag.id, board.id);

	/** Everybody sees this phase, the wall and the remote as well. */
	async function all(name: string): Promise<void> {
		for (const page of everybody) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
	}
	const attendees = [anna, ben];

	await test.step('0 Vorbereitung: the room waits, the plan of 15 minutes is chosen', async () => {
		await openBoard(anna, fachtag.code, board.id);
		await openBoard(ben, fachtag.code, board.id);
		await wall.goto(`/wall/${token}`);
		await remote.goto(await leadersAddress(fachtag));
		await all('Vorbereitung');
		await remote.getByRole('button', { name: '15 Minuten' }).tap();
		await expect(remote.getByRole('button', { name: '15 Minuten' })).toHaveAttribute('aria-pressed', 'true');
		await openTab(remote, 'Mehr');
		await remote.getByLabel('Verdeckt schreiben').check();
		await openTab(remote, 'Jetzt');
		for (const page of attendees) {
			await expect(page.getByText('Gleich geht es los.')).toBeVisible();
			await expect(composer(page)).toHaveCount(0);
		}
	});

	await test.step('1 Ankommen: everybody reads the prompt, nobody writes', async () => {
		await goOn(remote, 'Weiter: Ankommen, 2 Min.');
		await all('Ankommen');
		for (const page of everybody) await clockShows(page, 60, 120);
		for (const page of attendees) {
			await expect(page.getByText('Lesen Sie den Impuls in Ruhe.')).toBeVisible();
			await expect(composer(page)).toHaveCount(0);
		}
	});

	await test.step('2 Still schreiben: each reads only what is one’s own, nobody receives more (M7)', async () => {
		await goOn(remote, 'Weiter: Still schreiben, 4 Min.');
		await all('Still schreiben');
		for (const page of everybody) await clockShows(page, 180, 240);
		for (const text of [written.phone, written.list]) {
			await postNote(anna, text);
			await expect(slip(anna, text).getByText('gespeichert')).toBeVisible();
		}
		for (const text of [written.time, written.language]) {
			await postNote(ben, text);
			await expect(slip(ben, text).getByText('gespeichert')).toBeVisible();
		}
		for (const page of [anna, ben, wall])
			await expect(page.getByText('Im Raum: 4 Beiträge', { exact: true })).toBeVisible();
		await expect(remote.getByText('4 Beiträge', { exact: true })).toBeVisible();
		await expect(slip(anna, written.time)).toHaveCount(0);
		await expect(slip(ben, written.list)).toHaveCount(0);
		await expect(wall.locator('main article:visible')).toHaveCount(0);

		const foreign = { anna: [written.time, written.language], ben: [written.phone, written.list] };
		for (const text of foreign.anna) expect(await wires.anna.received()).not.toContain(text);
		for (const text of foreign.ben) expect(await wires.ben.received()).not.toContain(text);
		for (const text of Object.values(written)) {
			expect(await wires.wall.received()).not.toContain(text);
			expect(await curious.received()).not.toContain(text);
			// Whoever leads reads them to moderate, by asking with the link; no channel says them.
			expect(wires.remote.heard()).not.toContain(text);
		}
		expect(curious.heard()).toContain('notes_counted');
	});

	await test.step('M2: the clock is shortened on the remote and runs out everywhere', async () => {
		for (const most of [180, 120, 60, 10]) {
			await remote.getByRole('button', { name: '− 1 Min.' }).tap();
			await clockShows(remote, 1, most);
		}
		for (const page of everybody) await expect(page.getByText('Zeit ist um')).toBeVisible({ timeout: 15_000 });
	});

	await test.step('3 Rundgang: reading, answering, marks whose numbers are secret (M8), an arrow', async () => {
		for (const wire of everyWire) wire.forget();
		await goOn(remote, 'Weiter: Antworten, 6 Min.');
		for (const page of [anna, ben, wall, remote])
			await expect(page.getByText('Rundgang: lesen und antworten')).toBeVisible();
		for (const page of attendees) await showNewNotes(page);
		await answerNote(anna, written.time, 'nachfragen', 'Wie lang müsste es sein?');
		await mark(anna, written.language, 'wichtig').click();
		await mark(ben, written.list, 'Zustimmung').click();
		await expect(mark(ben, written.list, 'Zustimmung')).toHaveAttribute('aria-pressed', 'true');
		await connectNotes(ben, written.phone, written.list);
		await expect(slip(ben, written.phone).getByRole('list', { name: 'Verbunden mit' })).toContainText(written.list);
		await expect(slip(anna, written.phone).getByRole('list', { name: 'Verbunden mit' })).toContainText(written.list);
		await showNewNotes(ben);
		await expect(slip(ben, written.time)).toContainText('Wie lang müsste es sein?');

		for (const text of Object.values(written)) await noteOnWall(wall, text);
		await noteOnWall(wall, written.time, /Wie lang/);
		await expect(wall.locator('main')).not.toContainText('Zustimmung');
		for (const wire of everyWire) expect(matches(await wire.received(), countOfMarks)).toEqual([]);
	});

	await test.step('4 Lesen: the numbers are told, nobody writes any more', async () => {
		await goTo(remote, 'Lesen');
		await all('Lesen');
		for (const page of attendees) {
			await expect(slip(page, written.list)).toContainText(/Zustimmung\s*1/);
			await expect(page.getByText('Jetzt wird nur gelesen.')).toBeVisible();
			await expect(mark(page, written.language, 'wichtig')).toHaveCount(0);
		}
		await noteOnWall(wall, written.list, /1\s*Zustimmung/);
	});

	await test.step('5 Ordnen: three themes by tap, seen by all (M16, M17)', async () => {
		await goTo(remote, 'Ordnen');
		await all('Ordnen');
		await makeTheme(remote, 'Erreichbar sein', [written.phone, written.list]);
		await makeTheme(remote, 'Mehr Zeit', [written.time]);
		await makeTheme(remote, 'Übersetzen', [written.language]);
		await remote.getByLabel('Überschriften bestätigt').check();
		for (const page of attendees) {
			for (const name of ['Erreichbar sein', 'Mehr Zeit', 'Übersetzen'])
				await expect(page.getByRole('heading', { name })).toBeVisible();
		}
		await openTab(remote, 'Leinwand');
		await remote.getByRole('button', { name: 'Beiträge nach Thema' }).tap();
		await expect(wall.getByRole('heading', { name: divided('Erreichbar sein') }).first()).toBeVisible();
		await openTab(remote, 'Jetzt');
	});

	await test.step('6 Gewichten: a question, dots on the phones, secret until the end (M8, M18)', async () => {
		await remote.getByRole('button', { name: 'Gewichten vorbereiten' }).tap();
		await remote.getByLabel('Entscheidungsfrage').fill(question);
		await expect(remote.getByText('2 Punkte für jede Person')).toBeVisible();
		await remote.getByRole('button', { name: 'Speichern' }).tap();
		await openTab(remote, 'Jetzt');
		for (const wire of everyWire) wire.forget();
		await goOn(remote, 'Weiter: Gewichten, 3 Min.');
		await all('Gewichten');
		for (const [page, themes] of [
			[anna, ['Erreichbar sein', 'Erreichbar sein']],
			[ben, ['Erreichbar sein', 'Mehr Zeit']]
		] as const) {
			await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
			for (const theme of themes) {
				const placed = page.waitForResponse(/place_dots$/);
				await page.getByRole('group', { name: theme }).getByRole('button', { name: 'Punkt setzen' }).click();
				await placed;
			}
			await expect(page.getByText('Alle 2 Punkte sind verteilt.')).toBeVisible();
		}
		await expect(wall.getByText(divided(question))).toBeVisible();
		await expect(remote.getByText('bis dahin sieht es niemand, auch Sie nicht')).toBeVisible();
		await ben.reload();
		await expect(ben.getByText('Alle 2 Punkte sind verteilt.')).toBeVisible();
		for (const page of [anna, ben, wall, remote]) await expect(page.getByText(/^3 Punkte$/)).toHaveCount(0);
		for (const wire of everyWire) expect(matches(await wire.received(), countOfDots)).toEqual([]);
	});

	await test.step('7 Vereinbaren: the dots are told, and what was agreed stands everywhere (M19)', async () => {
		await goTo(remote, 'Vereinbaren');
		await all('Vereinbaren');
		for (const page of [anna, ben, wall]) await expect(page.getByText(/^3 Punkte$/)).toBeVisible();
		await writeAgreement(remote, agreement.what, agreement.who, '2027-03-01');
		for (const page of [anna, ben, wall]) {
			await expect(page.getByRole('heading', { name: 'Vereinbarungen' })).toBeVisible();
			await expect(page.getByText(divided(agreement.what))).toBeVisible();
			await expect(page.getByText(divided(agreement.who)).first()).toBeVisible();
			await expect(page.getByText('1. März 2027')).toBeVisible();
		}
	});

	await test.step('8 Abschluss: everything stays to be read, nothing is taken any more', async () => {
		await goOn(remote, 'Weiter: Abschluss');
		await all('Abgeschlossen');
		for (const page of attendees) {
			await expect(page.getByText('Dieses Schreibgespräch ist abgeschlossen.')).toBeVisible();
			await expect(page.getByText(agreement.what)).toBeVisible();
			await expect(page.getByText(written.phone)).toBeVisible();
			await expect(composer(page)).toHaveCount(0);
		}
		curious.leave();
	});
});

test.describe('right to left', () => {
	test.use({ locale: 'ar' });

	test('I2, I4, A1: an attendee whose interface is Arabic goes through all phases on a small phone', async ({
		page,
		crowd,
		fachtag
	}) => {
		test.setTimeout(240_000);
		const say = { ...arabicCommon, ...arabicAttendee };
		const boardId = fachtag.board(0).id;
		const lead = createFacilitator(fachtag.organiser.client, null);
		const [other] = await crowd(1);
		const { prompts } = await fachtag.observer.readBoard(boardId);
		const note = { id: noteId(), boardId, promptId: prompts[0]?.id ?? '', parentId: null, replyKind: null };
		const button = (name: string) => page.getByRole('button', { name, exact: true });

		/** It reads from right to left, fits the phone, and axe finds nothing. */
		async function look(where: string): Promise<void> {
			await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
			await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
			expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(360);
			await check(page, where);
		}
		let now: Phase = 'preparation';
		async function go(phase: Phase): Promise<void> {
			await lead.setPhase(boardId, phase, 120, now);
			now = phase;
			await expect(page.getByText(say[`phase_${phase}`], { exact: true }).first()).toBeVisible();
			await expect(page.getByText(say[`hint_${phase}`])).toBeVisible();
		}

		await page.goto(`/e/${fachtag.code}`);
		await look('welcome');
		await button(say.begin).click();
		await page.goto(`/e/${fachtag.code}/board/${boardId}`);
		await expect(page.getByText(say.hint_preparation)).toBeVisible();
		await look('preparation');
		await go('arrival');
		await look('arrival');

		await lead.setBoard(boardId, { hidden_round: true });
		await go('writing');
		await page.getByRole('textbox', { name: say.composer_label }).fill('نحتاج إلى وقت أطول في الاستشارة');
		await button(say.composer_send).click();
		await expect(slip(page, 'نحتاج').getByText(say.delivery_stored)).toBeVisible();
		await other?.postNote({ ...note, body: written.list });
		await expect(page.getByText('في القاعة: مشاركتان')).toBeVisible();
		await expect(slip(page, written.list)).toHaveCount(0);
		await look('writing');

		await go('exchange');
		await button('مشاركة جديدة واحدة – عرض').click();
		const foreign = slip(page, written.list);
		await foreign.getByRole('button', { name: say.mark_important }).click();
		await foreign.getByRole('button', { name: say.reply }).click();
		await foreign.getByText(say.reply_ask, { exact: true }).click();
		await foreign.getByRole('textbox', { name: say.reply_label }).fill('من يعدّ القائمة؟');
		await look('exchange with a reply form');
		await foreign.getByRole('button', { name: say.reply_send }).click();
		await expect(foreign.getByText('من يعدّ القائمة؟')).toBeVisible();
		await foreign.getByRole('button', { name: say.more_acts }).click();
		await foreign.getByRole('button', { name: say.link_begin }).click();
		await button(say.link_here).click();
		await expect(foreign.getByRole('list', { name: say.links })).toContainText('نحتاج');
		await look('exchange');

		await go('reading');
		await expect(foreign.locator('.count')).toBeVisible();
		await look('reading');

		await go('sorting');
		const themes = [
			{ id: noteId(), title: 'Erreichbar sein', position: 1 },
			{ id: noteId(), title: 'وقت أطول', position: 2 }
		];
		await lead.arrange(boardId, themes, { [note.id]: themes[0]?.id ?? null });
		for (const { title } of themes) await expect(page.getByRole('heading', { name: title })).toBeVisible();
		await look('sorting');

		await lead.setBoard(boardId, { dots: { question } });
		await go('weighting');
		await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
		const placed = page.waitForResponse(/place_dots$/);
		await page.getByRole('group', { name: 'وقت أطول' }).getByRole('button', { name: say.dots_more }).click();
		await placed;
		await expect(
			page.getByRole('group', { name: 'Erreichbar sein' }).getByRole('button', { name: say.dots_more })
		).toBeDisabled();
		await look('weighting');

		await go('agreeing');
		await expect(page.getByText(say.agreements_none)).toBeVisible();
		await lead.setAgreement(boardId, { ...agreement, id: noteId(), themeId: null, due: '2027-03-01' });
		await expect(page.getByText(agreement.what)).toBeVisible();
		await look('agreeing');

		await go('closed');
		await expect(page.getByText(agreement.what)).toBeVisible();
		await expect(page.getByText(written.list)).toBeVisible();
		await look('closed');
	});
});
