import { handIn } from '../harness/answers.ts';
import { noteId } from '../harness/note-id.ts';
import { check } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { signInAsOrganiser } from './verbs.ts';

test.use({ viewport: { width: 1280, height: 800 } });

test('L3, V19, M24: an event is closed, what was chosen of it is read without an account or JavaScript, and taken back', async ({
	page,
	anotherDevice,
	fachtag,
	crowd,
	faults
}) => {
	// Of pages that are not there.
	faults.tolerate(/status of 404/);
	await fachtag.setPhase(0, 'exchange');
	await fachtag.openSheet('daySheet');
	const { id: boardId, title } = fachtag.board(0);
	const { prompts } = await fachtag.observer.readBoard(boardId);
	const [first, ...others] = await crowd(5);
	if (!first) throw new Error('Nobody came.');
	await first.postNote({
		id: noteId(),
		boardId,
		promptId: prompts[0]?.id ?? '',
		parentId: null,
		replyKind: null,
		body: 'Mehr Zeit zum Sprechen'
	});
	for (const person of [first, ...others]) await handIn(person, fachtag.code, fachtag.daySheet.id, null, 4);

	await signInAsOrganiser(page);
	await page.goto(`/organise/${fachtag.id}`);
	await page.getByRole('button', { name: 'Veranstaltung schließen …' }).click();
	const question = page.getByRole('dialog');
	await expect(question).toContainText('Das lässt sich nicht zurücknehmen.');
	await question.getByRole('button', { name: 'Jetzt schließen' }).click();
	await expect(page.getByText('Die Veranstaltung ist geschlossen.')).toBeVisible();

	const reader = await anotherDevice({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
	const address = `/results/${fachtag.code}`;
	expect((await reader.goto(address))?.status()).toBe(404);

	await page.goto(`/organise/${fachtag.id}/documentation/results`);
	for (const name of ['Wortlaut der Beiträge und Antworten', title, 'Bogen zum Tag']) {
		await expect(page.getByLabel(name, { exact: true })).not.toBeChecked();
		await page.getByLabel(name, { exact: true }).check();
	}
	await page.getByLabel('Alle, mit dem Code der Veranstaltung').check();
	await page.getByRole('button', { name: 'Übernehmen' }).click();
	await expect(page.getByText('haben weniger als fünf geschrieben. Bestätigen Sie')).toBeVisible();
	await page.getByLabel('gebe ihren Wortlaut trotzdem weiter').check();
	await page.getByRole('button', { name: 'Übernehmen' }).click();
	await expect(page.getByText('Die Seite ist öffentlich')).toBeVisible();
	await check(page, 'composing the results');

	expect((await reader.goto(address))?.status()).toBe(200);
	await expect(reader.getByRole('heading', { name: 'Wie es weitergeht' })).toBeVisible();
	await reader.getByText('Beiträge lesen (1)').click();
	await expect(reader.getByText('Mehr Zeit zum Sprechen')).toBeVisible();
	const figure = reader.getByRole('region', { name: 'Wie hilfreich war der Tag für Ihre Arbeit?' });
	await expect(figure.getByRole('row', { name: /ziemlich 5 100 %/ })).toBeVisible();
	// Who comes back with the code is led there.
	faults.tolerate(/status of 409/);
	await page.goto(`/e/${fachtag.code}`);
	await page.getByRole('link', { name: 'Zu den Ergebnissen' }).click();
	await expect(page.getByRole('heading', { name: 'Wie es weitergeht' })).toBeVisible();
	await check(page, 'the results');

	await page.goto(`/organise/${fachtag.id}/documentation/results`);
	await page.getByRole('button', { name: 'Link erstellen' }).click();
	await expect(page.getByText(/\/results\/[\w-]{43}$/)).toBeVisible();
	await page.getByRole('button', { name: 'Link widerrufen' }).click();
	await expect(page.getByText('Noch gibt es keinen Link.')).toBeVisible();
	await page.getByRole('button', { name: 'Zurücknehmen' }).click();
	await expect(page.getByText('Die Seite ist öffentlich')).toBeHidden();
	expect((await reader.goto(address))?.status()).toBe(404);
});
