import type { Locator, Page } from '@playwright/test';
import { NO_ANSWER } from '../../src/lib/domain/survey.ts';
import type { SurveyResults } from '../../src/lib/domain/survey-results.ts';
import type { Attendee } from '../harness/attendee.ts';
import { noteId } from '../harness/note-id.ts';
import { check } from './axe.ts';
import { expect, type Fachtag, test } from './fixtures.ts';
import * as keyboard from './keyboard.ts';
import { asked, counted, everyKind, given, openEveryKind, others } from './survey-kinds.ts';
import { begin } from './verbs.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
test.setTimeout(180_000);

const textOf = (key: string) => everyKind.questions.find((question) => question.key === key)?.texts.de ?? '';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name, exact: true });
const row = (page: Page, name: string) => page.getByRole('radiogroup', { name, exact: true });

async function openSheet(page: Page, fachtag: Fachtag): Promise<string> {
	const surveyId = await openEveryKind(fachtag);
	await begin(page, fachtag.code);
	await page.goto(`/e/${fachtag.code}/survey/${surveyId}`);
	return surveyId;
}

/** What a device hands in: the arguments of the call. */
async function handedIn(page: Page, handIn: () => Promise<void>): Promise<Record<string, unknown>> {
	const sent = page.waitForRequest(/submit_response/);
	await handIn();
	return ((await sent).postDataJSON() as { p_answers: Record<string, unknown> }).p_answers;
}

/** With four more every figure is there to be compared. */
async function expectFigures(fachtag: Fachtag, crowd: Attendee[], surveyId: string): Promise<void> {
	for (const attendee of crowd)
		await attendee.submitResponse({ id: noteId(), surveyId, sessionId: null, answers: others });
	const { responses, questions } = await fachtag.organiser.surveyResults<SurveyResults>(surveyId, null);
	expect(responses).toBe(5);
	for (const { key, kind, counts, texts_given } of questions) {
		if (kind === 'text') {
			expect(texts_given?.map(({ body }) => body) ?? [], key).toEqual(
				key === 'change' ? Array(5).fill('Mehr Zeit') : []
			);
			continue;
		}
		const some = Object.entries(counts ?? {}).filter(([, count]) => count > 0);
		expect(Object.fromEntries(some), key).toEqual(counted[key]);
	}
}

