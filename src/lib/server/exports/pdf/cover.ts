import { type Host, onPaper } from '../host.ts';
import { dayInWords } from '../numbers.ts';
import { contentRows } from '../told.ts';
import { figure } from './chart.ts';
import { followUpLink } from './follow-up-link.ts';
import { column, ink, page, styles } from './look.ts';
import { table } from './table.ts';
import type { Writing } from './writing.ts';

/** The title page: what it documents, how much there is, and what it is for (E1). @param made the day of the download */
export function cover(writing: Writing, made: Date, host: Host | null): void {
	const { book, model, t } = writing;
	const { event, language, followUp } = model;
	const accent = host?.accent ?? ink.act;
	if (host?.logo) {
		const { image } = host.logo;
		const { width, height } = onPaper(host.logo);
		figure(book, height, t('organisation_logo_alt', { name: host.name }), (top) =>
			book.doc.image(Buffer.from(image), page.left, top, { width, height })
		);
		book.y += 18;
	}
	const top = book.y;
	book.structure.artifact(() => book.doc.rect(page.left, top, 64, 5).fill(accent));
	book.y += 26;
	book.paragraph('P', t('doc_documentation'), { ...styles.kicker, colour: accent });
	book.paragraph('H1', event.title, styles.title);
	if (event.host) book.paragraph('P', event.host, styles.lead);
	const whenAndWhere = [dayInWords(event.day, language), event.place].filter(Boolean).join(' · ');
	if (whenAndWhere) book.paragraph('P', whenAndWhere, styles.lead);
	if (event.isExample) {
		book.skip(14);
		book.paragraph('P', t('doc_example_notice'), styles.warn);
	}
	book.skip(28);
	const rows = contentRows(t, model);
	if (rows.length > 0)
		table(
			book,
			[
				{ head: t('doc_content'), part: 7 },
				{ head: t('doc_amount'), part: 5 }
			],
			rows,
			{ width: column * 0.8, style: styles.body }
		);
	for (const [label, text] of [
		['doc_purpose', event.purpose],
		['doc_recipients', event.recipients],
		['doc_what_next', event.whatNext]
	] as const)
		if (text) {
			book.paragraph('P', t(label), styles.label);
			book.paragraph('P', text, styles.body, { width: column * 0.8 });
		}
	if (followUp) followUpLink(writing, followUp, event.whatNext === '');
	book.skip(16);
	book.paragraph('P', t('doc_made_on', { day: dayInWords(made.toISOString().slice(0, 10), language) }), styles.small);
}
