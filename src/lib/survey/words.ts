/** What a sheet says about answers, in words. */
import { type Answer, isAnswerTo, isNoAnswer, MOST_RECOMMENDED, type Question, textIn } from '$lib/domain/survey';
import type { Messages } from '$lib/messages';
import { numbersOf } from './kinds/field.ts';
import { pointsLeft } from './kinds/points.ts';

type Speech = Pick<Messages, 't' | 'language'>;

/** An answer, complete or not; what has parts takes a line for each. */
export function answerInWords(question: Question, answer: Answer, { t, language }: Speech): string {
	if (isNoAnswer(answer)) return t('survey_no_answer');
	const numbers = numbersOf(answer);
	const named = question.options.map(({ key, texts }) => ({ key, name: textIn(texts, language) }));
	const nameOf = (key: unknown) => named.find((option) => option.key === String(key))?.name ?? String(key);
	const given = named.filter(({ key }) => numbers[key] !== undefined);
	switch (question.kind) {
		case 'text':
			return String(answer);
		case 'number':
			return `${String(answer)} ${question.config.unit ? textIn(question.config.unit, language) : ''}`.trim();
		case 'recommend':
			return t('survey_recommend_given', { step: String(answer), most: MOST_RECOMMENDED });
		case 'target':
			return given.map(({ key, name }) => `${name}: ${numbers[key]}`).join('\n');
		case 'points':
			return given.map(({ key, name }) => `${name}: ${t('survey_points', { count: numbers[key] ?? 0 })}`).join('\n');
		case 'before_now':
			return (['before', 'now'] as const)
				.filter((when) => numbers[when] !== undefined)
				.map((when) => `${t(`survey_${when}`)}: ${nameOf(numbers[when])}`)
				.join('\n');
		case 'ranking':
			return [answer]
				.flat()
				.map((key, index) => `${index + 1}. ${nameOf(key)}`)
				.join('\n');
		default:
			return named
				.filter(({ key }) => [answer].flat().map(String).includes(key))
				.map(({ name }) => name)
				.join('\n');
	}
}

/** What keeps an answer from being one: it cannot be counted as it is. Null if it can. */
export function lackInWords(question: Question, answer: Answer | undefined, { t }: Speech): string | null {
	if (answer === undefined || isAnswerTo(question, answer)) return null;
	const { min = 0, max = 0, total = 0 } = question.config;
	switch (question.kind) {
		case 'points':
			return t('survey_points_left', { left: pointsLeft(question, answer), total });
		case 'number':
			return t('survey_number_fault', { min, max });
		case 'before_now':
			return t(numbersOf(answer).before === undefined ? 'survey_before_lacks' : 'survey_now_lacks');
		default:
			return t('error_answer_invalid');
	}
}
