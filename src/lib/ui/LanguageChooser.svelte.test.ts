import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { hall, type Language, Messages, messagesKey } from '$lib/messages';
import LanguageChooser from './LanguageChooser.svelte';

const sentences: Record<Language, string> = {
	de: 'Diese Sprache lässt sich ohne Verbindung nicht laden. Bitte versuchen Sie es gleich noch einmal.',
	en: 'Without a connection this language cannot be loaded. Please try again in a moment.',
	ar: 'لا يمكن تحميل هذه اللغة دون اتصال. يرجى المحاولة مرة أخرى بعد قليل.'
};

it.each(['de', 'en', 'ar'] as const)(
	'I4: a language that cannot be loaded leaves %s as it is, and says why',
	async (read) => {
		let online = false;
		const shelf = {
			...hall,
			load: (one: Language) => (online ? hall.load(one) : Promise.reject(new TypeError('offline')))
		};
		const messages = new Messages(read, await hall.load(read), shelf);
		await render(LanguageChooser, { props: { remember: false }, context: new Map([[messagesKey, messages]]) });
		const other = read === 'en' ? 'Deutsch' : 'English';
		const opener = page.getByRole('button', { expanded: false });

		await opener.click();
		await page.getByRole('button', { name: other }).click();
		await expect.element(page.getByRole('alert')).toHaveTextContent(sentences[read]);
		expect(messages.language).toBe(read);

		online = true;
		await opener.click();
		await page.getByRole('button', { name: other }).click();
		await expect.poll(() => messages.language).not.toBe(read);
		await expect.element(page.getByText(sentences[read])).not.toBeInTheDocument();
	}
);

it('I4: of two languages chosen one after the other the last counts, also when the first comes later', async () => {
	let bring = (): void => undefined;
	const held = new Promise<void>((resolve) => (bring = resolve));
	const load = async (one: Language) => (one === 'en' && (await held), hall.load(one));
	const messages = new Messages('de', await hall.load('de'), { ...hall, load });
	const first = messages.choose('en');
	expect(await messages.choose('ar')).toBe(true);
	bring();
	expect(await first).toBe(false);
	expect(messages.language).toBe('ar');
});
