/** What a chart says to those who do not see it: every count (A8, E14). */
import { type Figure, wholePercent } from '$lib/domain/figures';
import type { DeskTranslate } from '$lib/messages';
import { answerLabel } from './labels.ts';

export function alternativeTo(figure: Figure, t: DeskTranslate): string {
	return t('figure_chart_label', { values: [...valuesOf(figure, t), ...silent(figure, t)].join(', ') });
}

function valuesOf(figure: Figure, t: DeskTranslate): string[] {
	const { kind, bars, series, change } = figure;
	const value = (label: string, count: number | string) => t('figure_chart_value', { label, count });
	if (kind === 'target') {
		return series.map(({ label, n, mostly, bars }) => {
			if (mostly !== null) return value(label, t('sentence_mostly', { label: mostly }));
			if (n === null) return value(label, t('figure_sector_few'));
			return value(label, bars.map((bar) => value(t('figure_step', { step: bar.label }), bar.count)).join('; '));
		});
	}
	if (change) {
		return [
			value(t('figure_up'), change.up),
			value(t('figure_same'), change.same),
			value(t('figure_down'), change.down)
		];
	}
	if (kind === 'ranking') {
		return bars.map(({ label, count, share }) =>
			value(label, `${t('percent', { value: wholePercent(share) })}, ${t('figure_first_places', { count })}`)
		);
	}
	return bars.map((bar) => value(answerLabel(kind, bar, t), bar.count));
}

const silent = ({ noAnswer }: Figure, t: DeskTranslate): string[] =>
	noAnswer ? [t('figure_no_answer_long', { count: noAnswer })] : [];