test('every kind of question is filled in by touch, and what was meant is what is counted', async ({
	page,
	fachtag,
	crowd
}) => {
	const surveyId = await openSheet(page, fachtag);

	const answering: Record<string, () => Promise<void>> = {
		helpful: () => page.getByText('ziemlich', { exact: true }).tap(),
		exchange: () => page.getByText('genau richtig').tap(),
		mood: () => page.getByText('sehr gut').tap(),
		workshop: async () => {
			const drawing = page.locator('svg[viewBox^="-120"]');
			await drawing.scrollIntoViewIfNeeded();
			const box = await drawing.boundingBox();
			if (!box) throw new Error('There is no target to be seen.');
			await page.touchscreen.tap(box.x + box.width / 2 + 8, box.y + box.height / 2 - 8);
			await expect(row(page, 'Inhalt').getByRole('radio', { name: /^5/ })).toBeChecked();
			await row(page, 'Tempo').getByRole('radio', { name: /^2/ }).tap();
		},
		plan: async () => {
			await page.getByText('nein', { exact: true }).tap();
			await expect(page.getByText('5 von 13')).toBeVisible();
			await page.getByText('teilweise', { exact: true }).tap();
		},
		first: () => page.getByText('Personal', { exact: true }).tap(),
		useful: async () => {
			await page.getByText('Vortrag', { exact: true }).tap();
			await page.getByText('Zahlen', { exact: true }).tap();
		},
		weigh: async () => {
			await button(page, 'Zeit: ein Punkt mehr').tap();
			await button(page, 'Zeit: ein Punkt mehr').tap();
			await expect(page.getByText('Noch 3 von 5 Punkten zu verteilen.')).toBeVisible();
			for (let point = 0; point < 3; point += 1) await button(page, 'Geld: ein Punkt mehr').tap();
			await expect(page.getByText('Alle Punkte sind verteilt (5).')).toBeVisible();
		},
		order: async () => {
			await button(page, 'Zeit auf Platz 1').tap();
			await button(page, 'Geld auf Platz 2').tap();
			await button(page, 'Geld: einen Platz nach vorne').tap();
		},
		knowledge: async () => {
			await row(page, 'Vorher').getByText('wenig', { exact: true }).tap();
			await row(page, 'Jetzt').getByText('ziemlich', { exact: true }).tap();
		},
		years: () => page.getByRole('textbox').fill('12'),
		change: () => page.getByRole('textbox').fill('Mehr Zeit'),
		recommend: () => radio(page, '9').tap()
	};

	for (const [index, { key }] of asked.entries()) {
		await expect(page.getByRole('heading', { level: 1, name: textOf(key) })).toBeVisible();
		// Only with a plan is one more question asked.
		await expect(page.getByText(`${index + 1} von ${index < 5 ? 12 : 13}`)).toBeVisible();
		if (key === 'order') await check(page, 'order, empty');
		await answering[key]?.();
		await check(page, key);
		if (key === 'weigh') {
			await page.reload();
			await expect(page.getByText('Alle Punkte sind verteilt (5).')).toBeVisible();
		}
		await button(page, 'Weiter').tap();
	}
	for (const answer of [
		'Inhalt: 5',
		'Zeit: 2 Punkte',
		'1. Geld',
		'Vorher: wenig',
		'12 Jahre',
		'9 auf der Skala bis 10'
	])
		await expect(page.getByRole('definition').filter({ hasText: answer })).toBeVisible();
	await expect(page.getByText(textOf('why_not'))).toHaveCount(0);
	await check(page, 'review');

	expect(await handedIn(page, () => button(page, 'Abgeben').tap())).toEqual(given);
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
	await check(page, 'thanks');
	await expectFigures(fachtag, await crowd(4), surveyId);
});

test('A1: every kind of question is filled in with the keyboard alone, and what was meant is what is counted', async ({
	page,
	fachtag,
	crowd
}) => {
	const surveyId = await openSheet(page, fachtag);
	const press = (...keys: string[]) =>
		keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

	/** The step of a scale, from its first one on. */
	async function choose(group: Locator, step: number): Promise<void> {
		await keyboard.tabTo(group.getByRole('radio').first());
		await press('Space', ...Array<string>(step - 1).fill('ArrowDown'));
	}

	const enter = (name: string) => keyboard.enter(button(page, name));

	const whole = page.getByRole('radiogroup').first();
	const answering: Record<string, () => Promise<void>> = {
		helpful: () => choose(whole, 4),
		exchange: () => choose(whole, 3),
		mood: () => choose(whole, 5),
		workshop: async () => {
			await choose(row(page, 'Inhalt'), 5);
			await choose(row(page, 'Tempo'), 2);
		},
		plan: () => choose(whole, 2),
		first: () => choose(whole, 2),
		useful: async () => {
			for (const name of ['Vortrag', 'Zahlen']) await keyboard.tick(page.getByRole('checkbox', { name }));
		},
		weigh: async () => {
			await enter('Zeit: ein Punkt mehr');
			await press('Enter');
			await keyboard.write(page.getByRole('textbox', { name: 'Geld' }), '3');
			await press('Tab');
		},
		order: async () => {
			await enter('Zeit auf Platz 1');
			await enter('Geld auf Platz 2');
			await press('Shift+Tab');
			await expect(page.locator(':focus')).toHaveAttribute('aria-label', 'Geld: aus der Reihenfolge nehmen');
			await press('Shift+Tab', 'Shift+Tab', 'Enter');
		},
		knowledge: async () => {
			await choose(row(page, 'Vorher'), 2);
			await choose(row(page, 'Jetzt'), 4);
		},
		years: () => keyboard.write(page.getByRole('textbox'), '12'),
		change: () => keyboard.write(page.getByRole('textbox'), 'Mehr Zeit'),
		recommend: async () => {
			await keyboard.tabTo(page.getByRole('radio').first());
			await press('Space', 'ArrowLeft', 'ArrowLeft');
		}
	};

	await page.getByRole('heading', { level: 1 }).waitFor();
	for (const [index, { key }] of asked.entries()) {
		const heading = page.getByRole('heading', { level: 1, name: textOf(key) });
		await (index === 0 ? expect(heading).toBeVisible() : expect(heading).toBeFocused());
		await answering[key]?.();
		await enter('Weiter');
	}
	await expect(page.getByRole('heading', { level: 1, name: 'Ihre Antworten' })).toBeFocused();
	expect(await handedIn(page, () => enter('Abgeben'))).toEqual(given);
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
	await expectFigures(fachtag, await crowd(4), surveyId);
});

