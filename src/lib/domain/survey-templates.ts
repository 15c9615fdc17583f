/** The shipped Evaluationsbögen F1 and F4 (2.3, own wording). Keys are stable so that results can be compared (E2). */
import type { Texts } from './board-snapshot.ts';
import type { Option, Question, QuestionKind } from './survey.ts';

export type SurveyTemplate = {
	template: string;
	version: number;
	title: Texts;
	questions: readonly Question[];
};

type Wording = readonly [key: string, de: string, en: string];

const option = ([key, de, en]: Wording): Option => ({ key, texts: { de, en } });

/** From the negative end; the same direction everywhere (2.2). */
const degree = [
	option(['1', 'gar nicht', 'not at all']),
	option(['2', 'wenig', 'a little']),
	option(['3', 'mittel', 'moderately']),
	option(['4', 'ziemlich', 'quite']),
	option(['5', 'sehr', 'very'])
];

const amount = [
	option(['1', 'viel zu wenig', 'far too little']),
	option(['2', 'zu wenig', 'too little']),
	option(['3', 'genau richtig', 'just right']),
	option(['4', 'zu viel', 'too much']),
	option(['5', 'viel zu viel', 'far too much'])
];

const novelty = [
	option(['1', 'nichts', 'nothing']),
	option(['2', 'wenig', 'a little']),
	option(['3', 'einiges', 'some']),
	option(['4', 'viel', 'much']),
	option(['5', 'sehr viel', 'very much'])
];

const contributions = [
	option(['talk', 'Vortrag', 'talk']),
	option(['figures', 'Zahlen', 'figures']),
	option(['film', 'Film', 'film']),
	option(['interview', 'Interview', 'interview']),
	option(['questions', 'Fragerunde', 'Q&A']),
	option(['conversations', 'Gespräche', 'conversations'])
];

function numbered(...questions: [kind: QuestionKind, wording: Wording, options?: Option[]][]): Question[] {
	return questions.map(([kind, [key, de, en], options = []], index) => ({
		key,
		kind,
		position: index + 1,
		texts: { de, en },
		options
	}));
}

/** Tagungsabschluss: six questions about the whole day. */
export const F1: SurveyTemplate = {
	template: 'F1',
	version: 1,
	title: { de: 'Tagungsabschluss', en: 'Conference close' },
	questions: numbered(
		[
			'ordinal',
			['helpful', 'Wie hilfreich war der Tag für Ihre Arbeit?', 'How helpful was today for your work?'],
			degree
		],
		[
			'ordinal',
			['fit', 'Wie gut passten die Themen zu Ihren Aufgaben?', 'How well did the topics fit your tasks?'],
			degree
		],
		[
			'ordinal_middle',
			['exchange', 'Wie viel Raum gab es für Austausch?', 'How much room was there for exchange?'],
			amount
		],
		[
			'ordinal',
			['next_step', 'Wie klar ist Ihnen, was Sie als Nächstes tun können?', 'How clear is your next step to you?'],
			degree
		],
		['text', ['pursue', 'Das sollten wir gemeinsam weiterverfolgen:', 'What we should pursue together:']],
		['text', ['change', 'Das sollten wir nächstes Mal ändern:', 'What to change next time:']]
	)
};

/** Informationsveranstaltung: five questions. */
export const F4: SurveyTemplate = {
	template: 'F4',
	version: 1,
	title: { de: 'Informationsveranstaltung', en: 'Information event' },
	questions: numbered(
		['ordinal', ['clear', 'Wie verständlich waren die Beiträge?', 'How clear were the contributions?'], degree],
		['ordinal', ['new', 'Wie viel Neues haben Sie erfahren?', 'How much was new to you?'], novelty],
		[
			'ordinal',
			[
				'contact',
				'Wie gut wissen Sie jetzt, an wen Sie sich wenden können?',
				'How well do you now know whom to contact?'
			],
			degree
		],
		['choices', ['most_useful', 'Was hat Ihnen am meisten gebracht?', 'What was most useful?'], contributions],
		['text', ['open_question', 'Diese Frage ist für mich offen:', 'My open question:']]
	)
};
