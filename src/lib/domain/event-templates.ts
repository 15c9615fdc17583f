/** Events to begin with (V16): programme, boards with prompts and evaluation forms, ready in German and English. */
import type { Texts } from './board-snapshot.ts';
import type { BoardKind, BoardSettings, EventDefinition, SessionKind } from './event-definition.ts';
import { PRESETS } from './plans.ts';
import { PROMPT_SETS, type PromptSet } from './prompt-sets.ts';
import { asDefinition, F1, F2, F3, F4, F6, type SurveyTemplate } from './survey-templates.ts';

type Board = {
	title: Texts;
	kind?: BoardKind;
	set: PromptSet;
	/** The only prompts of the set that the board has, by their place. */
	only?: readonly number[];
	settings?: BoardSettings;
};
type Item = {
	kind: SessionKind;
	title: Texts;
	from: string;
	to: string;
	room?: Texts;
	boards?: readonly Board[];
};

export type EventTemplate = {
	title: Texts;
	/** What it is for, to choose by. */
	about: Texts;
	/** What attendees are told, unless the organiser finds better words (E1). */
	purpose: Texts;
	programme: readonly Item[];
	surveys: readonly SurveyTemplate[];
};

const { onward, workshop, information, questions, network } = PROMPT_SETS;

const inWorkshop = (number: number): Item => ({
	kind: 'workshop',
	title: { de: `Workshop ${number}`, en: `Workshop ${number}` },
	from: '10:45',
	to: '12:15',
	room: { de: `Raum ${number}`, en: `Room ${number}` },
	boards: [
		{
			title: { de: `Schreibgespräch Workshop ${number}`, en: `Written dialogue, workshop ${number}` },
			set: workshop,
			settings: { plan: PRESETS[35] }
		}
	]
});

const closing = (from: string, to: string, length: keyof typeof PRESETS, cap?: number): Item => ({
	kind: 'closing',
	title: { de: 'Abschluss', en: 'Closing' },
	from,
	to,
	boards: [
		{
			title: { de: 'Woran wir gemeinsam weiterarbeiten', en: 'What we keep working on together' },
			set: onward,
			// In a large room some write a great deal (M11).
			settings: { plan: PRESETS[length], ...(cap && { note_cap: cap }) }
		}
	]
});

const table = (number: number, title: Texts, prompt: number): Board => ({
	title: { de: `Tisch ${number}: ${title.de}`, en: `Table ${number}: ${title.en}` },
	set: network,
	only: [prompt],
	settings: { plan: PRESETS[15] }
});

export const EVENT_TEMPLATES = {
	conference: {
		title: { de: 'Fachtag', en: 'Conference' },
		about: {
			de: 'Vortrag, drei Workshops mit je einem Schreibgespräch, gemeinsamer Abschluss. Bögen zum Tag und zu den Workshops.',
			en: 'A talk, three workshops with a written dialogue each, a shared closing. Forms about the day and the workshops.'
		},
		purpose: {
			de: 'Wir sammeln, was Sie aus dem Fachtag mitnehmen, woran wir gemeinsam weiterarbeiten und wie der Tag für Sie war.',
			en: 'We collect what you take away, what we should keep working on together, and how the day was for you.'
		},
		programme: [
			{ kind: 'talk', title: { de: 'Begrüßung und Vortrag', en: 'Welcome and talk' }, from: '09:30', to: '10:30' },
			...[1, 2, 3].map(inWorkshop),
			{
				kind: 'discussion',
				title: { de: 'Aus den Workshops', en: 'From the workshops' },
				from: '13:15',
				to: '14:00'
			},
			closing('14:00', '15:00', 35, 5)
		],
		surveys: [F1, F2]
	},
	workshop: {
		title: { de: 'Workshop', en: 'Workshop' },
		about: {
			de: 'Eine Gruppe, ein halber Tag: Schreibgespräch im Workshop, Vereinbarungen am Ende. Bogen zu Lernen und Transfer.',
			en: 'One group, half a day: a written dialogue, agreements at the end. A form about learning and transfer.'
		},
		purpose: {
			de: 'Wir sammeln, was Sie beschäftigt und was hilft, und möchten wissen, was Ihnen der Workshop gebracht hat.',
			en: 'We collect what is on your mind and what helps, and would like to know what the workshop gave you.'
		},
		programme: [
			{ kind: 'talk', title: { de: 'Einstieg', en: 'Opening' }, from: '09:00', to: '09:30' },
			{
				kind: 'workshop',
				title: { de: 'Workshop', en: 'Workshop' },
				from: '09:30',
				to: '11:30',
				boards: [
					{
						title: { de: 'Schreibgespräch', en: 'Written dialogue' },
						set: workshop,
						settings: { plan: PRESETS[35] }
					}
				]
			},
			closing('11:30', '12:00', 15)
		],
		surveys: [F3, F6]
	},
	information: {
		title: { de: 'Informationsveranstaltung', en: 'Information event' },
		about: {
			de: 'Beiträge, Film, Gespräch und Fragen aus dem Raum, die erst nach Freigabe zu sehen sind. Kurzer Bogen am Ende.',
			en: 'Contributions, a film, an interview and questions from the room, shown once released. A short form at the end.'
		},
		purpose: {
			de: 'Wir sammeln Ihre Fragen für das Gespräch und möchten wissen, was Ihnen die Veranstaltung gebracht hat.',
			en: 'We collect your questions for the conversation and would like to know what the event gave you.'
		},
		programme: [
			{
				kind: 'talk',
				title: { de: 'Begrüßung und Überblick', en: 'Welcome and overview' },
				from: '17:00',
				to: '17:30'
			},
			{ kind: 'film', title: { de: 'Film', en: 'Film' }, from: '17:30', to: '17:50' },
			{ kind: 'interview', title: { de: 'Im Gespräch', en: 'Interview' }, from: '17:50', to: '18:15' },
			{
				kind: 'discussion',
				title: { de: 'Ihre Fragen', en: 'Your questions' },
				from: '18:15',
				to: '19:00',
				boards: [
					{
						title: { de: 'Ihre Fragen', en: 'Your questions' },
						kind: 'questions',
						set: questions,
						settings: { moderation: 'release' }
					},
					{
						title: { de: 'Was Sie mitnehmen und vorschlagen', en: 'What you take away and suggest' },
						set: information,
						settings: { plan: PRESETS[15] }
					}
				]
			}
		],
		surveys: [F4]
	},
	cafe: {
		title: { de: 'World-Café', en: 'World Café' },
		about: {
			de: 'Drei Tische mit je einer Frage, zwischen denen Gruppen wechseln, dann die Ernte im Plenum. Bogen zum Tag.',
			en: 'Three tables with a question each that groups walk between, then the harvest with everybody. A form about the day.'
		},
		purpose: {
			de: 'Wir sammeln, was Sie einander anbieten und was Sie brauchen, und vereinbaren, woran wir weiterarbeiten.',
			en: 'We collect what you offer each other and what you need, and agree on what to keep working on.'
		},
		programme: [
			{
				kind: 'talk',
				title: { de: 'Begrüßung und Einführung', en: 'Welcome and introduction' },
				from: '09:30',
				to: '10:00'
			},
			{
				kind: 'discussion',
				title: { de: 'World-Café: drei Runden', en: 'World Café: three rounds' },
				from: '10:00',
				to: '11:15',
				boards: [
					table(1, { de: 'Was wir anbieten', en: 'What we offer' }, 0),
					table(2, { de: 'Was wir suchen', en: 'What we are looking for' }, 1),
					table(3, { de: 'Wo es hakt', en: 'Where things get stuck' }, 2)
				]
			},
			closing('11:30', '12:30', 35, 5)
		],
		surveys: [F1]
	}
} as const satisfies Record<string, EventTemplate>;

