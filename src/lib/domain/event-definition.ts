/** What an event is made of, as `make_event` takes it. The database holds the rules; what is here keeps a form within them. */
import type { Texts } from './board-snapshot.ts';
import type { Plan } from './plans.ts';
import type { SurveyDefinition } from './survey-definition.ts';

export const SESSION_KINDS = ['talk', 'workshop', 'film', 'interview', 'discussion', 'closing'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];
export const BOARD_KINDS = ['dialogue', 'questions'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

export const NAME_LIMIT = 200;
export const ROOM_LIMIT = 100;
/** M3: as long as it stays in sight on a phone and on the wall. */
export const PROMPT_LIMIT = 140;
export const MOST_PROMPTS = 3;
export const MOST_SESSIONS = 60;
export const STARTER_LIMIT = 60;
export const MOST_STARTERS = 6;

/** `starts_at`, `ends_at`: "HH:MM", the venue's clock; null where it is left open. */
export type SessionDefinition = {
	kind: SessionKind;
	title: string;
	room: string;
	starts_at: string | null;
	ends_at: string | null;
};

/** Beginnings of sentences by language; they serve all prompts of a board. */
export type Starters = Record<string, string[]>;

export type BoardDefinition = { kind: BoardKind; title: string; prompts: Texts[]; starters: Starters };

/** Parts of a programme that is there. `begun`: notes answer what the board asks, so that stays. */
export type PlannedSession = SessionDefinition & { id: string };
export type PlannedBoard = BoardDefinition & {
	id: string;
	session_id: string | null;
	twin_of: string | null;
	begun: boolean;
};

/** How a board is led, where it is not as usual. */
export type BoardSettings = { plan?: Plan; note_cap?: number; moderation?: 'release' };

export type EventDetails = {
	title: string;
	host: string;
	place: string;
	/** ISO. */
	day: string;
	locale: 'de' | 'en';
	attendance: number | null;
	purpose: string;
	recipients: string;
	what_next: string;
	contact: string;
	/** Null: the rules that come with the program. */
	house_rules: string | null;
	controller: string;
	privacy_officer: string;
	retention_days: number;
	min_group: number;
};

/** What details leave out, the organisation says. `session`: the place in the list of sessions; null for the whole event. */
export type EventDefinition = {
	details: Partial<EventDetails> & Pick<EventDetails, 'title' | 'day'>;
	sessions: SessionDefinition[];
	boards: (BoardDefinition & { session: number | null; settings: BoardSettings })[];
	surveys: SurveyDefinition[];
};
