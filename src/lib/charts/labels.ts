import type { Bar } from '$lib/domain/bars';
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
