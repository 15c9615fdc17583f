import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { inGerman } from '$lib/ui/in-german';
import SurveyResults from './SurveyResults.svelte';

const results = {
	survey_id: '1',
	session_id: null,
	state: 'open' as const,
	version: 1,
	fingerprint: '',
	responses: 6,
	paper: 0,
	attendance: null,
	min_group: 5,
	questions: []
};
const to = { title: 'Bogen', compare: '/organise/1/evaluation/1', details: '/organise/1/details' };
const count = page.getByRole('link', { name: 'Anwesende eintragen' });

it('E12: says that heads were not counted, and leads to where they are entered', async () => {
	const screen = await render(SurveyResults, { props: { ...to, results }, context: await inGerman() });
	await expect.element(count).toHaveAttribute('href', '/organise/1/details#attendance');

	await screen.rerender({ ...to, results, perSession: true });
	await expect.element(count).not.toBeInTheDocument();

	await screen.rerender({ ...to, results: { ...results, attendance: 40 }, perSession: false });
	await expect.element(count).not.toBeInTheDocument();
	const low = 'Weniger als 30 Prozent haben geantwortet: Das Ergebnis spricht nicht für alle.';
	await expect.element(page.getByText(low)).toBeVisible();
});
