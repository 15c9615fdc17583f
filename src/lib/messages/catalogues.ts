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

/** The texts of every page; German is the model that the others are checked against. */
export type Catalogue = typeof attendee & typeof common & typeof errors & typeof survey & typeof wall;
export type MessageKey = keyof Catalogue;

/** With what only members read, at the desk and in files: a phone in the hall does not load it (V6). */
export type DeskCatalogue = Catalogue & typeof organise & typeof documentation;
export type DeskMessageKey = keyof DeskCatalogue;

const everywhere: Record<Language, () => Promise<{ default: Catalogue }>> = {
	de: () => import('./de/index.ts'),
	en: () => import('./en/index.ts')
};

const atTheDesk: Record<Language, () => Promise<{ default: DeskCatalogue }>> = {
	de: () => import('./de/desk.ts'),
	en: () => import('./en/desk.ts')
};

export async function loadCatalogue(language: Language): Promise<Catalogue> {
	return (await everywhere[language]()).default;
}

export async function loadDeskCatalogue(language: Language): Promise<DeskCatalogue> {
	return (await atTheDesk[language]()).default;
}

/** The first of the wanted languages (an Accept-Language header or navigator.languages) that exists, else German. */
export function chooseLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const language = tag.trim().slice(0, 2).toLowerCase();
		if (language in languages) return language as Language;
	}
	return 'de';
}
