import { methodOf } from '../told.ts';
import { styles } from './look.ts';
import type { Writing } from './writing.ts';

/** How the documentation came about. Written last, it knows what could not be shown. */
export function method({ book, model, t }: Writing): void {
	const missing = book.type.missing.size;
	const sections = [
		...methodOf(t, model),
		...(missing > 0 ? [{ heading: t('doc_method_missing'), texts: [t('doc_method_missing_text', { missing })] }] : [])
	];
	for (const { heading, texts } of sections) {
		book.heading(heading);
		for (const text of texts) book.paragraph('P', text, styles.body);
	}
}
