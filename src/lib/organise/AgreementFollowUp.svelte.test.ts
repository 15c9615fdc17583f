import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { FollowedAgreement } from '$lib/domain/agreements';
import { inGerman } from '$lib/ui/in-german';
import AgreementFollowUp from './AgreementFollowUp.svelte';

const agreement: FollowedAgreement = {
	id: 'x',
	what: 'Liste <b>anlegen</b>',
	who: 'Koordination',
	due: null,
	state: 'done',
	remark: 'Steht im <i>Netz</i>',
	stated_on: '2027-03-03',
	board: 'Plenum',
	theme: 'Zeit'
};
const draw = async (form: object | null = null, change: Partial<FollowedAgreement> = {}) =>
	render(AgreementFollowUp, { props: { agreement: { ...agreement, ...change }, form }, context: await inGerman() });

it('L9: says what was agreed, where it stands and since which day, markup as text', async () => {
	await draw();
	const group = page.getByRole('group', { name: 'Liste <b>anlegen</b>' });
	await expect.element(group.getByText('erledigt (Stand: 03.03.2027)')).toBeVisible();
	await expect.element(group.getByText('Steht im <i>Netz</i>', { exact: true }).first()).toBeVisible();
	await expect.element(group.getByText('Zeitpunkt offen')).toBeVisible();
});

it('L9: is changed with the keyboard alone, and says what is not saved yet', async () => {
	await draw(null, { state: 'open', remark: '', stated_on: null });
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	await userEvent.tab();
	await expect.element(page.getByLabelText('Stand', { exact: true })).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}');
	await userEvent.tab();
	await userEvent.keyboard('Termin steht');
	await expect.element(page.getByLabelText('Stand', { exact: true })).toHaveValue('under_way');
	await expect.element(page.getByText('Noch nicht gespeichert')).toBeVisible();
});

it('shows both where somebody else has written meanwhile, and opens for it', async () => {
	const written = { base: { state: 'open', remark: '' }, fields: { state: 'given_up', remark: 'Zu teuer' } };
	await draw({ item: 'x', saved: false, fault: 'error_changed_meanwhile', about: 'remark', written });
	const both = page.getByRole('alert');
	await expect.element(both.getByText('Steht im <i>Netz</i>')).toBeVisible();
	await expect.element(both.getByText('Zu teuer')).toBeVisible();
	await expect.element(both.getByText('erledigt')).toBeVisible();
	await expect.element(both.getByText('aufgegeben')).toBeVisible();
});

it('names the remark that is too long at its field', async () => {
	await draw({ item: 'x', saved: false, fault: 'error_remark_too_long', about: 'remark', written: null });
	await expect.element(page.getByLabelText('Bemerkung')).toBeInvalid();
	await expect
		.element(page.getByText('Das ist zu lang: Die Bemerkung hat höchstens 500 Zeichen.').first())
		.toBeVisible();
});
