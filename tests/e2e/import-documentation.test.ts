import { noteId } from '../harness/note-id.ts';
import { expect, test } from './fixtures.ts';
import { signInAsOrganiser } from './verbs.ts';

test('M20: a documentation is read in again and gives the same file; a damaged one is refused with its place', async ({
	page,
	fachtag,
	crowd,
	faults
}) => {
	faults.tolerate(/status of 400/);
	await fachtag.setPhase(0, 'exchange');
	const { id: boardId, title } = fachtag.board(0);
	const promptId = (await fachtag.observer.readBoard(boardId)).prompts[0]?.id ?? '';
	const bodies = ['=HYPERLINK("http://example.org")', '<b>Fett</b> gedacht', 'نحتاج إلى وقت'];
	const people = await crowd(bodies.length);
	for (const [index, body] of bodies.entries())
		await people[index]?.postNote({ id: noteId(), boardId, promptId, parentId: null, replyKind: null, body });

	await signInAsOrganiser(page);
	const jsonOf = async (address: string) => (await page.request.get(`${address}/json`)).text();
	const file = await jsonOf(`/organise/${fachtag.id}/documentation`);
	for (const body of bodies)
		expect(JSON.parse(file).boards[0].prompts[0].notes).toContainEqual(expect.objectContaining({ body }));

	const chosen = page.getByLabel('JSON-Datei der Dokumentation');
	const choose = async (text: string) => {
		await expect(async () => {
			if (!(await chosen.isVisible())) await page.getByText('Dokumentation einlesen').click();
			await expect(chosen).toBeVisible({ timeout: 1000 });
		}).toPass();
		await chosen.setInputFiles({ name: 'dokumentation.json', mimeType: 'application/json', buffer: Buffer.from(text) });
		await page.getByRole('button', { name: 'Einlesen', exact: true }).click();
	};
	const damaged = JSON.parse(file);
	damaged.boards[0].prompts[0].notes[1].body = 7;
	await choose(JSON.stringify(damaged));
	const refusal = page.getByRole('alert').filter({ hasText: 'Die Datei wurde nicht eingelesen' });
	await expect(refusal).toContainText(`Die Stelle: Schreibgespräch „${title}“, Impuls 1, Beitrag 2.`);

	await choose(file);
	await expect(page).toHaveURL(/\/documentation$/);
	await expect(page.getByRole('heading', { level: 1, name: 'Dokumentation' })).toBeVisible();
	await expect(page.getByText('eingelesen', { exact: true })).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link')).toHaveText([
		'Dokumentation',
		'Angaben'
	]);
	const address = new URL(page.url()).pathname;
	expect(await jsonOf(address)).toBe(file);

	await page.getByRole('link', { name: 'Angaben' }).click();
	await expect(page.getByText('Eingelesen am')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Veranstaltung löschen …' })).toBeVisible();
});

test('M20, SEC5: without JavaScript a file is refused as well, and one that is too large politely', async ({
	page,
	anotherDevice,
	faults
}) => {
	faults.tolerate(/status of 4\d\d/);
	await signInAsOrganiser(page);
	const plain = await anotherDevice({ javaScriptEnabled: false });
	await plain.context().addCookies(await page.context().cookies());
	await plain.goto('/organise');
	for (const [buffer, said] of [
		[Buffer.from('{"format": "other"}'), 'Das ist keine Dokumentation dieses Programms.'],
		[Buffer.alloc(12 * 1024 * 1024, ' '), 'Die Datei ist größer als 10 MB.']
	] as const) {
		if (!(await plain.getByLabel('JSON-Datei der Dokumentation').isVisible()))
			await plain.getByText('Dokumentation einlesen').click();
		await plain
			.getByLabel('JSON-Datei der Dokumentation')
			.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
		await plain.getByRole('button', { name: 'Einlesen', exact: true }).click();
		await expect(plain.getByRole('alert').filter({ hasText: said })).toBeVisible();
	}
});
