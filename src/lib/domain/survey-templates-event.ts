/** The shipped sheets that are asked about a whole event (2.3). */
import { amount, degree, feeling, novelty, numbered, options, type SurveyTemplate } from './survey-scales.ts';

/** Tagungsabschluss: six questions about the whole day. */
export const F1: SurveyTemplate = {
	template: 'F1',
	version: 1,
	title: { de: 'Tagungsabschluss', en: 'Conference close' },
	scope: 'event',
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
	scope: 'event',
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
		[
			'choices',
			['most_useful', 'Was hat Ihnen am meisten gebracht?', 'What was most useful?'],
			options(
				['talk', 'Vortrag', 'talk'],
				['figures', 'Zahlen', 'figures'],
				['film', 'Film', 'film'],
				['interview', 'Interview', 'interview'],
				['questions', 'Fragerunde', 'Q&A'],
				['conversations', 'Gespräche', 'conversations']
			)
		],
		['text', ['open_question', 'Diese Frage ist für mich offen:', 'My open question:']]
	)
};

export const F5: SurveyTemplate = {
	template: 'F5',
	version: 1,
	title: { de: 'Start–Stopp–Weiter', en: 'Start–stop–continue' },
	scope: 'event',
	questions: numbered(
		['text', ['start', 'Damit sollten wir anfangen:', 'We should start:']],
		['text', ['stop', 'Damit sollten wir aufhören:', 'We should stop:']],
		['text', ['continue', 'Das sollten wir beibehalten:', 'We should continue:']]
	)
};

export const F6: SurveyTemplate = {
	template: 'F6',
	version: 1,
	title: { de: 'Eine Minute', en: 'One minute' },
	scope: 'event',
	questions: numbered(
		['text', ['important', 'Das Wichtigste heute war für mich:', 'The most important thing today:']],
		['text', ['unclear', 'Unklar geblieben ist mir:', 'Still unclear to me:']]
	)
};

/** Asked at the start and at the end, as two sheets that nothing ties together (E13). */
export const F7: SurveyTemplate = {
	template: 'F7',
	version: 1,
	title: { de: 'Stimmung', en: 'Mood' },
	scope: 'event',
	questions: numbered(['mood', ['mood', 'Wie geht es Ihnen gerade?', 'How are you right now?'], feeling])
};
