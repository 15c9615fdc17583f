/** Prompts to begin with (own wording), in German and English. */
import type { Texts } from './board-snapshot.ts';
import type { Starters } from './event-definition.ts';

export type PromptSet = { title: Texts; prompts: readonly Texts[]; starters: Starters };

const worded = (...pairs: [de: string, en: string][]): Texts[] => pairs.map(([de, en]) => ({ de, en }));

export const PROMPT_SETS = {
	onward: {
		title: { de: 'Weiterarbeit', en: 'Carrying on' },
		prompts: worded(
			['Das nehme ich für meine Arbeit mit: …', 'I take this back to my work: …'],
			['Daran sollten wir gemeinsam weiterarbeiten: …', 'We should keep working on this together: …'],
			['Dafür brauche ich noch: … (Wissen, Kontakte, Zeit)', 'For that I still need: … (knowledge, contacts, time)']
		),
		starters: {
			de: ['Dafür brauche ich …', 'Mein Vorschlag: …', 'Wer macht …?'],
			en: ['For that I need …', 'My suggestion: …', 'Who does …?']
		}
	},
	day: {
		title: { de: 'Tag bewerten', en: 'Looking back on the day' },
		prompts: worded(
			['Gut war: …', 'This was good: …'],
			['Gefehlt hat: …', 'This was missing: …'],
			['Beim nächsten Mal anders: …', 'Differently next time: …']
		),
		starters: {}
	},
	workshop: {
		title: { de: 'Workshop', en: 'Workshop' },
		prompts: worded(
			['Eine Situation, die mich beschäftigt (ohne Namen): …', 'A situation that is on my mind (no names): …'],
			['Was mir in solchen Situationen hilft: …', 'What helps me in such situations: …'],
			['Offene Frage an die Gruppe: …', 'An open question to the group: …']
		),
		starters: {
			de: ['Schwierig finde ich …', 'Gut hat funktioniert …', 'Wie macht ihr …?'],
			en: ['I find it hard when …', 'What worked well was …', 'How do you …?']
		}
	},
	information: {
		title: { de: 'Informationsveranstaltung', en: 'Information event' },
		prompts: worded(
			['Das war neu für mich: …', 'This was new to me: …'],
			['Mein Vorschlag: …', 'My suggestion: …'],
			['Hier brauchen wir Zusammenarbeit mit: …', 'Here we need to work together with: …']
		),
		starters: {}
	},
	questions: {
		title: { de: 'Fragen', en: 'Questions' },
		prompts: worded(['Das möchte ich noch fragen: …', 'I would still like to ask: …']),
		starters: {
			de: ['Was bedeutet …?', 'An wen wende ich mich, wenn …?'],
			en: ['What does … mean?', 'Whom do I contact when …?']
		}
	},
	network: {
		title: { de: 'Vernetzung', en: 'Networking' },
		prompts: worded(
			['Wir bieten an: …', 'We offer: …'],
			['Wir suchen: …', 'We are looking for: …'],
			['Schnittstelle, die hakt: …', 'Where things get stuck between us: …']
		),
		starters: {}
	}
} as const satisfies Record<string, PromptSet>;

export type PromptSetName = keyof typeof PROMPT_SETS;
export const PROMPT_SET_NAMES = Object.keys(PROMPT_SETS) as PromptSetName[];
