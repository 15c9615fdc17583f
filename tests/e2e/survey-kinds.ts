import type { Answer, Question } from '../../src/lib/domain/survey.ts';
import type { SheetDefinition } from '../harness/organiser.ts';
import type { Fachtag } from './fixtures.ts';

/** A sheet with every kind of question, and what the tests answer to it. */

const words = (key: string, de: string) => ({ key, texts: { de } });
const steps = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'].map((word, index) => words(String(index + 1), word));
const amount = ['viel zu wenig', 'zu wenig', 'genau richtig', 'zu viel', 'viel zu viel'];
const mood = ['sehr schlecht', 'schlecht', 'mittel', 'gut', 'sehr gut'];
const hindrances = [words('time', 'Zeit'), words('staff', 'Personal'), words('money', 'Geld')];

const question = (
	key: string,
	kind: Question['kind'],
	de: string,
	options: Question['options'] = [],
	config: Question['config'] = {},
	condition: Question['condition'] = null
) => ({ key, kind, texts: { de }, options, config, condition });

const numbered = (labels: string[]) => labels.map((label, index) => words(String(index + 1), label));

export const everyKind: SheetDefinition = {
	template: 'own',
	version: 1,
	title: { de: 'Alle Fragearten' },
	scope: 'event',
	questions: [
		question('helpful', 'ordinal', 'Wie hilfreich war der Tag?', steps),
		question('exchange', 'ordinal_middle', 'Wie viel Raum gab es für Austausch?', numbered(amount)),
		question('mood', 'mood', 'Wie geht es Ihnen gerade?', numbered(mood)),
		question('workshop', 'target', 'Wie gut hat der Workshop getroffen?', [
			words('content', 'Inhalt'),
			words('pace', 'Tempo'),
			words('room', 'Raum und Technik'),
			words('voice', 'Beteiligung')
		]),
		question('plan', 'yes_partly_no', 'Haben Sie ein Vorhaben?', [
			words('yes', 'ja'),
			words('partly', 'teilweise'),
			words('no', 'nein')
		]),
		question('why_not', 'text', 'Woran liegt es?', [], {}, { question: 'plan', any: ['no'] }),
		question(
			'first',
			'choice',
			'Was nehmen Sie sich zuerst vor?',
			hindrances,
			{},
			{
				question: 'plan',
				any: ['yes', 'partly']
			}
		),
		question('useful', 'choices', 'Was hat Ihnen am meisten gebracht?', [
			words('talk', 'Vortrag'),
			words('film', 'Film'),
			words('figures', 'Zahlen')
		]),
		question('weigh', 'points', 'Was steht Ihrem Vorhaben im Weg?', hindrances, { total: 5 }),
		question('order', 'ranking', 'Was soll zuerst kommen?', hindrances),
		question('knowledge', 'before_now', 'Wie viel wissen Sie über das Thema?', steps),
		question('years', 'number', 'Seit wie vielen Jahren arbeiten Sie damit?', [], {
			min: 0,
			max: 40,
			unit: { de: 'Jahre' }
		}),
		question('change', 'text', 'Das sollten wir nächstes Mal ändern:'),
		question('recommend', 'recommend', 'Würden Sie den Tag weiterempfehlen?')
	]
};

/** All that is asked of somebody who has partly a plan: `why_not` is not. */
export const asked = everyKind.questions.filter(({ key }) => key !== 'why_not');

export const given: Record<string, Answer> = {
	helpful: 4,
	exchange: 3,
	mood: 5,
	workshop: { content: 5, pace: 2 },
	plan: 'partly',
	first: 'staff',
	useful: ['talk', 'figures'],
	weigh: { time: 2, money: 3 },
	order: ['money', 'time'],
	knowledge: { before: 2, now: 4 },
	years: 12,
	change: 'Mehr Zeit',
	recommend: 9
};

/** What others say, who are not of one mind with that (E10). */
export const others: Record<string, Answer> = {
	...given,
	mood: 4,
	workshop: { content: 4, pace: 2 },
	plan: 'yes',
	first: 'time',
	useful: ['film'],
	order: ['time', 'money'],
	knowledge: { before: 3, now: 4 },
	years: 30,
	recommend: 3
};

/** What one such sheet and four of the others come to, without the zeros. */
export const counted: Record<string, Record<string, number>> = {
	helpful: { 4: 5 },
	exchange: { 3: 5 },
	mood: { 5: 1, 4: 4 },
	workshop: { 'content:5': 1, 'content:4': 4, 'pace:2': 5 },
	plan: { partly: 1, yes: 4 },
	first: { staff: 1, time: 4 },
	useful: { talk: 1, figures: 1, film: 4 },
	weigh: { time: 10, money: 15 },
	order: { 'money:1': 1, 'time:2': 1, 'time:1': 4, 'money:2': 4 },
	knowledge: { '2:4': 1, '3:4': 4 },
	years: { 2: 1, 7: 4 },
	recommend: { 9: 1, 3: 4 }
};

/** Makes the sheet and opens it. */
export async function openEveryKind(fachtag: Fachtag): Promise<string> {
	const { survey } = await fachtag.organiser.saveSurvey(fachtag.id, everyKind);
	await fachtag.organiser.setSurveyState(survey.id, 'open');
	return survey.id;
}
