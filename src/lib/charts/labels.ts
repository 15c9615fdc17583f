import type { Bar } from '$lib/domain/bars';
import type { DocQuestion } from '$lib/domain/documentation-questions';
import type { Figure } from '$lib/domain/figures';
import type { DeskTranslate } from '$lib/messages';

/** What an answer is called: the parts of a recommendation are numbers, and get words. */
export function answerLabel(
	kind: Figure['kind'],
	{ key, label }: Pick<Bar, 'key' | 'label'>,
	t: DeskTranslate
): string {
	const part = kind === 'recommend' && parts.find((one) => one === key);
	return part ? t(`figure_${part}`, { span: label }) : label;
}

const parts = ['detractors', 'passives', 'promoters'] as const;

/** Of whom a question was asked only; the answers in the words of the sheet. */
export function conditionInWords(
	{ question, any }: NonNullable<DocQuestion['condition']>,
	as: 'doc_condition' | 'figure_condition',
	t: DeskTranslate
): string {
	return t(as, { question, answers: any.map((answer) => `„${answer}“`).join(', ') });
}

/** The same of a question among those of its sheet; null where all were asked, or where the other question is left out. */
export function conditionOn(key: string, questions: readonly DocQuestion[], t: DeskTranslate): string | null {
	const condition = questions.find((question) => question.key === key)?.condition;
	const isThere = questions.some(({ text }) => text === condition?.question);
	return condition && isThere ? conditionInWords(condition, 'figure_condition', t) : null;
}

/** What is said of a group beside others: how many answered, or why there is no number of it (E7, E10). */
export function groupNote({ n, noAnswer, suppressed, sentence }: Figure, t: DeskTranslate): string {
	if (suppressed) return t('compare_too_few');
	if (sentence.id === 'sentence_mostly') return t('compare_mostly', sentence.params);
	if (sentence.id === 'sentence_mostly_change') return t(sentence.id, sentence.params);
	return [t('figure_n', { n: n ?? 0 }), noAnswer ? t('figure_no_answer', { count: noAnswer }) : '']
		.filter(Boolean)
		.join(' · ');
}
