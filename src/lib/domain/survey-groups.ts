/** Results of one survey side by side: for the whole event and for each session (E9). */
import { publishableGroups } from './privacy.ts';
import type { QuestionResult, SurveyResults } from './survey-results.ts';

/**
 * The same results in the same order, less the answers of sessions that could be told from the event's figures by
 * subtraction. The database releases a total only as the union of its parts; this holds whatever total is put beside them.
 */
export function withholdUnsafeGroups(results: readonly SurveyResults[]): SurveyResults[] {
	return results.map((group) => {
		if (group.session_id === null) return group;
		const whole = results.find((other) => other.survey_id === group.survey_id && other.session_id === null);
		if (whole === undefined) return group;
		const siblings = results.filter((other) => other.survey_id === group.survey_id && other.session_id !== null);
		return {
			...group,
			questions: group.questions.map((question) => {
				const groups = siblings.map((sibling) => answersTo(sibling, question.key));
				const shown = publishableGroups(answersTo(whole, question.key), groups, group.min_group);
				return shown[siblings.indexOf(group)] ? question : tooFew(question);
			})
		};
	});
}

function answersTo(results: SurveyResults, key: string): number {
	return results.questions.find((question) => question.key === key)?.n ?? 0;
}

function tooFew(question: QuestionResult): QuestionResult {
	return {
		...question,
		n: null,
		no_answer: null,
		counts: null,
		detail: null,
		texts_given: null,
		suppressed: 'too_few'
	};
}
