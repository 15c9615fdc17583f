import type attendee from './de/attendee.json';
import type common from './de/common.json';
import type documentation from './de/documentation.json';
import type errors from './de/errors.json';
import type organise from './de/organise.json';
import type survey from './de/survey.json';
import type wall from './de/wall.json';

/** The languages of the interface, by their own names (I4). */
export const languages = { de: 'Deutsch', en: 'English' } as const;
export type Language = keyof typeof languages;

/** Every text of the interface, by key; German is the model that the others are checked against. */
export type Catalogue = typeof attendee &
	typeof common &
	typeof documentation &
	typeof errors &
	typeof organise &
	typeof survey &
	typeof wall;
export type MessageKey = keyof Catalogue;

const load: Record<Language, () => Promise<{ default: Catalogue }>> = {
	de: () => import('./de/index.ts'),
	en: () => import('./en/index.ts')
};

export async function loadCatalogue(language: Language): Promise<Catalogue> {
	return (await load[language]()).default;
}

/** The first of the wanted languages (an Accept-Language header or navigator.languages) that exists, else German. */
export function chooseLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const language = tag.trim().slice(0, 2).toLowerCase();
		if (language in languages) return language as Language;
	}
	return 'de';
}
