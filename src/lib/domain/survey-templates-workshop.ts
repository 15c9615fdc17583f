/** The shipped sheets about a workshop, and about what became of it (2.3). */
import { degree, extent, numbered, options, type SurveyTemplate, type Wording, yesPartlyNo } from './survey-scales.ts';

/** Each sector is a scale of its own: private while it is filled in, shown together (M8). */
export const F2: SurveyTemplate = {
	template: 'F2',
	version: 1,
	title: { de: 'Workshop-Zielscheibe', en: 'Workshop target' },
	scope: 'session',
	questions: numbered(
		[
			'target',
			['target', 'Wie nah an der Mitte lag der Workshop für Sie?', 'How close to the centre was the workshop for you?'],
			options(
				['content', 'Inhalt', 'content'],
				['practice', 'Praxisnähe', 'practical relevance'],
				['time', 'Zeit', 'time'],
				['participation', 'Beteiligung', 'participation'],
				['atmosphere', 'Atmosphäre', 'atmosphere'],
				['room', 'Raum & Technik', 'room & equipment']
			)
		],
		['text', ['sentence', 'Ein Satz dazu:', 'One sentence about it:']]
	)
};

const hindrances: Wording = ['hindrances', 'Was könnte Sie hindern?', 'What could get in the way?'];
const hindering = options(
	['time', 'Zeit', 'time'],
	['responsibility', 'Zuständigkeit', 'responsibility'],
	['management', 'Unterstützung der Leitung', 'management support'],
	['staff', 'Personal', 'staff'],
	['legal', 'rechtliche Grenzen', 'legal limits'],
	['interpreting', 'fehlende Sprachmittlung', 'no interpreting'],
	['nothing', 'nichts', 'nothing'],
	['other', 'anderes', 'other']
);

export const F3: SurveyTemplate = {
	template: 'F3',
	version: 1,
	title: { de: 'Lernen & Transfer', en: 'Learning & transfer' },
	scope: 'session',
	questions: numbered(
		[
			'before_now',
			['knowledge', 'Mein Wissen zum Thema vor dem Workshop – jetzt', 'My knowledge before the workshop – now'],
			extent
		],
		['ordinal', ['clear', 'Wie verständlich waren die Inhalte?', 'How clear was the content?'], degree],
		[
			'ordinal',
			['confident', 'Wie sicher fühlen Sie sich, das Gelernte anzuwenden?', 'How confident are you to apply it?'],
			degree
		],
		['ordinal', ['open', 'Wie offen konnten Sie sich äußern?', 'How openly could you speak?'], degree],
		['yes_partly_no', ['plan', 'Haben Sie ein konkretes Vorhaben?', 'Do you have a concrete plan?'], yesPartlyNo],
		[
			'text',
			['my_plan', 'Mein Vorhaben für die nächsten 4 Wochen:', 'My plan for the next 4 weeks:'],
			[],
			{ question: 'plan', any: ['yes', 'partly'] }
		],
		['choices', hindrances, hindering],
		['text', ['help', 'Was würde helfen?', 'What would help?']]
	)
};

/** After 6–8 weeks: an independent sample, never the change of the same people. */
export const F8: SurveyTemplate = {
	template: 'F8',
	version: 1,
	title: { de: 'Nachbefragung nach 6–8 Wochen', en: 'Follow-up' },
	scope: 'event',
	questions: numbered(
		[
			'yes_partly_no',
			['tried', 'Haben Sie etwas aus der Veranstaltung ausprobiert?', 'Have you tried anything from the event?'],
			yesPartlyNo
		],
		['text', ['what', 'Was genau?', 'What exactly?'], [], { question: 'tried', any: ['yes', 'partly'] }],
		[
			'ordinal',
			['helpful', 'Wie hilfreich war es?', 'How helpful was it?'],
			degree,
			{ question: 'tried', any: ['yes', 'partly'] }
		],
		['choices', hindrances, hindering]
	)
};
