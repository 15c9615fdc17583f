import { expect, test } from './fixtures.ts';
import { enter, tabTo } from './keyboard.ts';
import { begin } from './verbs.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

const helpful = 'Wie hilfreich war der Tag für Ihre Arbeit?';

test('F1 is filled in by touch: one question a screen, everything may be skipped, and it can be taken back', async ({
	page,
	fachtag
}) => {
	await fachtag.openSheet('daySheet');
	await begin(page, fachtag.code);
	await page
		.getByRole('link', { name: /6 Fragen/ })
		.first()
		.tap();
	await expect(page.getByRole('heading', { level: 1, name: helpful })).toBeVisible();
	await expect(page.getByText('1 von 6')).toBeVisible();
	await page.getByText('ziemlich', { exact: true }).tap();
	await page.getByRole('button', { name: 'Weiter' }).tap();
	await page.getByText('keine Angabe').tap();
	await page.getByRole('button', { name: 'Weiter' }).tap();
	await page.getByText('genau richtig').tap();
	await page.getByRole('button', { name: 'Weiter' }).tap();
	await page.getByRole('button', { name: 'Überspringen' }).tap();
	await page.getByRole('textbox').fill('Eine gemeinsame Liste');
	await page.getByRole('button', { name: 'Weiter' }).tap();
	await page.getByRole('button', { name: 'Überspringen' }).tap();
	await expect(page.getByRole('definition').filter({ hasText: 'ziemlich' })).toBeVisible();
	await page.getByRole('button', { name: 'Abgeben' }).tap();
	await expect(page.getByRole('heading', { level: 1, name: 'Danke für Ihre Rückmeldung' })).toBeVisible();
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
	await page.getByRole('button', { name: /Zurücknehmen/ }).tap();
	await expect(page.getByRole('button', { name: 'Abgeben' })).toBeVisible();
	await page.getByRole('button', { name: 'Abgeben' }).tap();
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Diesen Bogen haben Sie schon abgegeben.')).toBeVisible();
});

test('A1: F1 is filled in with the keyboard alone', async ({ page, fachtag }) => {
	await fachtag.openSheet('daySheet');
	await begin(page, fachtag.code);
	await page.goto(`/e/${fachtag.code}/survey/${fachtag.daySheet.id}`);
	await expect(page.getByRole('heading', { level: 1, name: helpful })).toBeVisible();

	const press = (name: string) => enter(page.getByRole('button', { name, exact: true }));

	for (let question = 1; question <= 4; question += 1) {
		await expect(page.getByText(`${question} von 6`)).toBeVisible();
		await tabTo(page.getByRole('radio').first());
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
		await press('Weiter');
	}
	for (let question = 5; question <= 6; question += 1) {
		await expect(page.getByText(`${question} von 6`)).toBeVisible();
		await press('Überspringen');
	}
	await expect(page.getByRole('heading', { level: 1, name: 'Ihre Antworten' })).toBeFocused();
	await press('Abgeben');
	await expect(page.getByText('Ihr Bogen ist angekommen.')).toBeVisible();
});
