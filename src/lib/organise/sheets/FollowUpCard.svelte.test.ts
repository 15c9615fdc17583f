import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import FollowUpCard from './FollowUpCard.svelte';

type Props = Partial<Parameters<typeof FollowUpCard>[1]>;
const followUp = { token: 't'.repeat(43), ends_on: '2027-01-17' };
const draw = async (props: Props) =>
	render(FollowUpCard, {
		props: {
			event: { id: '1', day: '2026-11-22', state: 'closed' },
			followUp: null,
			state: null,
			origin: 'https://kreis.example',
			today: '2026-12-01',
			contentOn: '2027-02-20',
			...props
		},
		context: await inGerman()
	});
const button = (name: string) => page.getByRole('button', { name });
const until = page.getByLabelText('Antworten bis');
const address = page.getByText(`https://kreis.example/follow-up/${followUp.token}`);

describe('F8: the follow-up at the desk', () => {
	it('is begun once the event is over, for eight weeks and no longer than its content is kept (L9)', async () => {
		await draw({});
		await expect.element(button('Nachbefragung beginnen')).toBeVisible();
		await expect.element(until).toHaveValue('2027-01-17');
		await expect.element(until).toHaveAttribute('max', '2027-02-19');
	});

	it('is planned before that, and its link is there already', async () => {
		await draw({ event: { id: '1', day: '2026-11-22', state: 'open' }, followUp, state: 'draft' });
		await expect.element(page.getByText(/^Geplant/)).toBeVisible();
		await expect.element(address).toBeVisible();
		await expect.element(button('Beenden …')).not.toBeInTheDocument();
	});

	it('hands out its link and its QR code while it runs', async () => {
		await draw({ followUp, state: 'open' });
		await expect.element(page.getByText('Läuft bis Sonntag, 17. Januar 2027')).toBeVisible();
		await expect.element(page.getByRole('img', { name: /QR-Code der Nachbefragung/ })).toBeVisible();
		for (const [name, ending] of [
			['QR-Code als SVG', 'svg'],
			['QR-Code als PNG', 'png']
		] as const)
			await expect
				.element(page.getByRole('link', { name }))
				.toHaveAttribute('href', `/organise/1/surveys/follow-up.${ending}`);
		await expect.element(button('Beenden …')).toBeVisible();
		await expect.element(page.getByText(/kann es dann noch einmal tun/)).not.toBeInTheDocument();
	});

	it('has ended after its last day, before the database has closed it too', async () => {
		await draw({ followUp, state: 'open', today: '2027-01-18' });
		await expect.element(page.getByText('Beendet', { exact: true })).toBeVisible();
		await expect.element(address).not.toBeInTheDocument();
		await expect.element(until).toHaveValue('2027-02-01');
		await expect.element(button('Wieder öffnen')).toBeVisible();
		await expect.element(page.getByText(/kann es dann noch einmal tun/)).toBeVisible();
	});

	it('comes too late when the content goes', async () => {
		await draw({ today: '2027-02-20' });
		await expect.element(page.getByText(/Für eine Nachbefragung ist es zu spät/)).toBeVisible();
		await expect.element(until).not.toBeInTheDocument();
	});
});
