import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import Presence from './Presence.svelte';

const draw = async (props: { attendance: number | null; open: boolean; devices: number | null; has_kiosk: boolean }) =>
	render(Presence, {
		props: {
			presence: { least: 5, devices: props.devices, has_kiosk: props.has_kiosk, sittings: null },
			attendance: props.attendance,
			open: props.open,
			details: '/organise/1/details'
		},
		context: await inGerman()
	});

it('V13, E7: tells people, devices and turns apart, and nothing exact of a few', async () => {
	await draw({ attendance: null, open: true, devices: 41, has_kiosk: true });
	await expect.element(page.getByText('41', { exact: true })).toBeVisible();
	await expect.element(page.getByText('weniger als 5')).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Anwesende eintragen' }))
		.toHaveAttribute('href', '/organise/1/details#attendance');
});

it('L3: tells of no devices once their seats they are gone, nor of tablets that nobody set up', async () => {
	await draw({ attendance: 96, open: false, devices: null, has_kiosk: false });
	await expect.element(page.getByRole('heading', { name: 'Wer da war' })).toBeVisible();
	await expect.element(page.getByText('96')).toBeVisible();
	await expect.element(page.getByText('Eigene Geräte', { exact: true })).not.toBeInTheDocument();
	await expect.element(page.getByText('weniger als 5')).not.toBeInTheDocument();
});
