import { totals } from '../totals.ts';
import { styles } from './look.ts';
import type { Writing } from './writing.ts';

/** How the documentation came about: method, anonymity, thresholds, what is left out. Written last, it knows what could not be shown. */
export function method({ book, model, t }: Writing): void {
	const { hidden, pending, withdrawn, themes, agreements } = totals(model);
	const { minGroup, batch } = model.rules;
	const section = (heading: string, ...texts: string[]): void => {
		book.heading(heading);
		for (const text of texts) book.paragraph('P', text, styles.body);
	};
	section(t('doc_method_writing'), t('doc_method_writing_text'));
	section(t('doc_method_origin'), t('doc_method_origin_text'));
	if (themes + agreements > 0) section(t('doc_method_harvest'), t('doc_method_harvest_text'));
	section(t('doc_method_anonymity'), t('doc_method_anonymity_text'), t('doc_method_check_text'));
	section(t('doc_method_thresholds'), t('doc_method_thresholds_text', { minGroup, batch }));
	section(t('doc_method_figures'), t('doc_method_figures_text'));
	const notReleased = pending > 0 ? [t('doc_pending_count', { notes: pending })] : [];
	section(t('doc_method_left_out'), ...notReleased, t('doc_method_left_out_text', { hidden, withdrawn }));
	const missing = book.type.missing.size;
	if (missing > 0) section(t('doc_method_missing'), t('doc_method_missing_text', { missing }));
}
