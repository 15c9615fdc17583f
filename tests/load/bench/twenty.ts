import * as responses from '../../../src/lib/data/responses.ts';
import { noteId } from '../../harness/note-id.ts';
import type { Stage } from './stage.ts';

const words = ['gar nicht', 'wenig', 'mittel', 'ziemlich', 'sehr'];
const texts = (text: string) => ({ de: text, en: text });

/** An open sheet of twenty questions, and those who fill it in, each from a seat of her own. */
export type Twenty = {
	id: string;
	title: string;
	eventId: string;
	/** How many are handed in. */
	count: () => number;
	handIn: () => Promise<void>;
};

export async function openTwenty({ organiser, observer, code, seatKeys }: Stage, title: string): Promise<Twenty> {
	const { event } = await observer.enterEvent(code);
	const options = words.map((word, step) => ({ key: String(step + 1), texts: texts(word) }));
	const keys = Array.from({ length: 20 }, (_, number) => `question_${number + 1}`);
	const { survey } = await organiser.saveSurvey(event.id, {
		template: 'own',
		version: 1,
		title: texts(title),
		scope: 'event',
		questions: keys.map((key, number) => ({
			...{ key, kind: 'ordinal', texts: texts(`Frage ${number + 1}?`), options, config: {}, condition: null }
		}))
	});
	await organiser.setSurveyState(survey.id, 'open');
	let count = 0;
	return {
		id: survey.id,
		title,
		eventId: event.id,
		count: () => count,
		async handIn() {
			const seat = count;
			count += 1;
			const answers = Object.fromEntries(keys.map((key, number) => [key, 1 + ((seat + number) % 5)]));
			await responses.submit(
				observer.client,
				{ id: noteId(), surveyId: survey.id, sessionId: null, answers },
				seatKeys[seat] ?? ''
			);
		}
	};
}
