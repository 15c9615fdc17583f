/** What is missing before an event can open, and what else is worth a look (E1, L7, V16). */
import type { EventDetails } from './event-definition.ts';

/** The database refuses to open without these. */
export const NEEDED = ['purpose', 'recipients', 'what_next', 'contact', 'controller', 'privacy_officer'] as const;
export type Needed = (typeof NEEDED)[number];

export type Advice = 'past' | 'sessions' | 'boards' | 'surveys' | 'english';

/** `needed`: it does not open without; otherwise it is advice. `tab`: the page of the event where it is mended. */
export type Check = { tab: 'details' | 'programme' | 'surveys' } & (
	{ needed: true; about: Needed; done: boolean } | { needed: false; about: Advice; done: false }
);

type Plan = {
	details: EventDetails;
	sessions: number;
	/** The prompts of each board, by language. */
	prompts: readonly Readonly<Record<string, string>>[];
	boards: number;
	surveys: number;
};

/** What must be there, done or not, and then what advice there is. @param today ISO day */
export function checklist({ details, sessions, prompts, boards, surveys }: Plan, today: string): Check[] {
	const advice = (about: Advice, tab: Check['tab'], given: boolean): Check[] =>
		given ? [{ needed: false, about, tab, done: false }] : [];
	return [
		...NEEDED.map((about): Check => ({ needed: true, about, tab: 'details', done: details[about].trim() !== '' })),
		...advice('past', 'details', details.day < today),
		...advice('sessions', 'programme', sessions === 0),
		...advice('boards', 'programme', boards === 0),
		...advice(
			'english',
			'programme',
			prompts.some(({ de, en }) => de !== undefined && en === undefined)
		),
		...advice('surveys', 'surveys', surveys === 0)
	];
}

export const canOpen = (checks: readonly Check[]): boolean => checks.every(({ needed, done }) => done || !needed);