test('E3: „keine Angabe" can be given to every kind, and is not the same as leaving it out', async ({
	page,
	fachtag
}) => {
	await openSheet(page, fachtag);
	const refused = asked.filter(({ key }) => key !== 'first');
	for (const { key } of refused) {
		await expect(page.getByRole('heading', { level: 1, name: textOf(key) })).toBeVisible();
		await page.getByText('keine Angabe').tap();
		await button(page, 'Weiter').tap();
	}
	await expect(page.getByText(textOf('first'))).toHaveCount(0);
	await page.getByRole('button', { name: `Antwort ändern: ${textOf('mood')}` }).tap();
	await page.getByText('keine Angabe').tap();
	await button(page, 'Überspringen').tap();
	// From the review one comes back to it, past what the change calls for.
	await page.getByRole('button', { name: `Antwort ändern: ${textOf('plan')}` }).tap();
	await page.getByText('ja', { exact: true }).tap();
	await button(page, 'Weiter').tap();
	await expect(page.getByRole('heading', { level: 1, name: textOf('first') })).toBeVisible();
	await button(page, 'Überspringen').tap();
	const none = refused.filter(({ key }) => key !== 'mood').map(({ key }) => [key, NO_ANSWER]);
	expect(await handedIn(page, () => button(page, 'Abgeben').tap())).toEqual({
		...Object.fromEntries(none),
		plan: 'yes'
	});
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
});

test('what is not complete is kept and said, and is not handed in', async ({ page, fachtag }) => {
	await openSheet(page, fachtag);
	for (const key of ['helpful', 'exchange', 'mood', 'workshop', 'plan', 'useful']) {
		await expect(page.getByRole('heading', { level: 1, name: textOf(key) })).toBeVisible();
		await button(page, 'Überspringen').tap();
	}
	await button(page, 'Zeit: ein Punkt mehr').tap();
	await button(page, 'Weiter').tap();
	await expect(page.getByText('So lässt sich die Antwort nicht zählen.')).toBeVisible();
	await check(page, 'points, incomplete');
	await button(page, 'Trotzdem weiter').tap();
	await button(page, 'Überspringen').tap();
	await row(page, 'Jetzt').getByText('sehr', { exact: true }).tap();
	await button(page, 'Weiter').tap();
	await expect(page.getByText('Es fehlt noch, wie es vorher war.')).toBeVisible();
	await button(page, 'Trotzdem weiter').tap();
	await page.getByRole('textbox').fill('viele');
	await button(page, 'Weiter').tap();
	await button(page, 'Trotzdem weiter').tap();
	await page.reload();
	for (let left = 0; left < 2; left += 1) await button(page, 'Überspringen').tap();
	await expect(page.getByText('So wird die Antwort nicht mit abgegeben.')).toHaveCount(3);
	await check(page, 'review, incomplete');
	expect(await handedIn(page, () => button(page, 'Abgeben').tap())).toEqual({});
});

