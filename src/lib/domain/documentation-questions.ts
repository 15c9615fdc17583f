/** What was asked, for the codebook: every question with its scale, limits and condition (E2, E15). */
import { type Question, type QuestionKind, textIn } from './survey.ts';

/** `condition`: asked only of those who gave one of these answers to an earlier question, in words. */
export type DocQuestion = {
	key: string;
	kind: QuestionKind;
	text: string;
	scale: { key: string; label: string }[];
	total: number | null;
	range: { min: number; max: number; unit: string } | null;
	condition: { question: string; any: string[] } | null;
};

export function docQuestions(questions: readonly Question[], language: string): DocQuestion[] {
	return questions.map(({ key, kind, texts, options, config, condition }): DocQuestion => {
		const { total, min, max, unit } = config;
		const asked = questions.find((question) => question.key === condition?.question);
		return {
			key,
			kind,
			text: textIn(texts, language),
			scale: options.map((option) => ({ key: option.key, label: textIn(option.texts, language) })),
			total: total ?? null,
			range: min === undefined || max === undefined ? null : { min, max, unit: unit ? textIn(unit, language) : '' },
			condition: condition && {
				question: asked ? textIn(asked.texts, language) : condition.question,
				any: condition.any.map((answer) => {
					const option = asked?.options.find(({ key }) => key === answer);
					return option ? textIn(option.texts, language) : answer;
				})
			}
		};
	});
}
