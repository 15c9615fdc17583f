/** Results of one survey side by side: for the whole event and for each session (E9). */
import { publishableGroups } from './privacy.ts';
import { total } from './statistics.ts';
import type { QuestionResult, SurveyResults } from './survey-results.ts';

/**
 * The same results in the same order, less the answers of sessions that could be told from the event's figures by
 * subtraction; of a target, less the sectors that could. The database releases a total only as the union of its parts; this
 * holds whatever total is put beside them.
 */
export function withholdUnsafeGroups(results: readonly SurveyResults[]): SurveyResults[] {
	return results.map((group) => {
		if (group.session_id === null) return group;
		const whole = results.find((other) => other.survey_id === group.survey_id && other.session_id === null);
		if (whole === undefined) return group;
		const siblings = results.filter((other) => other.survey_id === group.survey_id && other.session_id !== null);
		const isSafe = (answers: (results: SurveyResults) => number) =>
			publishableGroups(answers(whole), siblings.map(answers), group.min_group)[siblings.indexOf(group)];
		return {
			...group,
			questions: group.questions.map((question) => {
				const { key } = question;
				// Of a group of one mind there is nothing to subtract (E10).
				if (question.kind !== 'target' && question.uniform.length > 0) return question;
				if (!isSafe((results) => answersTo(questionOf(results, key)))) return tooFew(question);
				return question.kind === 'target'
					? onlySectors(question, (sector) => isSafe((results) => answersToSector(questionOf(results, key), sector)))
					: question;
			})
		};
	});
}

function questionOf(results: SurveyResults, key: string): QuestionResult | undefined {
	return results.questions.find((question) => question.key === key);
}

/** Those that are counted. */
function answersTo(question: QuestionResult | undefined): number {
	return question === undefined || (question.kind !== 'target' && question.uniform.length > 0) ? 0 : (question.n ?? 0);
}

const sectorOf = (count: string): string => count.slice(0, count.lastIndexOf(':'));

function answersToSector(question: QuestionResult | undefined, sector: string): number {
	const counts = Object.entries(question?.counts ?? {});
	return total(counts.filter(([key]) => sectorOf(key) === sector).map(([, count]) => count));
}

function onlySectors(question: QuestionResult, isShown: (sector: string) => boolean | undefined): QuestionResult {
	const counts = Object.entries(question.counts ?? {}).filter(([key]) => isShown(sectorOf(key)));
	return { ...question, counts: Object.fromEntries(counts) };
}

function tooFew(question: QuestionResult): QuestionResult {
	return {
		...question,
		n: null,
		no_answer: null,
		counts: null,
		uniform: [],
		detail: null,
		texts_given: null,
		texts_hidden: 0,
		suppressed: 'too_few'
	};
}