test('E20: „Jetzt ausfüllen" shows on the overview and on a board, with its clock, and moves nobody', async ({
	page,
	fachtag
}) => {
	await fachtag.setPhase(0, 'writing');
	const surveyId = await openEveryKind(fachtag);
	await begin(page, fachtag.code);
	await page.goto(`/e/${fachtag.code}/board/${fachtag.board(0).id}`);
	const composer = page.getByRole('textbox', { name: 'Ihr Beitrag' });
	await composer.fill('Angefangen');
	await fachtag.organiser.setSurveyState(surveyId, 'open', 180);
	await expect(page.getByText('Jetzt ausfüllen – 3 Minuten')).toBeVisible();
	await expect(page.getByRole('timer').filter({ hasText: /2:\d\d/ })).toBeVisible();
	await expect(composer).toHaveValue('Angefangen');
	await check(page, 'board, asked');

	await page.goto(`/e/${fachtag.code}`);
	const first = page.getByRole('region', { name: 'Jetzt offen' }).getByRole('link').first();
	await expect(first).toContainText('Jetzt ausfüllen – 3 Minuten');
	await check(page, 'overview, asked');
	await first.tap();
	await expect(page.getByRole('heading', { level: 1, name: textOf('helpful') })).toBeVisible();
	await expect(page.getByRole('timer')).toBeVisible();
	await fachtag.organiser.setSurveyState(surveyId, 'closed');
	await expect(page.getByText('Dieser Bogen ist geschlossen.')).toBeVisible();
});

test('a refusal names the question, keeps the answers and leads there', async ({ page, fachtag, faults }) => {
	faults.tolerate(/status of 400/);
	await openSheet(page, fachtag);
	await page.getByText('ziemlich', { exact: true }).tap();
	await button(page, 'Weiter').tap();
	await page.getByText('genau richtig').tap();
	for (let left = 0; left < 11; left += 1) await button(page, left === 0 ? 'Weiter' : 'Überspringen').tap();
	await page.route(
		/submit_response/,
		(route) => route.fulfill({ status: 400, json: { code: 'PT400', message: 'answer_invalid', hint: 'exchange' } }),
		{ times: 1 }
	);
	await button(page, 'Abgeben').tap();
	await expect(page.getByText(`Es geht um die Frage „${textOf('exchange')}“`)).toBeVisible();
	await check(page, 'refused');
	await page.reload();
	await button(page, 'Antworten ansehen').tap();
	await expect(page.getByRole('heading', { level: 1, name: textOf('exchange') })).toBeVisible();
	await expect(radio(page, 'genau richtig')).toBeChecked();
	await button(page, 'Zurück').tap();
	await expect(radio(page, 'ziemlich')).toBeChecked();
});

test('a sheet that was edited meanwhile is kept on the device, and says so', async ({ page, fachtag, faults }) => {
	faults.tolerate(/status of 409/);
	await openSheet(page, fachtag);
	await page.getByText('ziemlich', { exact: true }).tap();
	for (let left = 0; left < 10; left += 1) await button(page, left === 0 ? 'Weiter' : 'Überspringen').tap();
	await page.getByRole('textbox').fill('Ein ganzer Satz, der bleibt');
	await button(page, 'Weiter').tap();
	await button(page, 'Überspringen').tap();
	// As a server does that was restored from a copy in which the sheet is another one.
	await page.route(/submit_response/, (route) =>
		route.fulfill({ status: 409, json: { code: 'PT409', message: 'survey_changed', hint: 'p_fingerprint' } })
	);
	await page.route(/enter_event/, async (route) => {
		const answer = await route.fetch();
		const text = (await answer.text())
			.replaceAll('Wie hilfreich war der Tag?', 'Wie hilfreich war der Vormittag?')
			.replaceAll('"change"', '"another"');
		await route.fulfill({ response: answer, body: text });
	});
	await button(page, 'Abgeben').tap();
	await expect(page.getByText('Der Bogen ist inzwischen ein anderer.')).toBeVisible();
	await button(page, 'Antworten ansehen').tap();
	await expect(page.getByText('Dieser Bogen ist inzwischen geändert worden')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: 'Ein ganzer Satz, der bleibt' })).toBeVisible();
	await expect(page.getByText('Diese Frage lautete anders, als Sie geantwortet haben.')).toBeVisible();
	await check(page, 'edited');
	await button(page, 'Verstanden').tap();
	await expect(page.getByText('Dieser Bogen ist inzwischen geändert worden')).toBeHidden();
	await expect(page.getByRole('definition').filter({ hasText: 'ziemlich' })).toBeVisible();
});
