import { typingOf } from '$lib/domain/paper';
import { MOST_RECOMMENDED, type Question } from '$lib/domain/survey';
import type { DeskTranslate } from '$lib/messages';

/** What is to be typed for a question, in words. */
export function howTo({ kind, options, config }: Question, t: DeskTranslate): string {
	switch (typingOf({ kind })) {
		case 'one':
			return t('paper_how_one', { count: options.length });
		case 'several':
			return t('paper_how_several');
		case 'words':
			return t('paper_how_words');
		case 'amount':
			return t('paper_how_number', { min: config.min ?? 0, max: config.max ?? MOST_RECOMMENDED });
		case 'rows':
			if (kind === 'points') return t('paper_how_rows_points', { total: config.total ?? 0 });
			if (kind === 'target') return t('paper_how_rows_target');
			return t(kind === 'ranking' ? 'paper_how_rows_ranking' : 'paper_how_rows_before_now');
	}
}
