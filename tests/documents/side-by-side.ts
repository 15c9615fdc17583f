/** An event whose mood was asked at the start and at the end, and whose workshops had one sheet. All answers are invented. */
import type { DocumentationSource } from '../../src/lib/domain/documentation-source.ts';
import type { QuestionResult } from '../../src/lib/domain/survey-results.ts';
import { richSource } from './rich-source.ts';
import { dayQuestions } from './rich-surveys.ts';

type Survey = DocumentationSource['surveys'][number];

const unseen = { n: null, no_answer: null, counts: null, detail: null, uniform: [], suppressed: 'too_few' as const };
const few = (questions: QuestionResult[]): QuestionResult[] =>
	questions.map((question) => ({ ...question, ...unseen }));
const asked = (people: number): QuestionResult[] => dayQuestions(people, []).filter(({ kind }) => kind !== 'text');
const moods = (people: number): QuestionResult[] => asked(people).filter(({ kind }) => kind === 'mood');

/** The third workshop was answered by too few. */
export function sideBySide(): DocumentationSource {
	const source = richSource();
	const [day] = source.surveys;
	if (!day) throw new Error('The event has no sheet.');
	const sheet = (id: string, de: string, position: number | null, questions: QuestionResult[]): Survey => ({
		...day,
		template: id,
		title: { de },
		session_position: position,
		results: {
			...day.results,
			survey_id: id === 'F7' ? de : id,
			session_id: position === null ? null : String(position),
			responses: 40,
			questions
		}
	});
	const [first = 1, second = 2, third = 3] = source.sessions
		.filter(({ kind }) => kind === 'workshop')
		.map(({ position }) => position);
	return {
		...source,
		surveys: [
			sheet('F7', 'Stimmung am Morgen', null, moods(40)),
			sheet('own', 'Workshop', null, asked(60)),
			sheet('own', 'Workshop', first, asked(24)),
			sheet('own', 'Workshop', second, asked(12)),
			sheet('own', 'Workshop', third, few(asked(4))),
			sheet('F7', 'Stimmung am Abend', null, moods(31).map(turned))
		]
	};
}

/** In the evening one liked it less. */
const turned = (question: QuestionResult): QuestionResult => ({
	...question,
	counts: Object.fromEntries(
		Object.entries(question.counts ?? {}).map(([key, count]) => [String(6 - Number(key)), count])
	)
});
