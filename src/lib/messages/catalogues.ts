import type accounts from './de/accounts.json';
import type attendee from './de/attendee.json';
import type common from './de/common.json';
import type documentation from './de/documentation.json';
import type errors from './de/errors.json';
import type followUpTexts from './de/follow-up.json';
import type kioskTexts from './de/kiosk.json';
import type events from './de/events.json';
import type imports from './de/import.json';
import type leadErrors from './de/lead-errors.json';
import type organisation from './de/organisation.json';
import type organise from './de/organise.json';
import type ownData from './de/own-data.json';
import type publishing from './de/publishing.json';
import type remoteTexts from './de/remote.json';
import type resultsTexts from './de/results.json';
import type survey from './de/survey.json';
import type surveys from './de/surveys.json';
import type wall from './de/wall.json';

/** The languages of the hall, by their own names (I4). */
export const languages = { de: 'Deutsch', en: 'English', ar: 'العربية' } as const;
export type Language = keyof typeof languages;

/** Those in which members work and files are written. */
export const deskLanguages = ['de', 'en'] as const;
export type DeskLanguage = (typeof deskLanguages)[number];

export function deskLanguage(language: Language): DeskLanguage {
	return deskLanguages.find((one) => one === language) ?? 'de';
}

/** Which way a language is written (I1). */
export function direction(language: Language): 'ltr' | 'rtl' {
	return language === 'ar' ? 'rtl' : 'ltr';
}

/** The texts of every page; German is the model that the others are checked against. */
export type Catalogue = typeof attendee & typeof common & typeof errors & typeof survey & typeof wall;
export type MessageKey = keyof Catalogue;

/** With what only members read, at the desk and in files: a phone in the hall does not load it (V6). */
export type DeskCatalogue = Catalogue &
	typeof leadErrors &
	typeof events &
	typeof organise &
	typeof organisation &
	typeof accounts &
	typeof ownData &
	typeof surveys &
	typeof documentation &
	typeof publishing &
	typeof resultsTexts &
	typeof imports;
export type DeskMessageKey = keyof DeskCatalogue;

/** With what a facilitator reads on the remote. */
export type RemoteCatalogue = Catalogue & typeof leadErrors & typeof remoteTexts;
export type RemoteMessageKey = keyof RemoteCatalogue;

/** With what is read on a shared tablet. */
export type KioskCatalogue = Catalogue & typeof kioskTexts;
export type KioskMessageKey = keyof KioskCatalogue;

/** With what is read on the page of a follow-up. */
export type FollowUpCatalogue = Catalogue & typeof followUpTexts;
export type FollowUpMessageKey = keyof FollowUpCatalogue;

/** With what is read on the page of an event's results. */
export type ResultsCatalogue = Catalogue & typeof resultsTexts;
export type ResultsMessageKey = keyof ResultsCatalogue;

const everywhere: Record<Language, () => Promise<{ default: Catalogue }>> = {
	de: () => import('./de/index.ts'),
	en: () => import('./en/index.ts'),
	ar: () => import('./ar/index.ts')
};

const onTheKiosk: Record<Language, () => Promise<{ default: KioskCatalogue }>> = {
	de: () => import('./de/kiosk.ts'),
	en: () => import('./en/kiosk.ts'),
	ar: () => import('./ar/kiosk.ts')
};

const onTheFollowUp: Record<Language, () => Promise<{ default: FollowUpCatalogue }>> = {
	de: () => import('./de/follow-up.ts'),
	en: () => import('./en/follow-up.ts'),
	ar: () => import('./ar/follow-up.ts')
};

const onTheResults: Record<Language, () => Promise<{ default: ResultsCatalogue }>> = {
	de: () => import('./de/results.ts'),
	en: () => import('./en/results.ts'),
	ar: () => import('./ar/results.ts')
};

const atTheDesk: Record<DeskLanguage, () => Promise<{ default: DeskCatalogue }>> = {
	de: () => import('./de/desk.ts'),
	en: () => import('./en/desk.ts')
};

const onTheRemote: Record<DeskLanguage, () => Promise<{ default: RemoteCatalogue }>> = {
	de: () => import('./de/lead.ts'),
	en: () => import('./en/lead.ts')
};

/** A set of texts with the languages it is there in. */
export type Shelf<Key extends string, In extends Language> = {
	languages: readonly In[];
	load: (language: In) => Promise<Record<Key, string>>;
};

export const hall: Shelf<MessageKey, Language> = {
	languages: Object.keys(languages) as Language[],
	load: async (language) => (await everywhere[language]()).default
};

export const kiosk: Shelf<KioskMessageKey, Language> = {
	languages: hall.languages,
	load: async (language) => (await onTheKiosk[language]()).default
};

export const followUp: Shelf<FollowUpMessageKey, Language> = {
	languages: hall.languages,
	load: async (language) => (await onTheFollowUp[language]()).default
};

export const results: Shelf<ResultsMessageKey, Language> = {
	languages: hall.languages,
	load: async (language) => (await onTheResults[language]()).default
};

export const desk: Shelf<DeskMessageKey, DeskLanguage> = {
	languages: deskLanguages,
	load: async (language) => (await atTheDesk[language]()).default
};

export const remote: Shelf<RemoteMessageKey, DeskLanguage> = {
	languages: deskLanguages,
	load: async (language) => (await onTheRemote[language]()).default
};

/** The first of the wanted languages (an Accept-Language header or navigator.languages) that exists, else German. */
export function chooseLanguage(wanted: readonly string[]): Language {
	for (const tag of wanted) {
		const language = tag.trim().slice(0, 2).toLowerCase();
		if (language in languages) return language as Language;
	}
	return 'de';
}