export type EventTemplateName = keyof typeof EVENT_TEMPLATES;
export const EVENT_TEMPLATE_NAMES = Object.keys(EVENT_TEMPLATES) as EventTemplateName[];

type Choice = { title: string; day: string; locale: 'de' | 'en' };

/** An event as the template has it: what attendees answer in all its languages, what is said once in that of the event. */
export function eventFrom(name: EventTemplateName, { title, day, locale }: Choice): EventDefinition {
	const template: EventTemplate = EVENT_TEMPLATES[name];
	const said = (texts: Texts): string => texts[locale] ?? '';
	return {
		details: { title, day, locale, purpose: said(template.purpose) },
		sessions: template.programme.map(({ kind, title: named, room, from, to }) => ({
			kind,
			title: said(named),
			room: said(room ?? {}),
			starts_at: from,
			ends_at: to
		})),
		boards: template.programme.flatMap(({ boards = [] }, session) =>
			boards.map(({ title: named, kind = 'dialogue', set, only, settings = {} }) => ({
				session,
				kind,
				title: said(named),
				prompts: set.prompts.filter((_, place) => only?.includes(place) ?? true),
				starters: set.starters,
				settings
			}))
		),
		surveys: template.surveys.map(asDefinition)
	};
}

const atOnce = {
	purpose: { de: 'Wir sammeln Ihre Gedanken zu einer Frage.', en: 'We collect your thoughts on one question.' },
	recipients: {
		de: 'Alle, die gerade dabei sind, und wer dazu eingeladen hat.',
		en: 'Everybody who is here now, and whoever invited you.'
	},
	what_next: {
		de: 'Wer das Gespräch leitet, sagt am Ende, was mit den Beiträgen geschieht.',
		en: 'Whoever leads the conversation says at the end what happens with the notes.'
	},
	contact: { de: 'Wer das Gespräch leitet', en: 'Whoever leads the conversation' }
} satisfies Record<string, Texts & Record<'de' | 'en', string>>;

/** „Ein Board jetzt“ (V16): one question, one board, and enough said to be open. */
export function boardNow(question: string, day: string, locale: 'de' | 'en'): EventDefinition {
	return {
		details: {
			title: question,
			day,
			locale,
			purpose: atOnce.purpose[locale],
			recipients: atOnce.recipients[locale],
			what_next: atOnce.what_next[locale],
			contact: atOnce.contact[locale]
		},
		sessions: [],
		boards: [
			{
				session: null,
				kind: 'dialogue',
				title: question,
				prompts: [{ [locale]: question }],
				starters: {},
				settings: {}
			}
		],
		surveys: []
	};
}
