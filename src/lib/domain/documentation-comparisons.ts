/** What stands side by side in a documentation: the mood of a room at two moments, and the workshops of a sheet (E13, E17). */
import { type Compared, comparisons, type Named } from './side-by-side.ts';
import type { SurveyResults } from './survey-results.ts';

/** `title`: of the sheet. Only questions of which at least two groups are shown: else nothing stands beside anything. */
export type DocComparison = { of: 'moods' | 'workshops'; title: string; questions: Compared[] };

/** `session`: title of the workshop it was answered for. `results`: less what could be told by subtraction (E9). */
export type ComparedSheet = {
	title: string;
	session: string | null;
	template: string;
	followUp: boolean;
	results: SurveyResults;
};

/** @param sheets in the order in which they were opened */
export function docComparisons(sheets: readonly ComparedSheet[], language: string): DocComparison[] {
	const shown = ({ groups }: Compared) => groups.filter(({ figure }) => figure.suppressed === null).length > 1;
	return [...moods(sheets, language), ...workshops(sheets, language)]
		.map((comparison) => ({ ...comparison, questions: comparison.questions.filter(shown) }))
		.filter(({ questions }) => questions.length > 0);
}

/** The first and the last sheet that asked the whole event for its mood, word for word the same (E2). */
function moods(sheets: readonly ComparedSheet[], language: string): DocComparison[] {
	const asked = ({ template, results: { version, fingerprint } }: ComparedSheet) =>
		[template, version, fingerprint].join();
	const whole = sheets.filter(
		({ followUp, results }) =>
			results.session_id === null && !followUp && results.questions.some(({ kind }) => kind === 'mood')
	);
	const start = whole.find((one) => whole.some((other) => other !== one && asked(other) === asked(one)));
	const end = start && whole.findLast((other) => asked(other) === asked(start));
	if (!start || !end) return [];
	const groups = [start, end].map(({ title, results }) => ({ label: title, results }));
	const questions = comparisons(toldApart(groups), true, language).filter(({ kind }) => kind === 'mood');
	return [{ of: 'moods', title: start.title, questions }];
}

function workshops(sheets: readonly ComparedSheet[], language: string): DocComparison[] {
	const parts = sheets.flatMap(({ session, ...sheet }) => (session === null ? [] : [{ ...sheet, label: session }]));
	return [...new Set(parts.map(({ results }) => results.survey_id))].map((id) => {
		const groups = parts.filter(({ results }) => results.survey_id === id);
		return {
			of: 'workshops',
			title: groups[0]?.title ?? '',
			questions: comparisons(toldApart(groups), false, language)
		};
	});
}

/** Groups of the same name get a number, in their order: else a warning would not say which of them is meant. */
function toldApart(groups: readonly Named[]): Named[] {
	return groups.map(({ label, results }, index) => {
		const alike = groups.filter((other) => other.label === label);
		if (alike.length === 1) return { label, results };
		const before = groups.slice(0, index).filter((other) => other.label === label);
		return { label: `${label} (${before.length + 1})`, results };
	});
}
